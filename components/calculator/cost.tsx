import { AmountInCapitals } from '@/components/money/amount-in-capitals'
import { KeyValues } from '@/components/ui/key-values'
import type { BackPaymentPlan } from '@/lib/domain/continuity/back-payment-plan'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { FeeTable } from './fee-table'

/** Principal, fee, total and who pays which; then the months. Nothing where the amount is not known. */
export function Cost({ plan, locale }: { readonly plan: BackPaymentPlan; readonly locale: Locale }) {
  const { calculator, continuity } = wordsFor(locale)
  const { fee: says } = calculator
  const { principal, fee, total, items } = plan
  if (principal === null || fee === null || total === null) return null
  const late = items.some((item) => item.days > 0)
  return (
    <div className="flex flex-col gap-3 [&>*]:min-w-0">
      <KeyValues
        entries={[
          {
            term: says.principal,
            value: (
              <>
                <b>{money(principal)}</b>
                <span className="block text-sm text-ink-3">
                  {says.monthly(items.length, money(items[0]?.principal ?? 0))}
                </span>
                <span className="block text-sm text-ink-2">{continuity.payers[plan.payer]}</span>
              </>
            ),
          },
          {
            term: says.fee,
            value: (
              <>
                <b>{money(fee)}</b>
                <span className="block text-sm text-ink-2">
                  {late ? continuity.bearers[plan.bearer] : says.none}
                </span>
              </>
            ),
          },
          {
            term: says.total,
            value: (
              <b>
                <AmountInCapitals fen={total} />
              </b>
            ),
          },
        ]}
      />
      <FeeTable plan={plan} locale={locale} />
    </div>
  )
}
