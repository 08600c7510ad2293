'use client'

import { useIn } from '@/components/layout/locale-provider'
import { statusActsEn, statusActsZh } from '@/lib/i18n/messages/status-acts'
import { TextField } from '@/components/ui/text-field'

/** Phones offer the code of the message that has just come. */
export function OneTimeCodeField({ label, error }: { readonly label: string; readonly error?: string }) {
  const { codeHint } = useIn(statusActsZh, statusActsEn).prove
  return (
    <TextField
      name="oneTimeCode"
      label={label}
      hint={codeHint}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      className="max-w-48 text-lg tracking-widest"
      {...(error === undefined ? {} : { error })}
    />
  )
}
