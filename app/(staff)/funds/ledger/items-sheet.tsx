import type { Route } from 'next'
import Link from 'next/link'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { longDate } from '@/lib/i18n/format/dates'
import { money, plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { Item } from '@/lib/queries/ledger'

type Props = {
  readonly account: 'inTransit' | 'suspense' | 'clearing'
  readonly items: readonly Item[]
  readonly words: AllWords
  readonly locale: Locale
  readonly showsAgency: boolean
}

/** What stands open on an account, the oldest first, with its age. */
export function ItemsSheet({ account, items, words: { books }, locale, showsAgency }: Props) {
  const { ledger } = books
  const title = ledger.openItems[account]
  const sum = items.reduce((total, { amountFen }) => total + amountFen, 0)
  return (
    <Sheet
      kind="flush"
      id={account}
      title={title}
      {...(items.length > 0 && { aside: <span className="text-ink-2">{money(Math.abs(sum))}</span> })}
    >
      {items.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">{ledger.nothingOpen[account]}</p>
      ) : (
        <RowNavigation>
          <Table label={title}>
            <Head>
              <Th>{ledger.columns.case}</Th>
              {showsAgency && <Th>{ledger.agency}</Th>}
              <Th num>{ledger.columns.amount}</Th>
              <Th>{ledger.columns.since}</Th>
              <Th num>{ledger.columns.age}</Th>
            </Head>
            <tbody>
              {items.map((item) => (
                <Row
                  key={`${item.agency} ${item.reference} ${item.bankLineId}`}
                  opens={item.reference !== null}
                >
                  <Td>
                    {item.reference === null ? (
                      item.bankReference
                    ) : (
                      <Link href={`/cases/${item.reference}` as Route} className="hover:underline">
                        {item.reference}
                      </Link>
                    )}
                  </Td>
                  {showsAgency && <Td>{item.agency}</Td>}
                  <Td num>
                    <span className="mr-2 text-xs text-ink-3">
                      {item.amountFen > 0 ? ledger.side.debit : ledger.side.credit}
                    </span>
                    {plainAmount(Math.abs(item.amountFen))}
                  </Td>
                  <Td>{longDate(item.since, locale)}</Td>
                  <Td num>{books.age(item.days)}</Td>
                </Row>
              ))}
            </tbody>
          </Table>
        </RowNavigation>
      )}
    </Sheet>
  )
}
