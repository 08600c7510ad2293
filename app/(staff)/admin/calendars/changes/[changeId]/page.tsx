import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { YearGrid } from '@/components/calendar/year-grid'
import { PageBar } from '@/components/layout/page-bar'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type Tone } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { shortInstant, yearlessDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { calendarChangePage, MOVE_VIEWS, type CalendarChangePage } from '@/lib/queries/calendar-change-page'
import { currentLocale, words } from '@/lib/web/locale'
import { ProgressLine } from '../../progress-line'
import { whatText } from '../../what-text'
import { Decision, TakeBack } from './decision'
import { Effect } from './effect'

export async function generateMetadata(): Promise<Metadata> {
  return { title: calendarWords(await currentLocale()).title }
}

type ChangeRoute = {
  readonly params: Promise<{ readonly changeId: string }>
  readonly searchParams: Promise<Readonly<Record<'done' | 'show' | 'page', string | string[] | undefined>>>
}

const TONES: Record<NonNullable<CalendarChangePage['entry']['outcome']>, Tone> = {
  approved: 'done',
  declined: 'late',
  withdrawn: 'calm',
}

/** One change of a calendar: what it is, which deadlines it moves and whereto, the answer, and how far it got. */
export default async function CalendarChange({ params, searchParams }: ChangeRoute) {
  const { changeId } = await params
  const { done, show, page: number } = await searchParams
  const view = MOVE_VIEWS.find((one) => one === show) ?? 'all'
  const asked = { view, page: Number.isInteger(Number(number)) ? Number(number ?? 1) : 1 }
  const page = await calendarChangePage(await requireActor(), changeId, asked, now())
  if (page === null) notFound()
  const locale = await currentLocale()
  const { back, change, progress, list } = calendarWords(locale)
  const { entry } = page
  const answer = { proposed: change.proposed, declined: change.declined, withdrawn: change.withdrawn }[
    String(done)
  ]
  const isRunning = entry.progress !== null && entry.progress.finishedAt === null
  return (
    <>
      <PageBar title={whatText(entry, locale)}>
        <Tag tone={entry.outcome === null ? 'accent' : TONES[entry.outcome]}>
          {entry.outcome === null ? list.waits : change.outcomes[entry.outcome]}
        </Tag>
        <Link href={'/admin/calendars' as Route} className="text-accent hover:underline print:hidden">
          {back}
        </Link>
      </PageBar>
      <div className="flex flex-col gap-3">
        {answer !== undefined && <Notice tone="done" announce title={answer} />}
        {entry.progress && isRunning && <ProgressLine {...entry.progress} />}
        {entry.progress?.finishedAt && (
          <Notice
            tone="done"
            title={`${progress.finished(shortInstant(entry.progress.finishedAt, locale))} · ${progress.text(entry.progress.done, entry.progress.total)}`}
          />
        )}
        <Facts page={page} locale={locale} />
        {entry.what.kind !== 'calendar' && <Effect page={page} />}
        <Schedule page={page} locale={locale} />
      </div>
    </>
  )
}

type PartProps = { readonly page: CalendarChangePage; readonly locale: Locale }

async function Facts({ page, locale }: PartProps) {
  const { change, propose } = calendarWords(locale)
  const { entry, schedule } = page
  const { shell } = await words()
  const days = (dates: readonly string[]) =>
    dates.map((date) => yearlessDate(date, locale)).join(shell.punctuation.list)
  const asked = nameIn(entry.proposedBy, locale)
  const isSame = schedule !== null && schedule.added.length + schedule.removed.length === 0
  return (
    <Sheet kind={entry.may === 'read' ? 'padded' : 'due'} label={propose.see}>
      <KeyValues
        entries={[
          { term: change.source, value: entry.source },
          { term: change.reason, value: entry.reason },
          ...(schedule === null
            ? []
            : [
                {
                  term: schedule.againstPublished ? change.differs : change.differsLaw,
                  value: isSame ? (
                    change.sameDays
                  ) : (
                    <>
                      {schedule.added.length > 0 && <p>{change.added(days(schedule.added))}</p>}
                      {schedule.removed.length > 0 && <p>{change.removed(days(schedule.removed))}</p>}
                    </>
                  ),
                },
              ]),
        ]}
      />
      <p className="mt-1 text-sm text-ink-3">
        {[
          entry.outcome === null
            ? change.proposedBy(asked, shortInstant(entry.proposedAt, locale))
            : entry.outcome === 'withdrawn' || entry.decidedBy === null
              ? change.withdrawnBy(asked)
              : change.by(asked, nameIn(entry.decidedBy, locale)),
          ...(entry.note === null ? [] : [change.noteSaid(entry.note)]),
          ...(schedule !== null && entry.outcome === null ? [change.comesAs(schedule.version)] : []),
        ].join(' · ')}
      </p>
      {entry.may === 'decide' && (
        <div className="mt-3 border-t border-line pt-3">
          <Decision
            changeId={entry.changeId}
            subject={whatText(entry, locale)}
            recomputes={entry.what.kind !== 'calendar'}
            blocked={page.blocked}
          />
        </div>
      )}
      {entry.may === 'withdraw' && (
        <div className="mt-3 border-t border-line pt-3">
          <TakeBack changeId={entry.changeId} subject={whatText(entry, locale)} />
        </div>
      )}
    </Sheet>
  )
}

function Schedule({ page: { schedule, today }, locale }: PartProps) {
  const { change, grid } = calendarWords(locale)
  if (schedule === null) return null
  return (
    <Sheet
      title={change.schedule}
      aside={<span className="text-ink-2">{grid.yearTotal(schedule.workingDays)}</span>}
    >
      <YearGrid
        months={schedule.months}
        today={today}
        changed={[...schedule.added, ...schedule.removed]}
        locale={locale}
      />
    </Sheet>
  )
}
