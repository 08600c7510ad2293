'use client'

import { useActionState, useMemo, useRef, useState } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { signInEn, signInZh } from '@/lib/i18n/messages/sign-in'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { DemoLogins } from '@/lib/auth/demo-logins'
import type { SignInRefusal } from '@/lib/auth/sign-in'
import { timeOf } from '@/lib/domain/calendar/local-date'
import { IDLE, typed, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { signIn } from './actions'

type SignInFormProps = { readonly back: string; readonly demo: DemoLogins | null }

export function SignInForm({ back, demo }: SignInFormProps) {
  const [state, send] = useActionState<FormState<SignInRefusal>, FormData>(signIn, IDLE)
  const [shown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const words = useIn(signInZh, signInEn)
  const labels = useMemo(() => ({ login: words.login, password: words.password }), [words])
  const problems = useProblems(state, useLocale(), labels, NO_SENTENCES)
  const fill = (login: string) => {
    const field = form.current?.elements.namedItem('login')
    if (field instanceof HTMLInputElement) field.value = login
    document.getElementById('password')?.focus()
  }
  return (
    <>
      <form ref={form} action={send} className="flex flex-col gap-4">
        <ErrorSummary errors={problems.summary} />
        {state.status === 'refused' && <Refused refusal={state.refusal} />}
        <input type="hidden" name="back" value={back} />
        <TextField
          name="login"
          label={words.login}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typed(state, 'login')}
          error={problems.at('login')}
        />
        <TextField
          name="password"
          label={words.password}
          type={shown ? 'text' : 'password'}
          required
          autoComplete="current-password"
          error={problems.at('password')}
        />
        <CheckboxField
          name="show"
          label={words.showPassword}
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        <div>
          <SubmitButton size="big">{words.submit}</SubmitButton>
        </div>
        <p className="text-sm text-ink-3">{words.forgotten}</p>
      </form>
      {demo && <DemoHint demo={demo} onFill={fill} />}
    </>
  )
}

const NO_SENTENCES = {}

function Refused({ refusal }: { refusal: SignInRefusal }) {
  const { refusals } = useIn(signInZh, signInEn)
  switch (refusal.code) {
    case 'wrong-credentials':
      return (
        <Notice tone="late" announce title={refusals[refusal.code].says}>
          {refusals[refusal.code].cure}
        </Notice>
      )
    case 'slowed':
      return (
        <Notice tone="warn" announce title={refusals.slowed.says}>
          {refusals.slowed.cure(refusal.seconds)}
        </Notice>
      )
    case 'locked':
      return (
        <Notice tone="late" announce title={refusals.locked.says(timeOf(new Date(refusal.until)))}>
          {refusals.locked.cure}
        </Notice>
      )
    default:
      return refusal satisfies never
  }
}

type DemoHintProps = { readonly demo: DemoLogins; readonly onFill: (login: string) => void }

function DemoHint({ demo, onFill }: DemoHintProps) {
  const words = useIn(signInZh, signInEn).demo
  const logins = (names: readonly string[]) => (
    <ul className="mt-1 flex flex-wrap gap-1.5">
      {names.map((login) => (
        <li key={login}>
          <Button size="small" aria-label={words.fill(login)} onClick={() => onFill(login)}>
            {login}
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="demo-logins" className="rounded-lg border border-line bg-sunken px-4 py-3.5">
      <h2 id="demo-logins" className="text-md">
        {words.title}
      </h2>
      <p className="mt-1 text-ink-2">{words.body}</p>
      <p className="mt-2 text-sm text-ink-2">{words.agency}</p>
      {logins(demo.agency)}
      <p className="mt-2 text-sm text-ink-2">{words.others}</p>
      {logins(demo.others)}
    </section>
  )
}
