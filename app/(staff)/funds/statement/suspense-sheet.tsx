import { Amount } from '@/components/money/amount'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { BankDesk } from '@/lib/queries/bank-desk'
import { Fate, LineAmount, OtherSide } from './line-cells'
import { AgainForm, SuspenseForms } from './suspense-forms'

type Props = { readonly desk: BankDesk; readonly words: AllWords; readonly locale: Locale }

/** X18: the list of money nobody knows, the oldest first, by whole weeks, with what can be done about it. */
export function SuspenseSheet({ desk, words, locale }: Props) {
  const { suspense, suspenseFen, mayWork, maySign, today } = desk
  const says = words.books.statement
  return (
    <Sheet
      kind="flush"
      id="suspense"
      title={says.suspense}
      aside={suspense.length > 0 && <Amount fen={suspenseFen} strong />}
      actions={mayWork && suspense.length > 0 && <AgainForm />}
    >
      <p className="px-4 pb-3 text-ink-2">{suspense.length === 0 ? says.noSuspense : says.suspenseHint}</p>
      <ul aria-label={says.suspense}>
        {suspense.map((line) => (
          <li key={line.id} className="flex flex-col gap-2 border-t border-line px-4 py-3">
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <Tag tone={line.weeks === 0 ? 'soon' : 'late'}>{says.weeks(line.weeks)}</Tag>
              <strong className="font-semibold">
                <LineAmount fen={line.amountFen} />
              </strong>
              <span className="text-ink-2">{longDate(line.bookedOn, locale)}</span>
              <span>{line.bankReference}</span>
              <span className="min-w-0">
                <OtherSide line={line} words={words} />
              </span>
              <span className="ml-auto">
                <Fate line={line} words={words} />
              </span>
            </div>
            <SuspenseForms line={line} today={today} mayWork={mayWork} maySign={maySign} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
