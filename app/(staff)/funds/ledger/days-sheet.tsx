import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { LedgerProof } from '@/lib/queries/ledger'

type Day = NonNullable<LedgerProof['days']>[number]
type Props = { readonly days: readonly Day[]; readonly words: AllWords; readonly locale: Locale }

/** What we say, what the bank says, what the other agencies say, day by day. */
export function DaysSheet({ days, words: { books }, locale }: Props) {
  const { ledger } = books
  const { dayColumns: columns } = ledger
  return (
    <Sheet kind="flush" id="days" title={ledger.days}>
      <p className="px-4 pb-3 text-ink-2">{days.length === 0 ? ledger.noDays : ledger.daysHint}</p>
      {days.length > 0 && (
        <Table label={ledger.days}>
          <Head>
            <Th>{columns.day}</Th>
            {([columns.ours, columns.bank, columns.others] as const).flatMap((who) =>
              [columns.in, columns.out].map((way) => (
                <Th key={`${who} ${way}`} num>
                  {who} {way}
                </Th>
              )),
            )}
            <Th />
          </Head>
          <tbody>
            {days.map((day) => (
              <Row key={day.day}>
                <Td>{longDate(day.day, locale)}</Td>
                <Sums sums={day.ours} />
                {day.bank ? (
                  <Sums sums={day.bank} />
                ) : (
                  <Td num dim colSpan={2}>
                    {ledger.noStatement}
                  </Td>
                )}
                <Sums sums={day.others} />
                <Td>
                  {agrees(day) ? (
                    <Tag tone="done">{ledger.agrees}</Tag>
                  ) : (
                    <Tag tone="late">{ledger.differs}</Tag>
                  )}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Sheet>
  )
}

function Sums({ sums }: { readonly sums: Day['ours'] }) {
  return (
    <>
      <Td num>{plainAmount(sums.inFen)}</Td>
      <Td num>{plainAmount(sums.outFen)}</Td>
    </>
  )
}

/** Our books and the bank, where it has spoken; where it has not, nothing contradicts. */
function agrees({ ours, bank }: Day): boolean {
  return bank === null || (ours.inFen === bank.inFen && ours.outFen === bank.outFen)
}
