import type { Route } from 'next'
import Link from 'next/link'
import { casePath } from '@/components/transfer/case/reading'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ClockDates } from '@/lib/domain/clocks/recompute'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import {
  MOVE_VIEWS,
  type CalendarChangePage,
  type MoveRow,
  type MoveView,
} from '@/lib/queries/calendar-change-page'
import { currentLocale } from '@/lib/web/locale'

type EffectProps = { readonly page: CalendarChangePage }

/** Which deadlines a change moves: numbers first, each opening exactly its rows. */
export async function Effect({ page }: EffectProps) {
  const locale = await currentLocale()
  const { effect } = calendarWords(locale)
  const { counts, since, entry } = page
  const isOpen = entry.outcome === null
  const isChanged = since.gone + since.come > 0
  return (
    <Sheet kind="flush" title={effect.title}>
      <div className="flex flex-col gap-2 px-4 pb-3">
        <p className="font-medium">
          {counts.clocks === 0
            ? effect.none
            : isOpen
              ? effect.total(counts.clocks, counts.cases)
              : effect.totalDone(counts.clocks, counts.cases)}
        </p>
        {isChanged && (
          <p className="text-soon">
            {isOpen
              ? effect.sinceProposal(since.gone, since.come)
              : effect.sinceApproval(since.gone, since.come)}
          </p>
        )}
        {page.endedMeanwhile > 0 && <p className="text-soon">{effect.endedMeanwhile(page.endedMeanwhile)}</p>}
        {counts.noLongerOverdue > 0 && <p>{effect.noLongerOverdue(counts.noLongerOverdue)}</p>}
        {counts.clocks > 0 && (
          <LinkTabs
            label={effect.title}
            tabs={MOVE_VIEWS.map((view) => ({
              href: addressOf(page, view, 1),
              label: effect.tabs[view],
              count: countOf(page, view),
              current: view === page.view,
            }))}
          />
        )}
        {isOpen && counts.clocks > 0 && <p className="text-sm text-ink-3">{effect.asOfNow}</p>}
      </div>
      {page.rows.length > 0 && <Moves page={page} locale={locale} />}
      {counts.clocks > 0 && page.rows.length === 0 && <EmptyState title={effect.none} />}
      <Pages page={page} locale={locale} />
    </Sheet>
  )
}

function addressOf({ entry }: CalendarChangePage, view: MoveView, page: number): Route {
  const asked = new URLSearchParams()
  if (view !== 'all') asked.set('show', view)
  if (page > 1) asked.set('page', String(page))
  const query = asked.toString()
  return `/admin/calendars/changes/${entry.changeId}${query && `?${query}`}` as Route
}

function countOf({ counts }: CalendarChangePage, view: MoveView): number {
  return view === 'all' ? counts.clocks : counts[view]
}

type PartProps = EffectProps & { readonly locale: Locale }

function Moves({ page, locale }: PartProps) {
  const { effect } = calendarWords(locale)
  const { lifecycle } = wordsFor(locale)
  const hasResults = page.rows.some(({ became }) => became !== null)
  return (
    <Table label={effect.title}>
      <Head>
        <Th>{effect.reference}</Th>
        <Th>{effect.clock}</Th>
        <Th>{effect.holder}</Th>
        <Th>{effect.before}</Th>
        <Th>{effect.after}</Th>
        <Th>{effect.result}</Th>
      </Head>
      <tbody>
        {page.rows.map((row) => (
          <Row key={row.clockId}>
            <Td>
              {row.opens && row.reference !== null ? (
                <Link href={casePath(row.reference)} className="text-accent hover:underline">
                  {row.reference}
                </Link>
              ) : (
                row.reference
              )}
            </Td>
            <Td title={lifecycle.clocks[row.clock].runs}>{lifecycle.clocks[row.clock].name}</Td>
            <Td clip title={nameIn(row.agency, locale)}>
              {nameIn(row.agency, locale)}
            </Td>
            <Td dim>{datesText(row.before, locale)}</Td>
            <Td className={row.direction === 'sameDay' ? undefined : 'font-medium'}>
              {datesText(row.after, locale)}
            </Td>
            <Td>
              <Direction row={row} locale={locale} />
              {hasResults && row.became !== null && (
                <span className="ml-2 text-sm text-ink-3">{effect.became[row.became]}</span>
              )}
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function datesText({ sortDueOn, provisional }: ClockDates, locale: Locale): string {
  const { effect } = calendarWords(locale)
  const date = longDate(sortDueOn, locale)
  return provisional ? `${date} ${effect.provisional}` : date
}

function Direction({ row, locale }: { row: MoveRow; locale: Locale }) {
  const { effect } = calendarWords(locale)
  const way = row.direction === 'sameDay' ? 'firm' : row.direction
  const tones: Record<typeof way, Tone> = { later: 'calm', earlier: 'soon', firm: 'done' }
  return (
    <>
      <Tag tone={tones[way]}>{effect.tabs[way]}</Tag>{' '}
      {!row.lateBefore && row.lateAfter && <Tag tone="late">{effect.becomesOverdue}</Tag>}
      {row.lateBefore && !row.lateAfter && <Tag tone="done">{effect.noLonger}</Tag>}
      {row.lateBefore && row.lateAfter && <Tag>{effect.alreadyOverdue}</Tag>}
    </>
  )
}

function Pages({ page, locale }: PartProps) {
  const { effect } = calendarWords(locale)
  const { page: at, perPage, rowCount, view } = page
  if (rowCount <= perPage) return null
  const link = (to: number, text: string) => (
    <Link href={addressOf(page, view, to)} className="text-accent hover:underline">
      {text}
    </Link>
  )
  return (
    <nav aria-label={effect.title} className="flex gap-4 px-4 py-3 print:hidden">
      <span className="text-ink-3">
        {effect.page((at - 1) * perPage + 1, Math.min(rowCount, at * perPage), rowCount)}
      </span>
      {at > 1 && link(at - 1, effect.previous)}
      {at * perPage < rowCount && link(at + 1, effect.next)}
    </nav>
  )
}
