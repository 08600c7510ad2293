'use client'

import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { papersDone } from './actions'

export function DoneForm() {
  const says = useIn(applyZh, applyEn).materials
  const { pending, offline, form } = useSending(papersDone)
  return (
    <form {...form} className="grid gap-3">
      <Offline when={offline} />
      <SendButton pending={pending}>{says.next}</SendButton>
    </form>
  )
}
