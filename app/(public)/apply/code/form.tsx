'use client'

import { useEffect, useState } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useProblems } from '@/lib/web/use-problems'
import { codeLabels, peopleSentences } from '../entry-words'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import type { FormAction } from '@/lib/web/public-action'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'

/** Phones offer the code of a message by themselves (`one-time-code`). */
export function CodeForm<R extends OnlineRefused>({ typeCode }: { readonly typeCode: FormAction<R> }) {
  const locale = useLocale()
  const says = useIn(applyZh, applyEn).code
  const { state, pending, offline, form } = useSending(typeCode)
  const problems = useProblems(state, locale, codeLabels(locale), peopleSentences(locale))
  return (
    <form {...form} className="grid gap-4" noValidate>
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <TextField
        name="oneTimeCode"
        label={says.label}
        hint={says.hint}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="[&_input]:font-mono [&_input]:text-xl [&_input]:tracking-[0.3em]"
        error={problems.at('oneTimeCode')}
      />
      <Offline when={offline} />
      <SendButton pending={pending}>{says.submit}</SendButton>
    </form>
  )
}

const AGAIN_AFTER_MS = 60_000

type SendFormProps<R> = {
  readonly sentAt: number | null
  readonly sendAgain: FormAction<R>
}

/** Another code, a minute after the last: before that it would not be sent. */
export function SendForm<R extends OnlineRefused>({ sentAt, sendAgain }: SendFormProps<R>) {
  const says = useIn(applyZh, applyEn).code
  const { pending, offline, form } = useSending(sendAgain)
  const left = useSecondsLeft(sentAt === null ? null : sentAt + AGAIN_AFTER_MS)
  return (
    <form {...form} data-program={sentAt === null ? undefined : 'at-once'} className="grid gap-2">
      <Offline when={offline} />
      {left > 0 ? (
        <p className="text-ink-2">{says.wait(left)}</p>
      ) : (
        <SendButton pending={pending} variant={sentAt === null ? 'primary' : 'plain'}>
          {sentAt === null ? says.send : says.again}
        </SendButton>
      )}
    </form>
  )
}

/** Seconds until then; 0 without script, where the button always stands and the server says no. */
function useSecondsLeft(until: number | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (until === null) return
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    look()
    const ticking = setInterval(look, 1000)
    return () => clearInterval(ticking)
  }, [until])
  return left
}
