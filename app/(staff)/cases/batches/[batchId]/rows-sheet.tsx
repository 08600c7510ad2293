import type { Route } from 'next'
import Link from 'next/link'
import { stepPath } from '@/components/transfer/case/reading'
import { classes } from '@/components/ui/classes'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { ROW_STATES, type RowState } from '@/lib/domain/batches/batch'
import { areaNames } from '@/lib/i18n/format/area-names'
import { rowStateText, saidOfRow } from '@/lib/i18n/format/batches'
import type { BatchRowView, BatchView } from '@/lib/queries/batch-page'
import { currentLocale, words } from '@/lib/web/locale'
import { rowTone } from '../batch-tone'

/** What came of every row, a page at a time, by state. */
export async function RowsSheet({ view }: { readonly view: BatchView }) {
  const locale = await currentLocale()
  const { batches: says } = await words()
  const { rows: text } = says.page
  const { id, kind, counts, show, rows, page, pages, status } = view
  const href = (state: RowState | null, to = 1) =>
    `/cases/batches/${id}?${[...(state ? [`show=${state}`] : []), `page=${to}`].join('&')}`
  const saying = { isOver: status === 'ended', locale, areas: areaNames(view.areas, locale) }
  const line = (row: BatchRowView) => (
    <Line
      key={row.row}
      row={row}
      state={rowStateText(row.state, saying)}
      says={saidOfRow(row, saying)}
      alone={
        row.state === 'skipped' && row.reference !== null && kind !== 'intake'
          ? stepPath(row.reference, kind)
          : null
      }
    />
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
              label: rowStateText(state, saying),
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
          // On a phone a row is a small card: number and state, reference and name, and the remark below.
          <Table label={text.title} className="max-sm:block max-sm:[&_thead]:sr-only max-sm:[&>tbody]:block">
            <Head>
              <Th num>{text.columns.row}</Th>
              <Th>{text.columns.state}</Th>
              <Th>{text.columns.reference}</Th>
              <Th>{text.columns.person}</Th>
              <Th className="w-full">{text.columns.why}</Th>
            </Head>
            <tbody>{rows.map(line)}</tbody>
          </Table>
        )}
      </Sheet>
      <Pager page={page} pages={pages} previous={href(show, page - 1)} next={href(show, page + 1)} />
    </div>
  )
}

type LineProps = {
  readonly row: BatchRowView
  readonly state: string
  readonly says: readonly string[]
  /** The page of the step, where it was left for a look of its own. */
  readonly alone: Route | null
}

const CELL =
  'max-sm:border-b-0 max-sm:px-0 max-sm:py-0.5 max-sm:first:pl-0 max-sm:last:pr-0 max-sm:empty:hidden'

async function Line({ row: { row, state, reference, person }, state: said, says, alone }: LineProps) {
  const { page } = (await words()).batches
  return (
    <Row
      opens
      className="max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-2"
    >
      <Td num className={CELL}>
        {row}
      </Td>
      <Td className={CELL}>
        <Tag tone={rowTone(state)}>{said}</Tag>
      </Td>
      <Td className={CELL}>
        {reference !== null && (
          <Link
            href={`/cases/${reference}` as Route}
            prefetch={false}
            className="font-medium text-accent hover:underline"
          >
            {reference}
          </Link>
        )}
      </Td>
      <Td className={CELL}>{person}</Td>
      <Td className={classes(CELL, 'max-sm:w-full')}>
        <div className="whitespace-normal">
          {says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {alone && (
            <Link href={alone} prefetch={false} className="text-accent hover:underline">
              {page.rows.alone}
            </Link>
          )}
        </div>
      </Td>
    </Row>
  )
}
