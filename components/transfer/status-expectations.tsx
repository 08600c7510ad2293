import type { Route } from 'next'
import Link from 'next/link'
import { stripDays, stripNotes } from '@/components/calendar/strip-days'
import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ExpectedDay, PreviousDate } from '@/lib/domain/site/status-record'
import type { Holder } from '@/lib/domain/transfer/states'
import { spokenDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { StatusView } from '@/lib/site/status'

type Places = { readonly dest: string; readonly orig: string }
type Props = { readonly view: StatusView; readonly locale: Locale }

/** What the person has to do, or until when to wait, whose turn it is, and what moved a day that was told before. */
export function StatusExpectations({ view, places, locale }: Props & { readonly places: Places }) {
  if (view.state === 'supplementRequired') return <Supplement view={view} locale={locale} />
  if (view.state === 'notAccepted') return <RefusedFor view={view} locale={locale} />
  if (view.ended) return <Ended view={view} locale={locale} />
  return <Waiting view={view} places={places} locale={locale} />
}

function Supplement({ view, locale }: Props) {
  const { status, statusActs, lifecycle } = wordsFor(locale)
  const { result } = status
  return (
    <Notice tone="warn" title={result.supplementTitle} className="mt-3">
      <ul className="list-disc pl-5">
        {view.supplementCodes.map((code) => (
          <li key={code}>
            {lifecycle.supplementCodes[code].name}
            {view.supplementNotes[code] === undefined ? '' : `：${view.supplementNotes[code]}`}
          </li>
        ))}
      </ul>
      {view.supplementBy !== null && <p>{result.supplementBy(spokenDate(view.supplementBy, locale))}</p>}
      <p className="mt-2 print:hidden">
        <Link
          href={'/status/supplement' as Route}
          prefetch={false}
          className={buttonLook({ variant: 'primary', size: 'big' })}
        >
          {statusActs.acts.supplement.name}
        </Link>
      </p>
    </Notice>
  )
}

function Ended({ view, locale }: Props) {
  const { status, lifecycle } = wordsFor(locale)
  const { result } = status
  if (view.state === 'completed') return null
  const reasons: Readonly<Record<string, { readonly name: string }>> = lifecycle.terminationReasons
  const reason = view.terminatedFor === null ? undefined : reasons[view.terminatedFor]
  return (
    <div className="mt-3 grid gap-2 text-ink-2">
      {reason && (
        <p>
          {result.terminatedWhy}：{reason.name}
        </p>
      )}
      {view.state === 'terminated' && <p>{result.remedy}</p>}
      <p>{result.ended}</p>
    </div>
  )
}

function Waiting({ view, places, locale }: Props & { readonly places: Places }) {
  const { result } = wordsFor(locale).status
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
      {late ? (
        <Late view={view} places={places} locale={locale} />
      ) : (
        <Turn view={view} places={places} locale={locale} />
      )}
      <Changed dates={view.previousDates} locale={locale} />
      <ReturnedFor view={view} locale={locale} />
      <Objections view={view} locale={locale} />
      {view.usualMonths !== null && (
        <p className="text-base text-ink-3">{result.usualMonths(view.usualMonths)}</p>
      )}
      {view.promised.length === 0 ? <p>{result.noAction}</p> : <Promised view={view} locale={locale} />}
    </div>
  )
}

function nameOf(holder: Holder, places: Places, locale: Locale): string | null {
  const { turnOf } = wordsFor(locale).status.result
  switch (holder) {
    case 'destination':
      return places.dest
    case 'origin':
      return places.orig
    case 'none':
      return null
    case 'applicant':
    case 'bank':
    case 'post':
      return turnOf[holder]
    default:
      return holder satisfies never
  }
}

function Turn({ view, places, locale }: Props & { readonly places: Places }) {
  const who = nameOf(view.holder, places, locale) ?? nameOf(view.fundsHolder, places, locale)
  return who === null ? null : <p className="text-base">{wordsFor(locale).status.result.turn(who)}</p>
}

/** Who has it in hand, and the day that was told instead. */
function Late({ view, places, locale }: Props & { readonly places: Places }) {
  const { result } = wordsFor(locale).status
  const who =
    nameOf(view.revised?.holder ?? view.holder, places, locale) ?? nameOf(view.fundsHolder, places, locale)
  const isAhead = view.revised !== null && view.revised.on >= view.today
  return (
    <Notice tone="late">
      {who === null ? result.late : result.lateIn(who)}{' '}
      {isAhead && view.revised && result.revised(spokenDate(view.revised.on, locale))}
    </Notice>
  )
}

/** The last move of each track: what was told before, what is told now, and why. */
function Changed({ dates, locale }: { readonly dates: readonly PreviousDate[]; readonly locale: Locale }) {
  const { result } = wordsFor(locale).status
  const last = (['years', 'money'] as const).flatMap((track) =>
    dates.filter((one) => one.track === track).slice(-1),
  )
  return last.map(({ track, was, now, because }) => (
    <p key={track} className="text-base text-ink-3">
      {result.trackOf[track]}：{result.changed(spokenDate(was, locale), spokenDate(now, locale))}
      {Object.hasOwn(result.because, because)
        ? result.because[because as keyof typeof result.because]
        : result.because.other}
    </p>
  ))
}

/** What the person put for an answer, and until when it is answered. */
function Objections({ view, locale }: Props) {
  const { result } = wordsFor(locale).status
  return view.objections.map(({ about, on, answerBy, answeredOn, reply }) => (
    <p key={`${about} ${on}`} className="text-base wrap-anywhere whitespace-pre-line">
      {answeredOn === null
        ? result.objected(spokenDate(on, locale), spokenDate(answerBy, locale))
        : result.objectionAnswered(spokenDate(answeredOn, locale), reply)}
    </p>
  ))
}

function ReturnedFor({ view, locale }: Props) {
  const { status, lifecycle } = wordsFor(locale)
  const reasons: Readonly<Record<string, { readonly name: string }>> = lifecycle.returnReasons
  const reason = view.returnedFor === null ? undefined : reasons[view.returnedFor]
  return reason ? (
    <p className="text-base">
      {status.result.returnedWhy}：{reason.name}
    </p>
  ) : null
}

function Promised({ view, locale }: Props) {
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
function RefusedFor({ view, locale }: Props) {
  const { eligibility, status } = wordsFor(locale)
  const names: Readonly<Record<string, string>> = eligibility.rules
  const cures: Readonly<Record<string, string>> = eligibility.cures
  return (
    <Notice tone="warn" title={status.result.refusedFor} className="mt-3">
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
      <p>{status.result.remedy}</p>
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
