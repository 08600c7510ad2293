import type { Route } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { ROW_STATES, type RowState } from '@/lib/domain/batches/batch'
import { areaNames } from '@/lib/i18n/format/area-names'
import { saidOfRow } from '@/lib/i18n/format/batches'
import type { BatchRowView, BatchView } from '@/lib/queries/batch-page'
import { currentLocale, words } from '@/lib/web/locale'
import { rowTone } from '../batch-tone'

/** What came of every row, a page at a time, by state. */
export async function RowsSheet({ view }: { readonly view: BatchView }) {
  const locale = await currentLocale()
  const { batches: says } = await words()
  const { rows: text } = says.page
  const { id, counts, show, rows, page, pages, status } = view
  const href = (state: RowState | null, to = 1) =>
    `/cases/batches/${id}?${[...(state ? [`show=${state}`] : []), `page=${to}`].join('&')}`
  const areas = areaNames(view.areas, locale)
  const line = (row: BatchRowView) => (
    <Line key={row.row} row={row} says={saidOfRow(row, { isOver: status === 'ended', locale, areas })} />
  )
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 className="text-md">{text.title}</h2>
        <LinkTabs
          label={text.title}
          tabs={[
            { href: href(null) as Route, label: text.all, count: view.total, current: show === null },
            ...ROW_STATES.filter((state) => counts[state] > 0 || state === show).map((state) => ({
              href: href(state) as Route,
              label: says.states[state],
              count: counts[state],
              current: state === show,
            })),
          ]}
        />
      </div>
      <Sheet kind="flush" label={text.title}>
        {rows.length === 0 ? (
          <EmptyState title={text.none} />
        ) : (
          <Table label={text.title}>
            <Head>
              <Th num>{text.columns.row}</Th>
              <Th>{text.columns.state}</Th>
              <Th>{text.columns.reference}</Th>
              <Th>{text.columns.person}</Th>
              <Th>{text.columns.why}</Th>
            </Head>
            <tbody>{rows.map(line)}</tbody>
          </Table>
        )}
      </Sheet>
      <Pager page={page} pages={pages} previous={href(show, page - 1)} next={href(show, page + 1)} />
    </div>
  )
}

type LineProps = { readonly row: BatchRowView; readonly says: readonly string[] }

async function Line({ row: { row, state, reference, person }, says }: LineProps) {
  const { batches } = await words()
  return (
    <Row opens>
      <Td num>{row}</Td>
      <Td>
        <Tag tone={rowTone(state)}>{batches.states[state]}</Tag>
      </Td>
      {reference !== null && (
        <>
          <Td>
            <Link
              href={`/cases/${reference}` as Route}
              prefetch={false}
              className="font-medium text-accent hover:underline"
            >
              {reference}
            </Link>
          </Td>
          <Td>{person}</Td>
        </>
      )}
      {/* What never became a case has the room for its reasons, on a phone too. */}
      <Td colSpan={reference === null ? 3 : 1} className="min-w-56 whitespace-normal">
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Td>
    </Row>
  )
}
