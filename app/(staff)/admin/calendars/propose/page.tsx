import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { nameIn } from '@/lib/i18n/format/names'
import { calendarProposePage } from '@/lib/queries/calendars-page'
import { currentLocale } from '@/lib/web/locale'
import { ProposeCalendarForm, type CalendarSubject } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: calendarWords(await currentLocale()).title }
}

type ProposeRoute = {
  readonly searchParams: Promise<Readonly<Record<'kind' | 'code' | 'year', string | string[] | undefined>>>
}

/** The form for one change of a calendar; nothing changes before somebody else approves. */
export default async function ProposeCalendar({ searchParams }: ProposeRoute) {
  const page = await calendarProposePage(await requireActor(), now())
  if (page === null) notFound()
  const locale = await currentLocale()
  const { propose } = calendarWords(locale)
  const { kind, code, year } = await searchParams
  const calendar = page.calendars.find((one) => one.code === code)
  const told = calendar && nameIn(calendar, locale)
  const asked = Number(year ?? page.thisYear + 1)
  const subject: CalendarSubject | null =
    kind === 'year' && calendar && Number.isInteger(asked)
      ? { kind, code: calendar.code, year: asked }
      : kind === 'calendar'
        ? { kind }
        : kind === 'agency'
          ? {
              kind,
              calendars: page.calendars.map((one) => ({ value: one.code, label: nameIn(one, locale) })),
              agencies: page.agencies.map((one) => ({
                value: one.agencyId,
                label: propose.counts(
                  nameIn(one, locale),
                  nameIn(page.calendars.find((of) => of.code === one.code) ?? one, locale),
                ),
              })),
            }
          : null
  if (subject === null) notFound()
  const title = {
    year: propose.yearTitle(told ?? '', asked),
    calendar: propose.calendarTitle,
    agency: propose.agencyTitle,
  }[subject.kind]
  return (
    <>
      <PageBar title={title} />
      <Sheet label={title} className="max-w-3xl">
        <ProposeCalendarForm subject={subject} home={'/admin/calendars' as Route} />
      </Sheet>
    </>
  )
}
