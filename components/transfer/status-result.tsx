import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { stripDays } from '@/components/calendar/strip-days'
import { WorkingDayStrip } from '@/components/calendar/working-day-strip'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm, type Verb } from '@/components/layout/verb-form'
import { Button, buttonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Timeline } from '@/components/ui/timeline'
import { openActs, partiesFor } from '@/lib/domain/site/status-acts'
import type { StatusStep } from '@/lib/domain/site/status-record'
import { longDate, spokenDate } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { CaseFigures } from '@/lib/schemas/site-answers'
import type { StatusView } from '@/lib/site/status'
import { OfficeLines } from './office-lines'
import { StatusExpectations } from './status-expectations'
import { StatusFigures } from './status-figures'

type Props = {
  readonly view: StatusView
  readonly locale: Locale
  readonly figures: CaseFigures | null
  readonly leave: Verb
  readonly hideFigures: Verb
  /** For who has proved to be the person already. */
  readonly showFigures: Verb | null
  /** What was just done or is still waited for, said above everything. */
  readonly said?: ReactNode
}

/** One sentence, two dates, and whether I must do anything; then the money, the doctor, and why that date. */
export function StatusResult({ view, locale, figures, leave, hideFigures, showFigures, said }: Props) {
  const { status, lifecycle } = wordsFor(locale)
  const { result } = status
  const places = {
    dest: shortPlace(view.offices.dest.area, locale),
    orig: shortPlace(view.offices.orig.area, locale),
  }
  return (
    <>
      <PublicSection>
        {said}
        <p className="text-ink-3">{view.reference}</p>
        <h1 className="mt-1 text-2xl leading-snug text-balance">
          {lifecycle.publicSentence[view.state](places)}
        </h1>
        <StatusExpectations view={view} places={places} locale={locale} />
      </PublicSection>
      <PublicSection>
        <Timeline
          steps={view.steps.map((step) => ({
            key: step.stage,
            state: step.state,
            label: stageLabel(step, places, locale),
            ...(stageDetail(step, view, locale) === null ? {} : { detail: stageDetail(step, view, locale) }),
          }))}
        />
      </PublicSection>
      {!(view.ended && view.fundsState === 'undetermined') && (
        <PublicSection title={result.moneyTitle}>
          {view.moneyCameBack && <p>{result.moneyCameBack(places.orig)}</p>}
          <p>{lifecycle.publicFunds[view.fundsState](places)}</p>
          {figures ? (
            <StatusFigures figures={figures} locale={locale} hide={hideFigures} />
          ) : (
            <FiguresDoor view={view} locale={locale} show={showFigures} />
          )}
        </PublicSection>
      )}
      <Care view={view} locale={locale} />
      <Why view={view} locale={locale} />
      <Acts view={view} locale={locale} />
      <PublicSection title={result.offices}>
        {!view.ended && <p className="mb-2 text-ink-2">{result.promise}</p>}
        <OfficeLines offices={view.offices} locale={locale} />
        <VerbForm action={leave} className="mt-4 print:hidden">
          <Button type="submit">{result.another}</Button>
        </VerbForm>
      </PublicSection>
    </>
  )
}

function FiguresDoor({ view, locale, show }: { view: StatusView; locale: Locale; show: Verb | null }) {
  const { result } = wordsFor(locale).status
  if (show)
    return (
      <VerbForm action={show} className="mt-2 print:hidden">
        <Button type="submit">{result.seeFigures}</Button>
      </VerbForm>
    )
  if (partiesFor('figures', view.phones).length === 0)
    return <p className="mt-2 text-ink-3">{result.noCode}</p>
  return (
    <p className="mt-2 print:hidden">
      <Link
        href={'/status/prove?act=figures' as Route}
        prefetch={false}
        className={classes(buttonLook(), 'whitespace-normal!')}
      >
        {result.showFigures}
      </Link>
    </p>
  )
}

/** What else can be asked for online; what a person has to do stands on top already. */
function Acts({ view, locale }: { view: StatusView; locale: Locale }) {
  const { statusActs } = wordsFor(locale)
  const acts = openActs(view).filter((act) => act !== 'figures')
  return (
    <PublicSection title={statusActs.title} className="print:hidden">
      <ul className="divide-y divide-line">
        {acts.map((act) => (
          <li key={act}>
            <Link
              href={`/status/${act}` as Route}
              prefetch={false}
              className="flex min-h-11 items-baseline justify-between gap-3 py-2 hover:bg-sunken"
            >
              <span>
                <span className="text-accent">{statusActs.acts[act].name}</span>
                <span className="block text-sm text-ink-3">{statusActs.acts[act].text}</span>
              </span>
              <span aria-hidden="true" className="text-ink-3">
                →
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </PublicSection>
  )
}

function stageLabel(
  { stage, state }: StatusStep,
  places: { dest: string; orig: string },
  locale: Locale,
): ReactNode {
  const { stages } = wordsFor(locale).status.result
  if (state === 'stopped') return stages.stopped
  switch (stage) {
    case 'tableSealed':
      return stages.tableSealed(places.orig)
    case 'yearsRecorded':
      return stages.yearsRecorded(places.dest)
    case 'submitted':
    case 'accepted':
    case 'completed':
      return stages[stage]
  }
}

function stageDetail({ stage, on, state }: StatusStep, view: StatusView, locale: Locale): string | null {
  if (on !== null) return spokenDate(on, locale)
  const { until } = wordsFor(locale).status.result
  if (state === 'now' && stage === 'yearsRecorded' && view.yearsBy)
    return until(spokenDate(view.yearsBy.on, locale))
  // The destination's days begin where the origin's end.
  if (state === 'now' && stage === 'tableSealed' && view.yearsBy?.clock === 'T1' && view.yearsBy.why)
    return until(spokenDate(view.yearsBy.why.start, locale))
  return null
}

function Care({ view, locale }: { view: StatusView; locale: Locale }) {
  const { result } = wordsFor(locale).status
  if (!view.gap || view.state === 'notAccepted') return null
  const dest = shortPlace(view.offices.dest.area, locale)
  const { kind, waitMonths } = view.gap
  return (
    <PublicSection title={result.careTitle}>
      <p>{result.care[kind](dest, waitMonths)}</p>
    </PublicSection>
  )
}

function Why({ view, locale }: { view: StatusView; locale: Locale }) {
  const { result } = wordsFor(locale).status
  const { yearsBy } = view
  if (!yearsBy?.why) return null
  const days = stripDays(yearsBy.why.explanation, { today: view.today, dueOn: yearsBy.why.due })
  return (
    <PublicSection title={result.whyTitle(longDate(yearsBy.on, locale))}>
      <WorkingDayStrip days={days} zeroLabel={result.whyZero} locale={locale} />
    </PublicSection>
  )
}
