'use client'

import { useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import type { LineGroup } from '@/lib/domain/documents/line-groups'
import { monthRange } from '@/lib/i18n/format/dates'
import { knownAmount, plainAmount } from '@/lib/i18n/format/money'
import type { LineView } from '@/lib/queries/case-table'

type TableRowsProps = {
  readonly label: string
  readonly groups: readonly LineGroup<LineView>[]
  readonly months: number
  readonly firstMonth: string | null
  readonly lastMonth: string | null
  readonly balanceFen: number
  /** Names of areas other than the origin's, by code. */
  readonly elsewhere: Readonly<Record<string, string>>
}

/** The record of contributions: complete years fold into one row that opens. */
export function TableRows(props: TableRowsProps) {
  const { label, groups, months, firstMonth, lastMonth, balanceFen, elsewhere } = props
  const { table } = useWords().casePage
  const locale = useLocale()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const toggle = (year: number) =>
    setOpen((before) => {
      const after = new Set(before)
      if (!after.delete(year)) after.add(year)
      return after
    })
  return (
    <Table label={label}>
      <Head>
        <Th>{table.year}</Th>
        <Th>{table.span}</Th>
        <Th num>{table.months}</Th>
        <Th num>{table.base}</Th>
        <Th num>{table.credited}</Th>
        <Th num>{table.closing}</Th>
      </Head>
      <tbody>
        {groups.flatMap((group) => {
          const [first] = group.lines
          if (group.lines.length === 1 && first)
            return [<Line key={first.ordinal} line={first} elsewhere={elsewhere} />]
          const isOpen = open.has(group.fromYear)
          return [
            <Row key={`years-${group.fromYear}`}>
              <Td>{table.years(group.fromYear, group.toYear)}</Td>
              <Td>
                {monthRange(group.fromMonth, group.toMonth, locale)}{' '}
                <button
                  type="button"
                  aria-expanded={isOpen}
                  aria-label={table.expandYears(group.fromYear, group.toYear)}
                  onClick={() => toggle(group.fromYear)}
                  className="rounded-sm bg-calm-soft px-[0.45em] py-px text-xs text-calm hover:text-ink print:hidden"
                >
                  {isOpen ? table.collapse : table.expand}
                </button>
              </Td>
              <Td num>{group.months}</Td>
              <Td />
              <Td num>{plainAmount(group.creditedFen)}</Td>
              <Td num>{knownAmount(group.closingFen)}</Td>
            </Row>,
            ...(isOpen
              ? group.lines.map((line) => <Line key={line.ordinal} line={line} elsewhere={elsewhere} inner />)
              : []),
          ]
        })}
        <Row className="font-semibold">
          <Td>{table.total}</Td>
          <Td className="font-normal">
            {firstMonth !== null && lastMonth !== null && monthRange(firstMonth, lastMonth, locale)}
          </Td>
          <Td num>{months}</Td>
          <Td />
          <Td />
          <Td num>{plainAmount(balanceFen)}</Td>
        </Row>
      </tbody>
    </Table>
  )
}

type LineProps = {
  readonly line: LineView
  readonly elsewhere: Readonly<Record<string, string>>
  readonly inner?: boolean
}

function Line({ line, elsewhere, inner }: LineProps) {
  const { table } = useWords().casePage
  const locale = useLocale()
  const area = elsewhere[line.areaCode]
  const notes = [
    line.kind === 'deemed' ? table.deemed : null,
    area === undefined ? null : table.elsewhere(area),
    line.remark,
  ].filter((note) => note !== null)
  return (
    <Row className={inner ? 'bg-sunken' : undefined}>
      <Td className={inner ? 'pl-8' : undefined}>{line.year}</Td>
      <Td>
        {monthRange(line.fromMonth, line.toMonth, locale)}
        {notes.length > 0 && <span className="text-ink-3"> · {notes.join(' · ')}</span>}
      </Td>
      <Td num>{line.months}</Td>
      <Td num>{plainAmount(line.baseFen)}</Td>
      <Td num>{plainAmount(line.creditedFen)}</Td>
      <Td num>{knownAmount(line.closingFen)}</Td>
    </Row>
  )
}
