'use client'

import type { Route } from 'next'
import { useActionState, useMemo, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import type { Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { DateField, TextareaField, TextField } from '@/components/ui/text-field'
import { calendarWords } from '@/lib/i18n/calendar-words'
import type { Locale } from '@/lib/i18n/locale'
import { IDLE, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { propose } from '../actions'
import { RefusedCalendar } from '../refused-calendar'
import { Faults } from './faults'
import { AgencyFields, CalendarFields, YearFields } from './subject-fields'

export type CalendarSubject =
  | { readonly kind: 'year'; readonly code: string; readonly year: number }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'agency'; readonly calendars: readonly Choice[]; readonly agencies: readonly Choice[] }

/** What a control needs to keep its entry over an answer of the server, and the complaint about it. */
export type Bind = (name: string) => {
  readonly name: string
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
  readonly error: string | undefined
}

/** What is to change, the paper it rests on, and a word for whoever approves. */
export function ProposeCalendarForm({ subject, home }: { subject: CalendarSubject; home: Route }) {
  const [state, send, isPending] = useActionState(propose, IDLE)
  const [entries, setEntries] = useState<Readonly<Record<string, string>>>({})
  const locale = useLocale()
  const { propose: words } = calendarWords(locale)
  const problems = useCalendarProblems(state, locale)
  const bind: Bind = (name) => ({
    name,
    value: entries[name] ?? '',
    onChange: ({ target }) => setEntries((kept) => ({ ...kept, [name]: target.value })),
    error: problems.at(name),
  })
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedCalendar refusal={state.refusal} />}
      {state.status === 'done' && state.message !== undefined && <Faults message={state.message} />}
      <input type="hidden" name="kind" value={subject.kind} />
      {subject.kind === 'year' && <YearFields subject={subject} bind={bind} />}
      {subject.kind === 'calendar' && <CalendarFields bind={bind} />}
      {subject.kind === 'agency' && <AgencyFields subject={subject} bind={bind} />}
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          {...bind('noticeNumber')}
          label={words.noticeNumber}
          hint={words.noticeNumberHint}
          required
          autoComplete="off"
        />
        <DateField {...bind('noticeDate')} label={words.noticeDate} required />
      </div>
      <TextareaField {...bind('reason')} label={words.reason} hint={words.reasonHint} required rows={2} />
      <Actions>
        <SubmitButton>{subject.kind === 'calendar' ? words.sendOther : words.send}</SubmitButton>
        <ButtonLink variant="quiet" href={home}>
          {words.cancel}
        </ButtonLink>
        {isPending && (
          <span role="status" className="text-ink-2">
            {words.sending}
          </span>
        )}
      </Actions>
    </form>
  )
}

function useCalendarProblems(state: FormState, locale: Locale) {
  const { propose: words, refusals } = calendarWords(locale)
  const labels = useMemo(
    () => ({
      file: words.file,
      typed: words.typed,
      year: words.year,
      code: words.code,
      name: words.name,
      englishName: words.englishName,
      agencyId: words.agency,
      noticeNumber: words.noticeNumber,
      noticeDate: words.noticeDate,
      reason: words.reason,
    }),
    [words],
  )
  const sentences = useMemo(() => {
    const whole = ({ says, cure }: { says: string; cure: string }) => `${says}${cure}`
    return {
      'schedule-required': () => words.scheduleRequired,
      'schedule-twice': () => words.scheduleTwice,
      'schedule-too-large': () => words.tooLarge,
      'calendar-code': () => words.codeWrong,
      'year-out-of-reach': () => whole(refusals['year-out-of-reach']),
      'calendar-known': () => whole(refusals['calendar-known']),
      'same-calendar': () => whole(refusals['same-calendar']),
    }
  }, [words, refusals])
  return useProblems(state, locale, labels, sentences)
}
