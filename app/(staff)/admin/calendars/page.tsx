import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { History } from '@/components/ui/timeline'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import type { CalendarEntry } from '@/lib/queries/calendar-entries'
import { calendarsPage, type CalendarList, type CalendarYearLine } from '@/lib/queries/calendars-page'
import { currentLocale, words } from '@/lib/web/locale'
import { ProgressLine } from './progress-line'
import { whatText } from './what-text'

export async function generateMetadata(): Promise<Metadata> {
  return { title: calendarWords(await currentLocale()).title }
}

/** The national calendar and the local ones, year by year; what waits and what was decided. */
export default async function CalendarsPage() {
  const page = await calendarsPage(await requireActor(), now())
  if (page === null) notFound()
  const locale = await currentLocale()
  const { title, lead, list, change } = calendarWords(locale)
  const missing = page.calendars[0]?.years.find(
    ({ published, year, waits }) => !published && !waits && year >= page.thisYear,
  )
  return (
    <>
      <PageBar
        title={title}
        action={
          page.mayPropose &&
          missing && (
            <ButtonLink
              variant="primary"
              href={`/admin/calendars/propose?kind=year&code=CN&year=${missing.year}` as Route}
            >
              {list.importYear(missing.year)}
            </ButtonLink>
          )
        }
      />
      <p className="mb-3 text-ink-2">{lead}</p>
      <div className="flex flex-col gap-3">
        {page.underWay?.progress && <ProgressLine {...page.underWay.progress} />}
        {page.open.length > 0 && <Waiting entries={page.open} locale={locale} />}
        {page.calendars.map((calendar) => (
          <CalendarSheet
            key={calendar.code}
            calendar={calendar}
            thisYear={page.thisYear}
            mayPropose={page.mayPropose}
            locale={locale}
          />
        ))}
        {page.mayPropose && (
          <div className="flex flex-wrap gap-2 print:hidden">
            <ButtonLink href={'/admin/calendars/propose?kind=calendar' as Route}>{list.newLocal}</ButtonLink>
            {page.calendars.length > 1 && (
              <ButtonLink href={'/admin/calendars/propose?kind=agency' as Route}>{list.follow}</ButtonLink>
            )}
          </div>
        )}
        <Sheet title={change.decided}>
          {page.decided.length === 0 ? (
            <p className="text-ink-3">{change.noDecided}</p>
          ) : (
            <Decided entries={page.decided} locale={locale} />
          )}
        </Sheet>
      </div>
    </>
  )
}

const changePath = ({ changeId }: CalendarEntry) => `/admin/calendars/changes/${changeId}` as Route

function Waiting({ entries, locale }: { entries: readonly CalendarEntry[]; locale: Locale }) {
  const { change } = calendarWords(locale)
  return (
    <Sheet title={change.waiting} kind="due">
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <li key={entry.changeId}>
            <Link href={changePath(entry)} className="font-medium text-accent hover:underline">
              {whatText(entry, locale)}
            </Link>
            <span className="block text-sm text-ink-3">
              {entry.source} ·{' '}
              {change.proposedBy(nameIn(entry.proposedBy, locale), shortInstant(entry.proposedAt, locale))}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

type CalendarSheetProps = {
  readonly calendar: CalendarList
  readonly thisYear: number
  readonly mayPropose: boolean
  readonly locale: Locale
}

function CalendarSheet({ calendar, thisYear, mayPropose, locale }: CalendarSheetProps) {
  const { list } = calendarWords(locale)
  const name = nameIn(calendar, locale)
  const followers = calendar.agencies
    .map((agency) => nameIn(agency, locale))
    .join(locale === 'en' ? ', ' : '、')
  return (
    <Sheet
      kind="flush"
      title={`${name} · ${calendar.code}`}
      label={name}
      aside={
        <span className="text-sm text-ink-3">
          {calendar.isNational ? list.everybody : followers === '' ? list.nobody : list.followers(followers)}
        </span>
      }
    >
      <RowNavigation>
        <Table label={name}>
          <Head>
            <Th>{list.year}</Th>
            <Th>{list.state}</Th>
            <Th num>{list.version}</Th>
            <Th num>{list.workingDays}</Th>
            <Th>{list.source}</Th>
            {mayPropose && <Th num>{list.correct}</Th>}
          </Head>
          <tbody>
            {calendar.years.map((line) => (
              <YearRow
                key={line.year}
                calendar={calendar}
                line={line}
                mayPropose={mayPropose && line.year >= thisYear - 1}
                hasColumn={mayPropose}
                locale={locale}
              />
            ))}
          </tbody>
        </Table>
      </RowNavigation>
    </Sheet>
  )
}

type YearRowProps = {
  readonly calendar: CalendarList
  readonly line: CalendarYearLine
  readonly mayPropose: boolean
  readonly hasColumn: boolean
  readonly locale: Locale
}

function YearRow({ calendar: { code, isNational }, line, mayPropose, hasColumn, locale }: YearRowProps) {
  const { list, grid } = calendarWords(locale)
  const source = line.source ?? (isNational ? list.byLaw : list.noLocal)
  return (
    <Row opens>
      <Td>
        <Link
          href={`/admin/calendars/${code}/${line.year}` as Route}
          className="font-medium text-accent hover:underline"
        >
          {line.year}
        </Link>
      </Td>
      <Td>
        <Tag tone={line.published ? 'done' : 'soon'}>
          {list.states[line.published ? 'published' : 'provisional']}
        </Tag>{' '}
        {line.waits && <Tag tone="accent">{list.waits}</Tag>}
      </Td>
      <Td num dim={line.version === 0}>
        {line.version === 0 ? '–' : grid.version(line.version)}
      </Td>
      <Td num>{list.days(line.workingDays)}</Td>
      <Td clip dim title={source} className="max-w-96">
        {source}
      </Td>
      {hasColumn && (
        <Td className="text-right">
          {mayPropose && !line.waits && (
            <Link
              href={`/admin/calendars/propose?kind=year&code=${code}&year=${line.year}` as Route}
              aria-label={line.version === 0 ? list.importYear(line.year) : list.correctYear(line.year)}
              className="text-accent hover:underline"
            >
              {line.version === 0 ? list.import : list.correct}
            </Link>
          )}
        </Td>
      )}
    </Row>
  )
}

async function Decided({ entries, locale }: { entries: readonly CalendarEntry[]; locale: Locale }) {
  const { change, progress } = calendarWords(locale)
  const { shell } = await words()
  return (
    <History
      entries={entries.map((entry) => {
        const at = entry.decidedAt ?? entry.proposedAt
        const asked = nameIn(entry.proposedBy, locale)
        const says = [
          entry.outcome === 'withdrawn' || entry.decidedBy === null
            ? change.withdrawnBy(asked)
            : change.by(asked, nameIn(entry.decidedBy, locale)),
          ...(entry.progress?.finishedAt && entry.progress.total > 0
            ? [progress.text(entry.progress.done, entry.progress.total)]
            : []),
          ...(entry.note === null ? [] : [change.noteSaid(entry.note)]),
        ]
        return {
          key: entry.changeId,
          time: shortInstant(at, locale),
          instant: at.toISOString(),
          what: `${whatText(entry, locale)} · ${entry.outcome ? change.outcomes[entry.outcome] : ''}`,
          note: (
            <>
              <p>{entry.source}</p>
              <p>{says.join(shell.punctuation.comma)}</p>
              <Link href={changePath(entry)} className="text-accent hover:underline print:hidden">
                {calendarWords(locale).propose.see}
              </Link>
            </>
          ),
        }
      })}
    />
  )
}
