'use client'

import { VerbForm, type Verb } from './verb-form'
import { useIn } from './locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

export function SignOut({ action }: { action: Verb }) {
  const { top } = useIn(shellZh, shellEn)
  return (
    <VerbForm action={action}>
      <button
        type="submit"
        className="rounded-sm whitespace-nowrap text-ink-2 hover:text-ink hover:underline"
      >
        {top.signOut}
      </button>
    </VerbForm>
  )
}
