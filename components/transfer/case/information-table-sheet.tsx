import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import type { TableView } from '@/lib/queries/case-table'
import { casePath, type Reading } from './reading'
import { TableRows } from './table-rows'

/** The newest version of the information table with its rows; earlier ones below, as readable as the first. */
export function InformationTableSheets({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const [newest, ...earlier] = page.tables
  if (!newest) return null
  return (
    <>
      <InformationTableSheet table={newest} reading={reading} />
      {earlier.length > 0 && (
        <Disclosure summary={`${words.casePage.table.otherVersions} ${earlier.length}`}>
          <div className="flex flex-col gap-4">
            {earlier.map((table) => (
              <InformationTableSheet key={table.key} table={table} reading={reading} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  )
}

function InformationTableSheet({ table, reading }: { table: TableView; reading: Reading }) {
  const { page, words, areas } = reading
  const says = words.casePage.table
  const title = says.title(table.version)
  const { [page.origin.areaCode]: _origin, ...elsewhere } = areas
  return (
    <Sheet
      kind="flush"
      title={title}
      aside={<SealTag table={table} reading={reading} />}
      actions={
        table.status === 'sealed' ? (
          <ButtonLink
            size="small"
            href={casePath(page.reference, `/information-table?version=${table.version}`)}
          >
            {says.read}
          </ButtonLink>
        ) : undefined
      }
    >
      {table.lines.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">{says.accountOnly}</p>
      ) : (
        <TableRows
          label={title}
          groups={table.groups}
          months={table.actualMonths + table.deemedMonths}
          firstMonth={table.firstMonth}
          lastMonth={table.lastMonth}
          balanceFen={table.balanceFen}
          elsewhere={elsewhere}
        />
      )}
      <div className="border-t border-line px-4 py-3">
        <KeyValues
          className="sm:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]"
          entries={factsOf(table, reading)}
        />
      </div>
    </Sheet>
  )
}

function SealTag({ table, reading }: { table: TableView; reading: Reading }) {
  const says = reading.words.casePage.table
  if (table.sealIntact === null) return <Tag tone="soon">{says.statuses[table.status]}</Tag>
  return table.sealIntact ? (
    <Tag tone="done">{says.sealIntact}</Tag>
  ) : (
    <Tag tone="late">{says.sealBroken}</Tag>
  )
}

function factsOf(table: TableView, { locale, words }: Reading) {
  const says = words.casePage.table
  const { facts } = says
  const by = (name: string | null, at: Date | null) =>
    name === null || at === null ? null : says.byAt(name, shortInstant(at, locale))
  const entries: [string, string | null][] = [
    [facts.transfer, money(table.transferFen)],
    [facts.balanceAsOf, longDate(table.balanceAsOf, locale)],
    [facts.actualMonths, says.monthCount(table.actualMonths)],
    [facts.suspendedSince, table.suspendedSince],
    [facts.deemedMonths, table.deemedMonths === 0 ? null : says.monthCount(table.deemedMonths)],
    [
      facts.arrears,
      table.arrearsMonths === 0
        ? null
        : [says.monthCount(table.arrearsMonths), table.arrearsFen > 0 ? money(table.arrearsFen) : null]
            .filter((part) => part !== null)
            .join(' · '),
    ],
    [facts.drafted, by(table.draftedBy, table.draftedAt)],
    [facts.sealed, by(table.sealedBy, table.sealedAt)],
    [facts.number, table.number ?? (table.status === 'sealed' ? facts.noNumber : null)],
    [facts.fingerprint, table.sealHash === null ? null : table.sealHash.slice(0, 16)],
    [facts.remark, table.remark],
  ]
  return entries.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
}
