'use client'

import { useWords } from '@/components/layout/words-provider'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { papersDone } from './actions'

export function DoneForm() {
  const says = useWords().apply.materials
  const { pending, offline, form } = useSending(papersDone)
  return (
    <form {...form} className="grid gap-3">
      <Offline when={offline} />
      <SendButton pending={pending}>{says.next}</SendButton>
    </form>
  )
}
