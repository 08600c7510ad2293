import { Sheet } from '@/components/ui/sheet'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { DoubleView } from '@/lib/queries/double-lines'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import { release } from './actions'
import { LineAmount } from './line-cells'

type Props = {
  readonly doubles: readonly DoubleView[]
  readonly mayWork: boolean
  readonly words: AllWords
  readonly locale: Locale
}

/** The same payment in two formats is booked once; what is none of it, finance takes out again. */
export function DoublesSheet({ doubles, mayWork, words, locale }: Props) {
  const says = words.books.statement
  if (doubles.length === 0) return null
  return (
    <Sheet kind="flush" id="doubles" title={says.doubles}>
      <p className="px-4 pb-3 text-ink-2">{says.doublesHint}</p>
      <ul aria-label={says.doubles}>
        {doubles.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line px-4 py-3"
          >
            <strong className="font-semibold">
              <LineAmount fen={line.amountFen} />
            </strong>
            <span className="text-ink-2">{longDate(line.bookedOn, locale)}</span>
            <span>{line.bankReference}</span>
            <span className="min-w-0">{[line.counterName, line.text].filter(Boolean).join(' · ')}</span>
            <span className="text-ink-3">
              {says.standsIn(line.at.fileName, line.at.row)}
              {line.of && ` · ${says.repeats(line.of.fileName, line.of.row)}`}
            </span>
            {mayWork && (
              <span className="ml-auto">
                <SmallForm
                  id={`release-${line.id}`}
                  action={release}
                  hidden={{ line: line.id }}
                  submit={says.notDouble}
                  variant="plain"
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
