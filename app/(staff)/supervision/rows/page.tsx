import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DueBadge } from '@/components/calendar/due-badge'
import { PageBar } from '@/components/layout/page-bar'
import { buttonLook } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { boardColumns, boardTitle, type BoardColumn } from '@/lib/i18n/format/board-rows'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import {
  boardHref,
  exportHref,
  readBoardQuery,
  rowsHref,
  type BoardQuery,
} from '@/lib/queries/supervision/address'
import { boardNames } from '@/lib/queries/supervision/names'
import type { BoardRow } from '@/lib/queries/supervision/row-view'
import { boardRows, ROWS_A_FILE, type RowsPage } from '@/lib/queries/supervision/rows'
import { currentLocale, words } from '@/lib/web/locale'
import { DateLink } from '../date-link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).supervision.rows.table }
}

/** The rows behind a number of a board: as many as it said, page by page and as a file. */
export default async function BoardRowsPage({ searchParams }: PageProps<'/supervision/rows'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const query = readBoardQuery(asked)
  if (!query) notFound()
  const wanted =
    typeof asked['page'] === 'string' && /^[1-9]\d{0,5}$/.test(asked['page']) ? Number(asked['page']) : 1
  const found = await boardRows(actor, query, wanted, now())
  if (!found) notFound()
  const locale = await currentLocale()
  const { rows: said } = (await words()).supervision
  const names = await boardNames(query)
  const title = boardTitle(
    query,
    new Map([...names].map(([code, area]) => [code, shortPlace(area, locale)])),
    locale,
  )
  const {
    measure: _measure,
    clock: _clock,
    band: _band,
    from: _from,
    to: _to,
    word: _word,
    theirs: _theirs,
    ...filter
  } = query
  return (
    <>
      <PageBar title={title} action={<Exports query={query} total={found.total} />}>
        <span className="text-ink-2">{said.count(found.total)}</span>
        <Link
          href={boardHref(filter, query.theirs ? '/supervision/counterparts' : '/supervision') as Route}
          className="rounded-sm text-ink-2 underline underline-offset-4 hover:text-ink print:hidden"
        >
          {said.back}
        </Link>
      </PageBar>
      <Sheet kind="flush">
        {found.rows.length === 0 ? (
          <EmptyState title={said.empty}>{said.emptyHint}</EmptyState>
        ) : (
          <RowsTable
            label={title}
            columns={boardColumns(found.of, query, locale)}
            rows={found.rows}
            locale={locale}
          />
        )}
      </Sheet>
      <Pages query={query} found={found} />
    </>
  )
}

async function Exports({ query, total }: { readonly query: BoardQuery; readonly total: number }) {
  const { rows: said } = (await words()).supervision
  if (total === 0) return null
  if (total > ROWS_A_FILE) return <span className="text-ink-3">{said.tooMany(ROWS_A_FILE)}</span>
  return (
    <div className="flex gap-2">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={exportHref(query, format)} download className={buttonLook({})}>
          {said[format]}
        </a>
      ))}
    </div>
  )
}

type RowsTableProps = {
  readonly label: string
  readonly columns: readonly BoardColumn[]
  readonly rows: readonly BoardRow[]
  readonly locale: Locale
}

function RowsTable({ label, columns, rows, locale }: RowsTableProps) {
  return (
    <Table label={label}>
      <Head>
        {columns.map(({ key, head, num }) => (
          <Th key={key} num={num ?? false}>
            {head}
          </Th>
        ))}
      </Head>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} opens>
            {columns.map(({ key, num, value }) => {
              const text = value(row)
              return (
                <Td key={key} num={num ?? false} clip title={typeof text === 'string' ? text : undefined}>
                  {key === 'reference' && row.reference ? (
                    <Link
                      href={`/cases/${row.reference}` as Route}
                      prefetch={false}
                      className="rounded-sm font-medium text-accent hover:underline"
                    >
                      {row.reference}
                    </Link>
                  ) : key === 'dueOn' ? (
                    <DateLink row={row}>{text}</DateLink>
                  ) : key === 'left' && row.clock ? (
                    <DueBadge {...row.clock} locale={locale} />
                  ) : (
                    text
                  )}
                </Td>
              )
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

async function Pages({ query, found }: { readonly query: BoardQuery; readonly found: RowsPage }) {
  const { rows: said } = (await words()).supervision
  if (found.pages === 1) return null
  const link = (page: number, text: string) => (
    <Link href={`${rowsHref(query)}&page=${page}` as Route} className={buttonLook({})}>
      {text}
    </Link>
  )
  return (
    <nav aria-label={said.table} className="mt-3 flex items-center gap-3 print:hidden">
      {found.page > 1 && link(found.page - 1, said.previous)}
      <span className="text-ink-2">{said.page(found.page, found.pages)}</span>
      {found.page < found.pages && link(found.page + 1, said.next)}
    </nav>
  )
}
