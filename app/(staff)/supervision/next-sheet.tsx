import type { Route } from 'next'
import Link from 'next/link'
import { DueBadge } from '@/components/calendar/due-badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { holderDays, holderName } from '@/lib/i18n/format/holders'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { SHOWN_NEXT, type DueNext, type DueRow } from '@/lib/queries/supervision/due-next'
import { Count } from './count'
import { DateLink } from './date-link'

/** What will be late tomorrow unless somebody acts, and why: where it stands, since when, and whose days were used. */
export function NextSheet({ next, locale }: { readonly next: DueNext; readonly locale: Locale }) {
  const { supervision } = wordsFor(locale)
  const { title, empty, emptyHint } = supervision.next
  const count = next.today.count + next.tomorrow.count
  return (
    <Sheet
      title={title}
      kind="flush"
      className="mb-3"
      actions={
        count > SHOWN_NEXT && (
          <>
            <Count counted={next.today}>{`${supervision.tiles.today} ${next.today.count}`}</Count>
            <Count counted={next.tomorrow}>{`${supervision.tiles.tomorrow} ${next.tomorrow.count}`}</Count>
          </>
        )
      }
    >
      {next.rows.length === 0 ? (
        <EmptyState title={empty}>{emptyHint}</EmptyState>
      ) : (
        <NextTable rows={next.rows} locale={locale} />
      )}
    </Sheet>
  )
}

function NextTable({ rows, locale }: { readonly rows: readonly DueRow[]; readonly locale: Locale }) {
  const { supervision, lifecycle, worklist } = wordsFor(locale)
  const { columns } = supervision.rows
  return (
    <Table label={supervision.next.title}>
      <Head>
        <Th>{columns.left}</Th>
        <Th>{columns.reference}</Th>
        <Th>{columns.person}</Th>
        <Th>{columns.route}</Th>
        <Th>{columns.clock}</Th>
        <Th>{supervision.next.why}</Th>
        <Th>{supervision.next.used}</Th>
        <Th>{columns.assignee}</Th>
      </Head>
      <tbody>
        {rows.map((row) => {
          const places = { orig: shortPlace(row.origin, locale), dest: shortPlace(row.destination, locale) }
          return (
            <Row key={row.key} opens>
              <Td>{row.clock && <DueBadge {...row.clock} locale={locale} />}</Td>
              <Td>
                <Link
                  href={`/cases/${row.reference}` as Route}
                  prefetch={false}
                  className="rounded-sm font-medium text-accent hover:underline"
                >
                  {row.reference}
                </Link>
              </Td>
              <Td clip title={row.person}>
                {row.person}
              </Td>
              <Td>{`${places.orig} → ${places.dest}`}</Td>
              <Td>{row.clock && lifecycle.clocks[row.clock.clock].name}</Td>
              <Td>
                <span className="font-medium">{holderName(row.holder, places, locale)}</span>{' '}
                <span className="text-ink-2">
                  {row.standsFor === 0
                    ? supervision.next.standsToday(lifecycle.relationship[row.state])
                    : supervision.next.stands(row.standsFor, lifecycle.relationship[row.state])}
                </span>
              </Td>
              <Td>
                <DateLink row={row}>
                  {row.used.map(({ holder, days }) => holderDays(holder, days, places, locale)).join(' · ')}
                </DateLink>
              </Td>
              <Td dim={row.assignee === null}>
                {row.assignee ? nameIn(row.assignee, locale) : worklist.assignees.nobody}
              </Td>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
