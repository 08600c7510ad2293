import { PublicSection } from '@/components/layout/public-shell'
import { GroundList } from '@/components/transfer/ground-list'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import type { Cover } from '@/lib/domain/continuity/coverage'
import { continuitySentence, counterText, monthList, retirementText } from '@/lib/i18n/format/continuity'
import { longDate, monthDay } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { GapAnswer } from '@/lib/site/calculator'
import type { GapQuestion } from '@/lib/schemas/calculator'
import { Cost } from './cost'
import { CoverStrip } from './cover-strip'
import { nextSteps } from './next-steps'
import { WholeDates } from './whole-dates'

type GapResultProps = {
  readonly question: GapQuestion
  readonly answer: GapAnswer
  readonly locale: Locale
}

/** One sentence, the months one by one, what they cost, and what to do. */
export function GapResult({ question, answer: told, locale }: GapResultProps) {
  const { calculator } = wordsFor(locale)
  const { gap: says } = calculator
  const place = told.area ? shortPlace(told.area, locale) : says.otherPlace
  return (
    <>
      <PublicSection>
        <h2 className="text-sm font-normal text-ink-3">{calculator.result}</h2>
        <p className="mt-1 text-xl font-semibold">
          <WholeDates text={continuitySentence(told.answer, place, locale)} />
        </p>
        {told.area ? (
          <p className="mt-1 text-ink-3">{says.byArea(place)}</p>
        ) : (
          <Notice tone="warn" title={says.national} className="mt-3" />
        )}
        <h3 className="mt-5 mb-2 text-md">{says.strip}</h3>
        <CoverStrip runs={told.runs} locale={locale} />
      </PublicSection>
      <PublicSection title={says.uncovered}>
        <Uncovered told={told} locale={locale} />
      </PublicSection>
      <PublicSection>
        <KeyValues entries={standing(told, place, locale)} />
      </PublicSection>
      {told.plan && (
        <PublicSection title={says.money}>
          {told.plan.principal === null ? (
            <p className="text-ink-2">{told.area ? says.moneyMissing : says.moneyUnknown}</p>
          ) : (
            <Cost plan={told.plan} locale={locale} />
          )}
          {told.plan.beyond.length > 0 && (
            <p className="mt-2">{says.beyond(monthList(told.plan.beyond, locale))}</p>
          )}
        </PublicSection>
      )}
      <PublicSection title={says.next}>
        <ol className="grid list-decimal gap-1.5 pl-5">
          {nextSteps(told, question).map((step) => (
            <li key={step}>{says.steps[step]}</li>
          ))}
        </ol>
      </PublicSection>
      {told.grounds.length > 0 && (
        <PublicSection title={says.grounds}>
          <GroundList grounds={told.grounds} locale={locale} />
        </PublicSection>
      )}
    </>
  )
}

/** The months nobody pays for, by name; then those that are paid later or in part. */
function Uncovered({ told, locale }: { readonly told: GapAnswer; readonly locale: Locale }) {
  const { gap: says } = wordsFor(locale).calculator
  const monthsOf = (cover: Cover) =>
    told.runs.filter((run) => run.cover === cover).flatMap((run) => run.months)
  const [lost, waiting] = [monthsOf('uncovered'), monthsOf('waiting')]
  const [later, partly] = [monthsOf('reimbursed'), monthsOf('waitingInPart')]
  const percent = Math.round(told.answer.benefitRatioDuringWait * 100)
  return (
    <div className="grid gap-1">
      {lost.length + waiting.length === 0 ? (
        <p>{says.uncoveredNone}</p>
      ) : (
        <>
          <p className="text-ink-2">{says.uncoveredText}</p>
          <ul className="list-disc pl-5 font-medium">
            {lost.length > 0 && <li>{says.uncoveredGap(monthList(lost, locale))}</li>}
            {waiting.length > 0 && <li>{says.uncoveredWait(monthList(waiting, locale))}</li>}
          </ul>
        </>
      )}
      {later.length > 0 && <p>{says.reimbursed(monthList(later, locale))}</p>}
      {partly.length > 0 && <p>{says.partly(monthList(partly, locale), percent)}</p>}
    </div>
  )
}

function standing(told: GapAnswer, place: string, locale: Locale): KeyValue[] {
  const { gap: says } = wordsFor(locale).calculator
  const { answer, otherwise, gap } = told
  const counted = counterText(told.counters, locale)
  const other = otherwise && {
    term: otherwise.backPaid ? says.otherwise.paid : says.otherwise.unpaid,
    value: continuitySentence(otherwise.answer, place, locale),
  }
  return [
    { term: says.fullFrom, value: <b>{longDate(answer.benefitsFrom, locale)}</b> },
    {
      term: says.gap,
      value: gap.length === 0 ? says.gapNone : says.gapMonths(gap.length, monthList(gap, locale)),
    },
    ...(gap.length === 0 ? [] : [other ?? { term: says.otherwise.paid, value: says.same }]),
    { term: says.continuous, value: counted.continuous },
    { term: says.cumulative, value: counted.cumulative },
    ...(told.payUntil === null
      ? []
      : [
          {
            term: says.payUntil,
            value: says.payUntilDay(
              place,
              monthDay(`${told.answer.benefitsFrom.slice(0, 4)}-${told.payUntil}`, locale),
            ),
          },
        ]),
    ...(told.retirement ? [{ term: says.retirement, value: retirementText(told.retirement, locale) }] : []),
  ]
}
