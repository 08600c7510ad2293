import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { instantText } from '@/lib/i18n/format/dates'
import { readRemindersAddress, remindersPage } from '@/lib/queries/reminders-page'
import { currentLocale, words } from '@/lib/web/locale'
import { SupervisionNav } from '../supervision-nav'
import { Pager, remindersHref } from './pager'
import { RemindersTable } from './reminders-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).reminders.page.title }
}

/** 催办清单: every running clock on a rung of the ladder, as far as the reader reaches. */
export default async function Reminders({ searchParams }: PageProps<'/supervision/reminders'>) {
  const view = await remindersPage(await requireActor(), readRemindersAddress(await searchParams), now())
  if (!view) notFound()
  const locale = await currentLocale()
  const { page: says } = (await words()).reminders
  return (
    <>
      <PageBar title={says.title}>
        <SupervisionNav current="reminders" />
      </PageBar>
      <div className="mb-3">
        <LinkTabs
          label={says.label}
          tabs={view.tabs.map(({ list, count }) => ({
            href: remindersHref(list, 1) as Route,
            label: says.lists[list],
            count,
            current: list === view.list,
          }))}
        />
      </div>
      <p className="mb-3 max-w-4xl text-pretty text-ink-2">
        {says.lead}{' '}
        <span className="text-ink-3">
          {view.evaluatedAt === null ? says.never : says.evaluated(instantText(view.evaluatedAt, locale))}
        </span>
      </p>
      <Sheet kind="flush" label={says.label}>
        {view.rows.length === 0 ? (
          <EmptyState title={says.emptyTitle}>{says.empty}</EmptyState>
        ) : (
          <RemindersTable rows={view.rows} locale={locale} />
        )}
      </Sheet>
      <Pager view={view} />
    </>
  )
}
