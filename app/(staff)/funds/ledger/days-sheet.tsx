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
            {[
              `${columns.ours} ${columns.in}`,
              `${columns.ours} ${columns.out}`,
              `${columns.bank} ${columns.in}`,
              `${columns.bank} ${columns.out}`,
              columns.othersPaid,
              columns.othersReceived,
            ].map((title) => (
              <Th key={title} num>
                {title}
              </Th>
            ))}
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
                  {day.bank === null ? (
                    <Tag tone="calm">{ledger.notCompared}</Tag>
                  ) : agrees(day.ours, day.bank) ? (
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

/** The others' days are their own: money is on its way between them and us, so only the bank can agree. */
function agrees(ours: Day['ours'], bank: Day['ours']): boolean {
  return ours.inFen === bank.inFen && ours.outFen === bank.outFen
}
