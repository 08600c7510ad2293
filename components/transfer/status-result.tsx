import type { ReactNode } from 'react'
import { stripDays, stripNotes } from '@/components/calendar/strip-days'
import { WorkingDayStrip } from '@/components/calendar/working-day-strip'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm, type Verb } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Timeline } from '@/components/ui/timeline'
import { longDate, spokenDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { ExpectedDay, StatusStep } from '@/lib/domain/site/status-record'
import type { Office, StatusView } from '@/lib/site/status'

type Props = { readonly view: StatusView; readonly locale: Locale; readonly leave: Verb }

/** One sentence, two dates, and whether I must do anything; then the money, the doctor, and why that date. */
export function StatusResult({ view, locale, leave }: Props) {
  const { status, lifecycle } = wordsFor(locale)
  const { result } = status
  const places = {
    dest: shortPlace(view.offices.dest.area, locale),
    orig: shortPlace(view.offices.orig.area, locale),
  }
  return (
    <>
      <PublicSection>
        <p className="text-ink-3">{view.reference}</p>
        <h1 className="mt-1 text-2xl leading-snug text-balance">
          {lifecycle.publicSentence[view.state](places)}
        </h1>
        <Expectations view={view} locale={locale} />
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
      <PublicSection title={result.moneyTitle}>
        <p>{lifecycle.publicFunds[view.fundsState](places)}</p>
        <p className="mt-2 text-ink-3">{result.amountsHidden}</p>
      </PublicSection>
      <Care view={view} locale={locale} />
      <Why view={view} locale={locale} />
      <PublicSection title={result.offices}>
        {!view.ended && <p className="mb-2 text-ink-2">{result.promise}</p>}
        <OfficeLine office={view.offices.dest} locale={locale} />
        <OfficeLine office={view.offices.orig} locale={locale} />
        <VerbForm action={leave} className="mt-4 print:hidden">
          <Button type="submit">{result.another}</Button>
        </VerbForm>
      </PublicSection>
    </>
  )
}

function Expectations({ view, locale }: { view: StatusView; locale: Locale }) {
  const { result } = wordsFor(locale).status
  const { supplementCodes } = wordsFor(locale).lifecycle
  if (view.state === 'supplementRequired')
    return (
      <Notice tone="warn" title={result.supplementTitle}>
        <ul className="list-disc pl-5">
          {view.supplementCodes.map((code) => (
            <li key={code}>
              {supplementCodes[code].name}
              {view.supplementNotes[code] === undefined ? '' : `：${view.supplementNotes[code]}`}
            </li>
          ))}
        </ul>
        {view.supplementBy !== null && <p>{result.supplementBy(spokenDate(view.supplementBy, locale))}</p>}
      </Notice>
    )
  if (view.refusedFor.length > 0) return <RefusedFor view={view} locale={locale} />
  if (view.ended) return <p className="mt-3 text-ink-2">{view.state === 'completed' ? null : result.ended}</p>
  const late = view.yearsBy?.overdue === true || view.moneyBy?.overdue === true
  return (
    <div className="mt-3 grid gap-2 text-lg text-ink-2">
      {view.yearsBy && (
        <Expected day={view.yearsBy} locale={locale} lead={result.yearsBy} tail={result.before} />
      )}
      {view.moneyBy && (
        <Expected day={view.moneyBy} locale={locale} lead={result.moneyBy} tail={result.beforeCredit} />
      )}
      {view.steps.some((step) => step.stage === 'yearsRecorded' && step.state === 'done') && (
        <p>{result.yearsDone}</p>
      )}
      {view.state === 'submitted' && <p>{result.afterAcceptance}</p>}
      {late && <Notice tone="late">{result.late}</Notice>}
      {view.usualMonths !== null && (
        <p className="text-base text-ink-3">{result.usualMonths(view.usualMonths)}</p>
      )}
      {view.promised.length === 0 ? <p>{result.noAction}</p> : <Promised view={view} locale={locale} />}
    </div>
  )
}

function Promised({ view, locale }: { view: StatusView; locale: Locale }) {
  const { materials, status } = wordsFor(locale)
  const { result } = status
  const late = view.promised.some(({ overdue }) => overdue)
  return (
    <Notice tone={late ? 'late' : 'warn'} title={late ? result.promisedLate : result.promisedTitle}>
      <ul className="list-disc pl-5">
        {view.promised.map(({ code, by }) => (
          <li key={code}>
            {materials.papers[code].name} {result.until(spokenDate(by, locale))}
          </li>
        ))}
      </ul>
      <p>{result.promisedDo}</p>
    </Notice>
  )
}

/** Names and cures only: reasons may say months and places. */
function RefusedFor({ view, locale }: { view: StatusView; locale: Locale }) {
  const { eligibility, status } = wordsFor(locale)
  const names: Readonly<Record<string, string>> = eligibility.rules
  const cures: Readonly<Record<string, string>> = eligibility.cures
  return (
    <Notice tone="warn" title={status.result.refusedFor}>
      <ul className="list-disc pl-5">
        {view.refusedFor.map(({ rule, cure }) => (
          <li key={rule}>
            {names[rule] ?? rule}
            {cure !== null && cures[cure] !== undefined && (
              <span className="block text-ink-2">
                {eligibility.cure} {cures[cure]}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p>{status.result.refusedNotice}</p>
    </Notice>
  )
}

function Expected({
  day,
  locale,
  lead,
  tail,
}: {
  day: ExpectedDay
  locale: Locale
  lead: string
  tail: string
}) {
  const { result } = wordsFor(locale).status
  return (
    <p>
      {lead}
      <b className="whitespace-nowrap text-ink">{spokenDate(day.on, locale)}</b>
      {tail}
      <ShortReason day={day} locale={locale} />
      {day.provisional && <span className="block text-sm text-soon">{result.provisional}</span>}
    </p>
  )
}

/** Why that day, in one sentence: from when, how many working days, and the holidays in between. */
function ShortReason({ day: { why }, locale }: { day: ExpectedDay; locale: Locale }) {
  const { status, shell } = wordsFor(locale)
  if (why === null) return null
  const notes = stripNotes(stripDays(why.explanation, { today: why.due, dueOn: why.due }), locale)
  const said = [status.result.countedDays(spokenDate(why.start, locale), why.days), ...notes]
  return (
    <span className="block text-sm text-ink-3">
      {said.join(shell.punctuation.comma)}
      {shell.punctuation.stop}
    </span>
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
  if (state === 'now' && stage === 'yearsRecorded' && view.yearsBy)
    return wordsFor(locale).status.result.until(spokenDate(view.yearsBy.on, locale))
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

function OfficeLine({ office, locale }: { office: Office; locale: Locale }) {
  return (
    <p className="mt-1">
      <span className="block">{nameIn(office.agency, locale)}</span>
      <span className="text-ink-3">
        <a className="underline underline-offset-4" href={`tel:${office.phone}`}>
          {office.phone}
        </a>{' '}
        · {office.hours}
      </span>
    </p>
  )
}
