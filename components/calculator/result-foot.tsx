import { PrintButton } from '@/components/documents/print-button'
import { PublicSection } from '@/components/layout/public-shell'
import type { KeyValue } from '@/components/ui/key-values'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { ShareLink } from './share-link'

type ResultFootProps = {
  readonly conditions: readonly KeyValue[]
  readonly today: string
  readonly calendarVersion?: string
  readonly locale: Locale
}

/** What was asked, when, and that only the agency decides; the way to paper and to somebody else's phone. */
export function ResultFoot({ conditions, today, calendarVersion, locale }: ResultFootProps) {
  const { calculator } = wordsFor(locale)
  const { foot } = calculator
  return (
    <PublicSection title={calculator.conditions}>
      <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2 print:grid-cols-2">
        {conditions.map(({ term, value }) => (
          <div key={term} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-3">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 font-medium">{foot.disclaimer}</p>
      <p className="text-sm text-ink-3">
        {[foot.on(longDate(today, locale)), calendarVersion && foot.calendar(calendarVersion), foot.hotline]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <PrintButton label={foot.print} />
        <ShareLink />
      </div>
    </PublicSection>
  )
}
