'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import type { TableLine } from '@/lib/domain/documents/information-table'
import { groupLines } from '@/lib/domain/documents/line-groups'
import { monthRange } from '@/lib/i18n/format/dates'
import { knownAmount, plainAmount } from '@/lib/i18n/format/money'

type TableLinesProps = {
  readonly lines: readonly TableLine[]
  /** In fen; the last row says it. */
  readonly balanceFen: number
}

/** The contribution record of an information table for reading; runs of full years stand in one row. */
export function TableLines({ lines, balanceFen }: TableLinesProps) {
  const { tables } = useWords().stepPages
  const locale = useLocale()
  const months = lines.reduce((sum, line) => sum + line.months, 0)
  return (
    <Table label={tables.label}>
      <Head>
        <Th>{tables.fields.year}</Th>
        <Th>{tables.fields.period}</Th>
        <Th num>{tables.fields.months}</Th>
        <Th num>{tables.fields.baseFen}</Th>
        <Th num>{tables.fields.creditedFen}</Th>
        <Th num>{tables.fields.closingFen}</Th>
      </Head>
      <tbody>
        {groupLines(lines).map((group) => (
          <Row key={group.fromMonth}>
            <Td>{group.fromYear === group.toYear ? group.fromYear : `${group.fromYear}–${group.toYear}`}</Td>
            <Td>
              {monthRange(group.fromMonth, group.toMonth, locale)}
              {group.lines.some((line) => line.kind === 'deemed') && ` · ${tables.kinds.deemed}`}
            </Td>
            <Td num>{group.months}</Td>
            <Td num>{group.lines.length === 1 && plainAmount(group.lines[0]?.baseFen ?? 0)}</Td>
            <Td num>{plainAmount(group.creditedFen)}</Td>
            <Td num>{knownAmount(group.closingFen)}</Td>
          </Row>
        ))}
        <Row className="font-semibold">
          <Td>{tables.total}</Td>
          <Td />
          <Td num>{months}</Td>
          <Td />
          <Td />
          <Td num>{plainAmount(balanceFen)}</Td>
        </Row>
      </tbody>
    </Table>
  )
}
