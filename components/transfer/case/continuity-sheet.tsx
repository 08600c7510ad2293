import type { ReactNode } from 'react'
import { costLines, monthsSum } from '@/components/transfer/continuity-texts'
import { GroundList } from '@/components/transfer/ground-list'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import type { Continuity } from '@/lib/domain/continuity/continuity'
import { continuitySentence, counterText, monthList, retirementText } from '@/lib/i18n/format/continuity'
import { longDate } from '@/lib/i18n/format/dates'
import type { ContinuityView } from '@/lib/queries/case-continuity'
import type { Reading } from './reading'

/** 待遇衔接: what the move means for the person's benefits, by the destination's rules. */
export function ContinuitySheet({
  reading,
  causeForm,
}: {
  readonly reading: Reading
  /** For a gap nobody has told the cause of. */
  readonly causeForm: ReactNode
}) {
  const { page, locale, words, dest } = reading
  const { continuity: view } = page
  const { title, caseSheet } = words.continuity
  return (
    <Sheet title={title}>
      {view === null ? (
        <p className="text-ink-3">{caseSheet.unknown}</p>
      ) : (
        <>
          <p className="mb-2 font-medium">
            {view.asIs ? continuitySentence(view.asIs, dest, locale) : caseSheet.notEnrolled}
          </p>
          <KeyValues
            entries={[
              ...(view.asIs && view.gap.length > 0 ? gapEntries(view, view.asIs, reading) : []),
              ...standingEntries(view, reading),
            ]}
          />
          {page.mayRecordGapCause && view.gap.length > 0 && (
            <Disclosure summary={caseSheet.entry.submit} className="mt-2">
              {causeForm}
            </Disclosure>
          )}
          {view.preliminary && <p className="mt-1.5 text-xs text-ink-3">{caseSheet.preliminary}</p>}
          <Disclosure summary={caseSheet.grounds(view.grounds.length)} className="mt-2">
            <GroundList grounds={view.grounds} locale={locale} />
          </Disclosure>
        </>
      )}
    </Sheet>
  )
}

/** The gap, what it costs, and what paying it back would change. */
function gapEntries(view: ContinuityView, asIs: Continuity, { locale, words, dest }: Reading): KeyValue[] {
  const { caseSheet, causes } = words.continuity
  const { gap, cause, plan, ifPaidBack } = view
  return [
    { term: caseSheet.gap, value: monthList(gap, locale) },
    {
      term: caseSheet.cause,
      value: cause === null ? <span className="text-ink-3">{caseSheet.causeUnknown}</span> : causes[cause],
    },
    ...(asIs.uncoveredMonths.length > 0
      ? [{ term: caseSheet.uncovered, value: monthList(asIs.uncoveredMonths, locale) }]
      : []),
    {
      term: caseSheet.ifPaidBack,
      value: ifPaidBack ? continuitySentence(ifPaidBack, dest, locale) : caseSheet.noChange,
    },
    ...(plan
      ? [
          {
            term: caseSheet.cost,
            value: (
              <>
                {costLines(view, locale).map((line, index) => (
                  <span key={line} className={index === 0 ? 'block' : 'block text-sm text-ink-2'}>
                    {line}
                  </span>
                ))}
                {plan.beyond.length > 0 && (
                  <span className="block text-sm text-ink-2">
                    {caseSheet.beyond(monthList(plan.beyond, locale))}
                  </span>
                )}
              </>
            ),
          },
        ]
      : []),
  ]
}

/** Counters, months, retirement, and the doctor. */
function standingEntries(view: ContinuityView, { locale, words, orig, dest }: Reading): KeyValue[] {
  const { caseSheet, care: careWords, retirement: says } = words.continuity
  const { retirement, care } = view
  const counted = view.counters && counterText(view.counters, locale)
  return [
    ...(counted
      ? [
          { term: caseSheet.continuous, value: counted.continuous },
          { term: caseSheet.cumulative, value: counted.kept },
        ]
      : []),
    { term: caseSheet.sum, value: monthsSum(view, orig, dest, locale) },
    ...(retirement
      ? [
          {
            term: caseSheet.retirement,
            value: (
              <>
                {retirementText(retirement, locale)}
                {retirement.deemedMonths > 0 && (
                  <span className="block text-sm text-ink-3">
                    {says.deemed(retirement.actualMonths, retirement.deemedMonths)}
                  </span>
                )}
              </>
            ),
          },
        ]
      : []),
    {
      term: caseSheet.care,
      value: (
        <>
          {careWords[care.situation]}
          {care.fullFrom !== null && care.situation !== 'coveredAtDestination' && (
            <span className="block text-sm text-ink-3">
              {caseSheet.fullFrom(longDate(care.fullFrom, locale))}
            </span>
          )}
          {care.accountOnHoldSince !== null && (
            <span className="block text-sm text-ink-3">
              {caseSheet.onHold(longDate(care.accountOnHoldSince, locale))}
            </span>
          )}
        </>
      ),
    },
  ]
}
