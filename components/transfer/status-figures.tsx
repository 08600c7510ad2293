import { VerbForm, type Verb } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { CaseFigures } from '@/lib/schemas/site-answers'

type Props = { readonly figures: CaseFigures; readonly locale: Locale; readonly hide: Verb }

/** Months and money, for who proved to be the person; hidden again by a button. */
export function StatusFigures({ figures, locale, hide }: Props) {
  const { figures: text } = wordsFor(locale).statusActs
  const { years, amountFen, receivedFen, creditedFen } = figures
  const amount = (fen: string | null) => (fen === null ? text.none : money(BigInt(fen)))
  return (
    <div id="figures" className="mt-3 rounded-lg border border-line bg-sunken px-3.5 py-3">
      {years === null && amountFen === null ? (
        <p>{text.notYet}</p>
      ) : (
        <KeyValues
          entries={[
            ...(years === null
              ? []
              : [
                  { term: text.months, value: text.monthsOf(years.months) },
                  ...(years.from === null || years.to === null
                    ? []
                    : [{ term: text.period, value: `${years.from} – ${years.to}` }]),
                ]),
            ...(amountFen === null || amountFen === '0'
              ? [{ term: text.amount, value: text.noAccount }]
              : [
                  { term: text.amount, value: amount(amountFen) },
                  { term: text.received, value: amount(receivedFen) },
                  { term: text.credited, value: amount(creditedFen) },
                ]),
          ]}
        />
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <p className="text-sm text-ink-3">{text.shownUntil}</p>
        <VerbForm action={hide}>
          <Button type="submit" size="small">
            {text.hide}
          </Button>
        </VerbForm>
      </div>
    </div>
  )
}
