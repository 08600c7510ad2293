import { PublicSection } from '@/components/layout/public-shell'
import { GroundList } from '@/components/transfer/ground-list'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { FeeAnswer } from '@/lib/site/calculator'
import { Cost } from './cost'

/** What it comes to, who bears it, and the months one by one. */
export function FeeResult({ answer, locale }: { readonly answer: FeeAnswer; readonly locale: Locale }) {
  const { calculator } = wordsFor(locale)
  const { fee: says } = calculator
  const { plan, grounds } = answer
  return (
    <>
      <PublicSection>
        <h2 className="text-sm font-normal text-ink-3">{calculator.result}</h2>
        <p className="mt-1 mb-3 text-xl font-semibold">
          {says.sentence(money(plan.principal ?? 0), money(plan.fee ?? 0))}
        </p>
        <Cost plan={plan} locale={locale} />
        {plan.bearer === 'employer' && <p className="mt-3">{says.employer}</p>}
        <p className="mt-3 text-ink-2">{says.askCity}</p>
      </PublicSection>
      <PublicSection title={says.grounds}>
        <GroundList grounds={grounds} locale={locale} />
      </PublicSection>
    </>
  )
}
