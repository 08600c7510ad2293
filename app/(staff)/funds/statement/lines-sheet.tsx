import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { BankDesk } from '@/lib/queries/bank-desk'
import { Fate, LineAmount, OtherSide } from './line-cells'
import { Placing } from './placing'

type Props = {
  readonly current: NonNullable<BankDesk['current']>
  readonly mayWork: boolean
  readonly words: AllWords
  readonly locale: Locale
}

/** The lines of one statement and what became of each. */
export function LinesSheet({ current, mayWork, words, locale }: Props) {
  const { statement, lines, page, pages, placing } = current
  const says = words.books.statement
  const to = (number: number) => `/funds/statement?statement=${statement.id}&page=${number}` as Route
  return (
    <Sheet
      kind="flush"
      id="lines"
      title={says.linesOf(statement.fileName)}
      actions={
        mayWork &&
        statement.open > 0 && (
          <Placing id="place" hidden={{ statement: statement.id }} submit={says.goOn} first={placing} />
        )
      }
    >
      <Table label={says.linesOf(statement.fileName)}>
        <Head>
          <Th num>{says.table.row}</Th>
          <Th>{says.table.day}</Th>
          <Th num>{says.table.amount}</Th>
          <Th>{says.table.bank}</Th>
          <Th>{says.table.counter}</Th>
          <Th>{says.table.fate}</Th>
        </Head>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id}>
              <Td num dim>
                {line.row}
              </Td>
              <Td>{longDate(line.bookedOn, locale)}</Td>
              <Td num>
                <LineAmount fen={line.amountFen} />
              </Td>
              <Td clip title={line.bankReference}>
                {line.bankReference}
              </Td>
              <Td clip title={line.text}>
                <OtherSide line={line} words={words} />
              </Td>
              <Td>
                <Fate line={line} words={words} />
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
      {pages > 1 && (
        <nav aria-label={says.pages} className="flex items-center justify-end gap-3 px-4 py-3">
          {page > 1 && <ButtonLink href={to(page - 1)}>{words.shell.lists.previous}</ButtonLink>}
          <span className="text-ink-2">{words.shell.lists.page(page, pages)}</span>
          {page < pages && <ButtonLink href={to(page + 1)}>{words.shell.lists.next}</ButtonLink>}
        </nav>
      )}
    </Sheet>
  )
}
