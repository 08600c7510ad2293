import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { tableDifferences, type ComparedTable } from '@/lib/domain/documents/table-differences'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { tablePathText } from '@/lib/i18n/format/table-paths'
import type { TableView } from '@/lib/queries/case-table'
import { statedText } from './dispute-sheet'
import type { Reading } from './reading'

/** What the newest version says otherwise than the sealed one before it; both stay readable beside this. */
export function VersionDifferences({ reading }: { readonly reading: Reading }) {
  const { page, locale, words } = reading
  const { versions } = words.casePage
  const { kinds } = words.stepPages.tables
  const [newest, ...earlier] = page.tables
  const before = earlier.find((table) => table.status === 'sealed' && table.version < (newest?.version ?? 0))
  if (!newest || !before) return null
  const title = versions.title(before.version, newest.version)
  const changes = tableDifferences(compared(before), compared(newest))
  const said = (path: string, value: string | number | null) =>
    value === 'actual' || value === 'deemed' ? kinds[value] : statedText(path, value)
  return (
    <Sheet kind="flush" title={title}>
      {changes.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">{versions.none}</p>
      ) : (
        <Table label={title}>
          <Head>
            <Th>{words.casePage.disputes.field}</Th>
            <Th num>{versions.version(before.version)}</Th>
            <Th num>{versions.version(newest.version)}</Th>
          </Head>
          <tbody>
            {changes.map(({ path, before: was, after: is }) => (
              <Row key={`${path} ${was === null}`}>
                <Td>{tablePathText(path, locale)}</Td>
                <Td num dim>
                  {was === null ? versions.notThere : <del>{said(path, was)}</del>}
                </Td>
                <Td num className="font-semibold">
                  {is === null ? versions.notThere : said(path, is)}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Sheet>
  )
}

function compared(table: TableView): ComparedTable {
  return {
    ...table,
    lines: table.lines.map((line) => ({
      ...line,
      fromMonth: yearMonth(line.fromMonth),
      toMonth: yearMonth(line.toMonth),
    })),
  }
}
