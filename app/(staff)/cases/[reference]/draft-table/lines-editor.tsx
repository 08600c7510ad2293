'use client'

import type { KeyboardEvent } from 'react'
import { useWords } from '@/components/layout/use-words'
import { changed, draftTotals, nextDraft, type LineDraft } from '@/components/transfer/line-drafts'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { controlLook } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { money } from '@/lib/i18n/format/money'
import type { Entries } from '../step-frame'

type Column = { readonly field: Exclude<keyof LineDraft, 'key' | 'kind'>; readonly width: string }

const BEFORE_KIND: readonly Column[] = [
  { field: 'areaCode', width: 'min-w-18' },
  { field: 'fromMonth', width: 'min-w-20' },
  { field: 'toMonth', width: 'min-w-20' },
  { field: 'months', width: 'min-w-12' },
]
const AFTER_KIND: readonly Column[] = [
  { field: 'baseFen', width: 'min-w-24' },
  { field: 'employerRateBp', width: 'min-w-14' },
  { field: 'personalRateBp', width: 'min-w-14' },
  { field: 'creditedFen', width: 'min-w-24' },
  { field: 'creditedPersonalFen', width: 'min-w-24' },
  { field: 'interestFen', width: 'min-w-20' },
  { field: 'closingFen', width: 'min-w-24' },
]
const AS_TEXT = ['areaCode', 'fromMonth', 'toMonth']

type LinesEditorProps = {
  readonly entries: Entries
  readonly lines: readonly LineDraft[]
  readonly onLines: (lines: readonly LineDraft[]) => void
  readonly areaCode: string
}

/** The lines of a table as a grid to type in: money in yuan, rates in per cent, sums as one goes along. */
export function LinesEditor({ entries, lines, onLines, areaCode }: LinesEditorProps) {
  const { tables } = useWords().stepPages
  const { months, creditedFen, closingFen } = draftTotals(lines)
  const add = () => onLines([...lines, nextDraft(lines.at(-1), areaCode)])
  /** Enter goes on to a further line; the step is sent by its button alone. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }
  const change = (line: LineDraft, field: Exclude<keyof LineDraft, 'key'>, value: string) =>
    onLines(lines.map((one) => (one.key === line.key ? changed(one, field, value) : one)))
  const cellsOf = (line: LineDraft, row: number, columns: readonly Column[]) =>
    columns.map(({ field, width }) => {
      const { id, name, label, error } = entries.field(`table.lines.${line.key}.${field}`)
      const isText = AS_TEXT.includes(field)
      return (
        <Td key={field} className="px-1! py-1!">
          <input
            type="text"
            id={id}
            name={name}
            value={line[field]}
            onChange={(event) => change(line, field, event.target.value)}
            onKeyDown={onKeyDown}
            inputMode={isText ? 'numeric' : 'decimal'}
            autoComplete="off"
            aria-label={label}
            aria-invalid={error !== undefined || undefined}
            title={error}
            placeholder={field.endsWith('Month') ? '2026-10' : undefined}
            className={classes(controlLook, 'px-1.5', width, !isText && 'text-right')}
          />
          {row === 0 && field === 'areaCode' && <span id={entries.field('table.lines').id} />}
        </Td>
      )
    })
  return (
    <div className="flex flex-col gap-2">
      <Table label={tables.label}>
        <Head>
          {[
            ...BEFORE_KIND.map(({ field }) => field),
            'kind' as const,
            ...AFTER_KIND.map(({ field }) => field),
          ].map((field) => (
            <Th key={field} num={!AS_TEXT.includes(field) && field !== 'kind'} className="px-1.5!">
              {tables.fields[field]}
            </Th>
          ))}
          <Th />
        </Head>
        <tbody>
          {lines.map((line, row) => (
            <Row key={line.key}>
              {cellsOf(line, row, BEFORE_KIND)}
              <Td className="px-1! py-1!">
                <input
                  type="hidden"
                  name={`table.lines.${line.key}.year`}
                  value={line.fromMonth.slice(0, 4)}
                />
                <select
                  name={`table.lines.${line.key}.kind`}
                  value={line.kind}
                  onChange={(event) => change(line, 'kind', event.target.value)}
                  aria-label={tables.inLine(row + 1, tables.fields.kind)}
                  className={classes(controlLook, 'min-w-18 px-1')}
                >
                  <option value="actual">{tables.kinds.actual}</option>
                  <option value="deemed">{tables.kinds.deemed}</option>
                </select>
              </Td>
              {cellsOf(line, row, AFTER_KIND)}
              <Td className="px-1! py-1!">
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={tables.removeLine(row + 1)}
                  onClick={() => onLines(lines.filter((one) => one.key !== line.key))}
                >
                  <Icon name="close" />
                </Button>
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" onClick={add}>
          {tables.addLine}
        </Button>
        <p role="status" className="text-ink-2">
          {tables.totals(months, money(creditedFen), closingFen === null ? '—' : money(closingFen))}
        </p>
      </div>
    </div>
  )
}
