'use client'

import { useActionState, useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { changePassword } from './actions'

export function PasswordForm({ login, least }: { login: string; least: number }) {
  const [state, send] = useActionState(changePassword, IDLE)
  const locale = useLocale()
  const { account, errors } = useWords().signIn
  const labels = useMemo(
    () => ({
      currentPassword: account.currentPassword,
      newPassword: account.newPassword,
      repeatedPassword: account.repeatedPassword,
    }),
    [account],
  )
  const problems = useProblems(state, locale, labels, errors)
  return (
    <form action={send} className="flex max-w-sm flex-col gap-4">
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && (
        <Notice tone="late" announce title={refusalText(state.refusal, locale).says} />
      )}
      {state.status === 'done' && <Notice tone="done" announce title={account.changed} />}
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <TextField
        name="currentPassword"
        label={account.currentPassword}
        type="password"
        required
        autoComplete="current-password"
        error={problems.at('currentPassword')}
      />
      <TextField
        name="newPassword"
        label={account.newPassword}
        hint={account.rule(least)}
        type="password"
        required
        autoComplete="new-password"
        error={problems.at('newPassword')}
      />
      <TextField
        name="repeatedPassword"
        label={account.repeatedPassword}
        type="password"
        required
        autoComplete="new-password"
        error={problems.at('repeatedPassword')}
      />
      <div>
        <SubmitButton>{account.changePassword}</SubmitButton>
      </div>
    </form>
  )
}
