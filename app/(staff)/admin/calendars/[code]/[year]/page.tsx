import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { YearGrid } from '@/components/calendar/year-grid'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { nameIn } from '@/lib/i18n/format/names'
import { calendarYearPage } from '@/lib/queries/calendars-page'
import { currentLocale } from '@/lib/web/locale'

type YearRoute = {
  readonly params: Promise<{ readonly code: string; readonly year: string }>
  readonly searchParams: Promise<{ readonly version?: string | string[] }>
}

export async function generateMetadata({ params }: YearRoute): Promise<Metadata> {
  const { code, year } = await params
  return { title: `${calendarWords(await currentLocale()).title} · ${code} ${year}` }
}

/** One year of a calendar: twelve months, where it comes from, and its earlier versions. */
export default async function CalendarYear({ params, searchParams }: YearRoute) {
  const { code, year } = await params
  const { version } = await searchParams
  const asked = {
    code,
    year: Number(year),
    ...(typeof version === 'string' && { version: Number(version) }),
  }
  const page = await calendarYearPage(await requireActor(), asked, now())
  if (page === null) notFound()
  const locale = await currentLocale()
  const { back, list, grid } = calendarWords(locale)
  const path = (to: number) => `/admin/calendars/${code}/${to}` as Route
  return (
    <>
      <PageBar
        title={`${nameIn(page.calendar, locale)} ${page.year}`}
        action={
          page.mayPropose &&
          (page.openChange === null ? (
            <ButtonLink href={`/admin/calendars/propose?kind=year&code=${code}&year=${page.year}` as Route}>
              {page.version === 0 ? list.importYear(page.year) : list.correctYear(page.year)}
            </ButtonLink>
          ) : (
            <ButtonLink variant="primary" href={`/admin/calendars/changes/${page.openChange}` as Route}>
              {list.waits}
            </ButtonLink>
          ))
        }
      >
        <Tag tone={page.published ? 'done' : 'soon'}>
          {list.states[page.published ? 'published' : 'provisional']}
        </Tag>
        <span className="text-ink-2">{grid.yearTotal(page.workingDays)}</span>
        <Link href={'/admin/calendars' as Route} className="text-accent hover:underline print:hidden">
          {back}
        </Link>
      </PageBar>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkTabs
          label={list.year}
          tabs={[page.neighbours.before, page.year, page.neighbours.after].map((one) => ({
            href: path(one),
            label: String(one),
            current: one === page.year,
          }))}
        />
        {page.versions.length > 1 && (
          <LinkTabs
            label={grid.versions}
            tabs={page.versions.map((one) => ({
              href: `${path(page.year)}?version=${one.version}` as Route,
              label: grid.version(one.version),
              current: one.version === page.version,
            }))}
          />
        )}
        <span className="text-ink-3">{page.source ?? (page.isNational ? list.byLaw : list.noLocal)}</span>
      </div>
      {!page.published && <Notice tone="warn" title={grid.provisional} className="mb-3" />}
      <Sheet label={`${nameIn(page.calendar, locale)} ${page.year}`}>
        <YearGrid months={page.months} today={page.today} locale={locale} />
      </Sheet>
    </>
  )
}
