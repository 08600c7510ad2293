'use client'

import { useRef, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Actions } from '@/components/ui/actions'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { DateField, TextField } from '@/components/ui/text-field'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { IntakePage } from '@/lib/queries/intake-page'
import { registerLetter } from './actions'
import { OpenCase } from './check-panel'
import { startOfLetter } from './entries'
import { PersonSection } from './person-section'
import { RouteSection } from './route-section'
import { useAreas } from './use-areas'
import { useEntries } from './use-entries'
import { useKeptEntries, useSending } from './use-sending'

type LetterEntry = Extract<keyof ReturnType<typeof useWords>['intake']['labels'], `letter.${string}`>

/** A contact letter that came by post from an area without a login: the case begins here, at the origin. */
export function IncomingForm({ page }: { readonly page: IntakePage }) {
  const locale = useLocale()
  const { intake } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(page.idempotencyKey)
  const [letter, setLetter] = useState<Partial<Record<LetterEntry, string>>>({
    'letter.arrivedOn': page.today,
  })
  const [{ state, reached }, send] = useSending(registerLetter)
  useKeptEntries(form)
  const areas = useAreas(page.areas, page.ownArea)
  const { values, lookUp, bind, problems, summary } = useEntries({
    start: startOfLetter(page.ownArea),
    prefix: 'intake.',
    state,
  })
  const byPost = new Set(page.areas.filter((area) => area.connection === 'none').map((area) => area.code))
  const letterEntry = (entry: LetterEntry) => ({
    name: entry,
    label: intake.labels[entry],
    value: letter[entry] ?? '',
    error: problems.at(entry),
    required: true,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      setLetter((before) => ({ ...before, [entry]: event.target.value })),
  })
  return (
    <form ref={form} action={send} className="flex max-w-4xl flex-col gap-4">
      <input type="hidden" name="intake.idempotencyKey" value={key} />
      <ErrorSummary errors={summary} />
      {!reached && (
        <Notice tone="late" announce title={intake.unreachable.title}>
          {intake.unreachable.body}
        </Notice>
      )}
      {state.status === 'refused' && state.refusal.code === 'open-case' && (
        <OpenCase reference={state.refusal.reference ?? null} />
      )}
      {state.status === 'refused' && state.refusal.code !== 'open-case' && (
        <Notice tone="late" announce title={refusalText(state.refusal, locale).says}>
          {refusalText(state.refusal, locale).cure}
        </Notice>
      )}
      <PersonSection bind={bind} values={values} lookUp={lookUp} areas={areas} />
      <RouteSection
        bind={bind}
        areas={areas}
        origins={areas.choices.filter(({ value }) => value === page.ownArea)}
        destinations={areas.choices.filter(({ value }) => byPost.has(value))}
      />
      <Sheet title={intake.letter}>
        <div className="grid gap-x-4 gap-y-3 md:grid-cols-3">
          <TextField {...letterEntry('letter.number')} maxLength={60} />
          <DateField {...letterEntry('letter.issuedOn')} max={page.today} />
          <DateField {...letterEntry('letter.arrivedOn')} max={page.today} />
        </div>
        <p className="mt-3 text-sm text-ink-3">{intake.hints.payee}</p>
        <div className="mt-1 grid gap-x-4 gap-y-3 md:grid-cols-2">
          <TextField {...letterEntry('letter.accountName')} maxLength={100} />
          <TextField {...letterEntry('letter.accountNumber')} inputMode="numeric" maxLength={32} />
          <TextField {...letterEntry('letter.bankName')} maxLength={100} />
          <TextField {...letterEntry('letter.bankBranch')} maxLength={100} />
        </div>
      </Sheet>
      <Actions>
        <SubmitButton size="big">{intake.register}</SubmitButton>
      </Actions>
    </form>
  )
}
