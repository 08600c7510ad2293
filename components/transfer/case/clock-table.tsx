import Link from 'next/link'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ClockView } from '@/lib/queries/case-clocks'
import { ClockNotes, type ConfirmLate } from './clock-notes'
import { clockState, datePath, spanText, usedParts } from './clock-texts'
import type { Reading } from './reading'

type ClockTableProps = {
  readonly clocks: readonly ClockView[]
  readonly reading: Reading
  readonly confirmLate: ConfirmLate
}

/** The service clocks and earlier rounds, one row each. */
export function ClockTable({ clocks, reading, confirmLate }: ClockTableProps) {
  const { lifecycle, casePage } = reading.words
  const says = casePage.clocks
  const withNotes = clocks.filter(
    (clock) =>
      clock.late !== null || clock.carriedDays > 0 || clock.adjustedDueOn !== null || clock.moves.length > 0,
  )
  return (
    <section className="border-t border-line pt-3">
      <h3 className="mb-1.5 text-sm text-ink-2">{says.others}</h3>
      <div className="-mx-4">
        <Table label={says.others}>
          <Head>
            <Th>{says.table.clock}</Th>
            <Th>{says.table.kind}</Th>
            <Th>{says.table.span}</Th>
            <Th>{says.table.state}</Th>
            <Th>{says.table.used}</Th>
          </Head>
          <tbody>
            {clocks.map((clock) => {
              const { text, tone } = clockState(clock, reading)
              const name = lifecycle.clockLength(lifecycle.clocks[clock.clock].name, clock.lengthDays)
              return (
                <Row key={`${clock.clock}-${clock.round}`}>
                  <Td title={lifecycle.clocks[clock.clock].runs}>
                    {clock.round > 1 ? `${name} · ${says.round(clock.round)}` : name}
                  </Td>
                  <Td dim>{lifecycle.clockKinds[clock.kind]}</Td>
                  <Td>
                    <Link
                      href={datePath(reading.page.reference, clock)}
                      prefetch={false}
                      title={says.explain}
                      className="hover:underline"
                    >
                      {spanText(clock, reading)}
                    </Link>
                    {clock.dueWithT1 && <span className="block text-xs text-ink-3">{says.withT1}</span>}
                  </Td>
                  <Td>
                    <Tag tone={tone}>{text}</Tag>
                  </Td>
                  <Td dim>{usedParts(clock, reading)}</Td>
                </Row>
              )
            })}
          </tbody>
        </Table>
      </div>
      {withNotes.map((clock) => (
        <div key={`${clock.clock}-${clock.round}`} className="mt-2">
          <p className="text-sm font-semibold">{lifecycle.clocks[clock.clock].name}</p>
          <ClockNotes clock={clock} reading={reading} confirmLate={confirmLate} />
        </div>
      ))}
    </section>
  )
}
