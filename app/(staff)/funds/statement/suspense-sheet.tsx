import type { Route } from 'next'
import { Amount } from '@/components/money/amount'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/i18n/format/dates'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { BankDesk, SuspenseView } from '@/lib/queries/bank-desk'
import type { SuspenseAsked } from '@/lib/queries/suspense-list'
import { Fate, LineAmount, OtherSide } from './line-cells'
import { Placing } from './placing'
import { SuspenseFilter } from './suspense-filter'
import { SuspenseForms } from './suspense-forms'

type Props = {
  readonly desk: BankDesk
  readonly asked: SuspenseAsked
  readonly words: AllWords
  readonly locale: Locale
}

/** X18: the list of money nobody knows, the oldest first, by whole weeks, with what can be done about it. */
export function SuspenseSheet({ desk, asked, words, locale }: Props) {
  const { suspense, suspenseFen, suspenseCount, mayWork, maySign, today } = desk
  const says = words.books.statement
  const more = words.books.suspense
  const isFiltered = asked.breakCode !== null || asked.text !== ''
  return (
    <Sheet
      kind="flush"
      id="suspense"
      title={says.suspense}
      aside={suspenseCount > 0 && <Amount fen={suspenseFen} strong />}
      actions={
        mayWork &&
        (suspenseCount > 0 || isFiltered) && (
          <Placing id="again" hidden={{ again: 'true' }} submit={says.again} first={desk.again} />
        )
      }
    >
      <div className="flex flex-col gap-3 px-4 pb-3">
        <p className="text-ink-2">
          {suspenseCount === 0 ? (isFiltered ? more.nothingFits : says.noSuspense) : says.suspenseHint}
        </p>
        {suspenseCount > 0 && <p role="status">{more.waitingCount(suspenseCount, desk.oldestWeeks)}</p>}
        {(suspenseCount > 0 || isFiltered) && <SuspenseFilter asked={asked} words={words} />}
      </div>
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
            <NextStep line={line} words={words} locale={locale} />
            <SuspenseForms line={line} today={today} mayWork={mayWork} maySign={maySign} />
          </li>
        ))}
      </ul>
      <Pages desk={desk} asked={asked} words={words} />
    </Sheet>
  )
}

type LineProps = Pick<Props, 'words' | 'locale'> & { readonly line: SuspenseView }

/** Why the line waits, where a step was refused, and what is to be done now. */
function NextStep({ line, words, locale }: LineProps) {
  const { next } = words.books.suspense
  const waits = line.waitsFor && refusalText(line.waitsFor, locale)
  return (
    <p className="max-w-4xl text-sm text-ink-2">
      {waits && `${waits.says} `}
      {line.breakCode === null
        ? waits
          ? `${waits.cure} ${next.waits}`
          : next.unknownSender
        : next[line.breakCode]}
    </p>
  )
}

function Pages({ desk, asked, words }: Pick<Props, 'desk' | 'asked' | 'words'>) {
  const { suspensePage: page, suspensePages: pages } = desk
  if (pages === 1) return null
  const to = (number: number) => {
    const query = new URLSearchParams({
      ...(asked.breakCode && { break: asked.breakCode }),
      ...(asked.text && { find: asked.text }),
      waiting: String(number),
    })
    return `/funds/statement?${query.toString()}#suspense` as Route
  }
  return (
    <nav aria-label={words.books.suspense.pages} className="flex items-center justify-end gap-3 px-4 py-3">
      {page > 1 && <ButtonLink href={to(page - 1)}>{words.shell.lists.previous}</ButtonLink>}
      <span className="text-ink-2">{words.shell.lists.page(page, pages)}</span>
      {page < pages && <ButtonLink href={to(page + 1)}>{words.shell.lists.next}</ButtonLink>}
    </nav>
  )
}
