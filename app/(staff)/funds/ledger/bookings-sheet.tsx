import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { Booking, LedgerProof } from '@/lib/queries/ledger'

type Props = {
  readonly ofCase: NonNullable<LedgerProof['ofCase']>
  readonly words: AllWords
  readonly locale: Locale
  readonly showsAgency: boolean
}

/** Everything that was booked for one case, in its order, with both sides of each. */
export function BookingsSheet({ ofCase: { reference, bookings }, words, locale, showsAgency }: Props) {
  const { ledger, accounts } = words.books
  return (
    <Sheet
      kind="flush"
      id="case"
      title={ledger.ofCase(reference)}
      actions={
        <ButtonLink size="small" href={`/cases/${reference}` as Route}>
          {reference}
        </ButtonLink>
      }
    >
      {bookings.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">{ledger.noBookings}</p>
      ) : (
        <Table label={ledger.ofCase(reference)}>
          <Head>
            <Th>{ledger.columns.day}</Th>
            {showsAgency && <Th>{ledger.agency}</Th>}
            <Th>{ledger.columns.step}</Th>
            <Th>{ledger.columns.entries}</Th>
            <Th num>{ledger.columns.amount}</Th>
            <Th>{ledger.columns.by}</Th>
          </Head>
          <tbody>
            {bookings.map((booking) => (
              <Row key={booking.id}>
                <Td className="align-top">{longDate(booking.bookedOn, locale)}</Td>
                {showsAgency && <Td className="align-top">{booking.agency}</Td>}
                <Td className="align-top">
                  {kindOf(booking, words)} {booking.isContra && <Tag>{ledger.contra}</Tag>}
                  {booking.bankReference && (
                    <span className="block text-xs text-ink-3">{booking.bankReference}</span>
                  )}
                </Td>
                <Td>
                  {booking.entries.map(({ account, amountFen }) => (
                    <span key={account} className="block">
                      <span className="mr-2 text-xs text-ink-3">
                        {amountFen > 0 ? ledger.side.debit : ledger.side.credit}
                      </span>
                      {accounts[account]}
                    </span>
                  ))}
                </Td>
                <Td num>
                  {booking.entries.map(({ account, amountFen }) => (
                    <span key={account} className="block">
                      {plainAmount(Math.abs(amountFen))}
                    </span>
                  ))}
                </Td>
                <Td dim className="align-top">
                  {booking.by}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Sheet>
  )
}

function kindOf({ kind }: Booking, { books, lifecycle }: AllWords): string {
  const steps: Readonly<Record<string, { readonly noun: string }>> = lifecycle.steps
  const lines: Readonly<Record<string, string>> = books.ledger.kinds
  return steps[kind]?.noun ?? lines[kind] ?? kind
}
