'use client'

import { VerbForm, type Verb } from './verb-form'
import { useWords } from './words-provider'

export function SignOut({ action }: { action: Verb }) {
  const { top } = useWords().shell
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
