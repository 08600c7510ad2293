'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { monthRange } from '@/lib/i18n/format/dates'
import { knownAmount, plainAmount } from '@/lib/i18n/format/money'
import { tablePathText } from '@/lib/i18n/format/table-paths'
import type { TableView } from '@/lib/queries/step-tables'

/** A ticked entry of the table: where it stands and what it says now. */
export type Pick = { readonly path: string; readonly value: string; readonly key: number }

/** Entries of a line that can be ticked; the amounts stay open once the years are recorded. */
const COLUMNS = [
  'period',
  'months',
  'baseFen',
  'creditedFen',
  'creditedPersonalFen',
  'interestFen',
  'closingFen',
] as const
const AMOUNTS: readonly string[] = [
  'creditedFen',
  'creditedPersonalFen',
  'interestFen',
  'closingFen',
  'balanceFen',
  'transferFen',
]

/** A box to tick where the table leaves an entry open. */
const NOT_STATED = '—'

type DisputeGridProps = {
  readonly table: TableView
  readonly amountsOnly: boolean
  readonly picks: readonly Pick[]
  readonly onToggle: (path: string, value: string) => void
}

/** The sealed table with a box at every entry. */
export function DisputeGrid({ table, amountsOnly, picks, onToggle }: DisputeGridProps) {
  const { stepPages } = useWords()
  const locale = useLocale()
  const { tables, dispute } = stepPages
  const tick = (path: string, field: string, value: string) =>
    amountsOnly && !AMOUNTS.includes(field) ? (
      value
    ) : (
      <Tick
        label={`${tablePathText(path, locale)} ${value}`}
        value={value}
        checked={picks.some((one) => one.path === path)}
        onToggle={() => onToggle(path, value)}
      />
    )
  const totals = [
    ...(table.suspendedSince === null ? [] : [['suspendedSince', table.suspendedSince] as const]),
    ['balanceFen', plainAmount(table.balanceFen)] as const,
    ['transferFen', plainAmount(table.transferFen)] as const,
  ]
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">
        {dispute.pick} {table.version !== null && `· ${tables.version(table.version)}`}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {totals.map(([field, value]) => (
          <span key={field} className="flex items-center gap-2">
            <span className="text-ink-3">{tables.fields[field]}</span>
            {tick(field, field, value)}
          </span>
        ))}
      </div>
      {table.lines.length > 0 && (
        <Table label={tables.label}>
          <Head>
            <Th num>#</Th>
            {COLUMNS.map((field) => (
              <Th key={field}>{tables.fields[field]}</Th>
            ))}
          </Head>
          <tbody>
            {table.lines.map((line, index) => (
              <Row key={line.fromMonth}>
                <Td num dim>
                  {index + 1}
                </Td>
                {COLUMNS.map((field) => {
                  const value =
                    field === 'period'
                      ? monthRange(line.fromMonth, line.toMonth, locale)
                      : field === 'months'
                        ? String(line.months)
                        : knownAmount(line[field]) || NOT_STATED
                  return <Td key={field}>{tick(`lines.${index + 1}.${field}`, field, value)}</Td>
                })}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  )
}

type TickProps = {
  readonly label: string
  readonly value: string
  readonly checked: boolean
  readonly onToggle: () => void
}

function Tick({ label, value, checked, onToggle }: TickProps) {
  return (
    <label className="flex min-h-6 items-center gap-1.5 rounded-sm px-1 has-checked:bg-late-soft has-checked:font-semibold">
      <input
        type="checkbox"
        checked={checked}
        onChange={onToggle}
        aria-label={label}
        className="size-4 shrink-0 accent-accent"
      />
      {value}
    </label>
  )
}
