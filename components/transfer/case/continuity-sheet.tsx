import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import type { Continuity } from '@/lib/domain/continuity/continuity'
import { longDate, monthRange } from '@/lib/i18n/format/dates'
import type { ContinuityView } from '@/lib/queries/case-continuity'
import type { Reading } from './reading'

/** 待遇衔接: what the move means for the person's benefits, by the destination's rules. */
export function ContinuitySheet({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const says = words.casePage.continuity
  const { continuity } = page
  return (
    <Sheet title={says.title}>
      {continuity === null ? (
        <p className="text-ink-3">{says.unknown}</p>
      ) : (
        <>
          <KeyValues entries={entriesOf(continuity, reading)} />
          {continuity.firstPaidMonth === null && <p className="mt-1.5 text-ink-3">{says.notEnrolled}</p>}
          <p className="mt-1.5 text-xs text-ink-3">
            {[
              continuity.preliminary ? says.preliminary : null,
              continuity.asIs && continuity.asIs.rules.length > 0
                ? says.rules(continuity.asIs.rules.join(words.shell.punctuation.list))
                : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </>
      )}
    </Sheet>
  )
}

function entriesOf(view: ContinuityView, reading: Reading): KeyValue[] {
  const { locale, words, orig, dest } = reading
  const says = words.casePage.continuity
  const { months, asIs, ifPaidBack, care } = view
  const sum =
    months.overlapping === 0
      ? says.sum(orig, months.origin, dest, months.destination, months.total)
      : says.sumOverlapping(orig, months.origin, dest, months.destination, months.overlapping, months.total)
  return [
    ...(asIs ? gapEntries(asIs, ifPaidBack, reading) : []),
    { term: says.total, value: sum },
    {
      term: says.care,
      value: (
        <>
          {says.careWords[care.situation]}
          {care.accountOnHoldSince !== null && (
            <span className="block text-sm text-ink-3">
              {says.onHold(longDate(care.accountOnHoldSince, locale))}
            </span>
          )}
        </>
      ),
    },
  ]
}

function gapEntries(asIs: Continuity, ifPaidBack: Continuity | null, { locale, words }: Reading): KeyValue[] {
  const says = words.casePage.continuity
  const from = (one: Continuity) => longDate(one.benefitsFrom, locale)
  const [first, last] = [asIs.uncoveredMonths[0], asIs.uncoveredMonths.at(-1)]
  const ratio = asIs.benefitRatioDuringWait
  return [
    { term: says.gap, value: says.gapMonths(asIs.gapMonths, says.outcomes[asIs.outcome]) },
    {
      term: says.waiting,
      value:
        asIs.waitingMonths === 0 ? (
          says.noWaiting
        ) : (
          <>
            {says.waitingMonths(asIs.waitingMonths, from(asIs))}
            {ratio > 0 && (
              <span className="block text-sm text-ink-3">{says.ratio(Math.round(ratio * 100))}</span>
            )}
          </>
        ),
    },
    ...(first && last ? [{ term: says.uncovered, value: monthRange(first, last, locale) }] : []),
    ...(ifPaidBack
      ? [
          {
            term: says.ifPaidBack,
            value: (
              <>
                {ifPaidBack.waitingMonths === 0
                  ? says.paidBack(from(ifPaidBack))
                  : says.paidBackWaiting(ifPaidBack.waitingMonths, from(ifPaidBack))}
                {ifPaidBack.retroactive && (
                  <span className="block text-sm text-ink-3">{says.retroactive}</span>
                )}
              </>
            ),
          },
        ]
      : []),
  ]
}
