import { costLines, monthsSum } from '@/components/transfer/continuity-texts'
import { continuitySentence, counterText, monthList, retirementText } from '@/lib/i18n/format/continuity'
import { longDate } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { ReceiptPaper } from '@/lib/queries/case-receipt'
import { PaperFields } from './paper'

/** 待遇衔接 on the receipt, as it was reckoned on the day of acceptance. */
export function ReceiptContinuity({ receipt, locale }: { receipt: ReceiptPaper; locale: Locale }) {
  const words = wordsFor(locale)
  const { title, caseSheet, care } = words.continuity
  const { list, semicolon } = words.shell.punctuation
  const view = receipt.continuity
  if (view === null)
    return (
      <section>
        <h2 className="mb-1 text-md print:text-sm">{title}</h2>
        <p>{caseSheet.unknown}</p>
      </section>
    )
  const [orig, dest] = [shortPlace(receipt.origin, locale), shortPlace(receipt.destination, locale)]
  const { asIs, ifPaidBack } = view
  const counted = view.counters && counterText(view.counters, locale)
  const wide = (label: string, value: string) => ({ label, value, wide: true })
  return (
    <section>
      <PaperFields
        title={title}
        label={title}
        fields={[
          wide(caseSheet.paper.result, asIs ? continuitySentence(asIs, dest, locale) : caseSheet.notEnrolled),
          ...(asIs && asIs.uncoveredMonths.length > 0
            ? [wide(caseSheet.uncovered, monthList(asIs.uncoveredMonths, locale))]
            : []),
          ...(ifPaidBack ? [wide(caseSheet.ifPaidBack, continuitySentence(ifPaidBack, dest, locale))] : []),
          ...(view.plan ? [wide(caseSheet.cost, costLines(view, locale).slice(0, 2).join(semicolon))] : []),
          { label: caseSheet.sum, value: monthsSum(view, orig, dest, locale) },
          {
            label: caseSheet.retirement,
            value: view.retirement ? retirementText(view.retirement, locale) : caseSheet.none,
          },
          ...(counted
            ? [
                { label: caseSheet.continuous, value: counted.continuous },
                { label: caseSheet.cumulative, value: counted.kept },
              ]
            : []),
          wide(caseSheet.care, care[view.care.situation]),
        ]}
      />
      <p className="mt-1 text-sm text-ink-3 print:text-2xs">
        {caseSheet.paper.asOf(longDate(view.on, locale), view.grounds.map(({ rule }) => rule).join(list))}
      </p>
    </section>
  )
}
