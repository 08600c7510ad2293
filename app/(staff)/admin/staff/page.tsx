import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import Link from 'next/link'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { staffList } from '@/lib/queries/staff-page'
import { currentLocale, words } from '@/lib/web/locale'
import { addressOf, filterOf, type StaffSearch } from './filter'
import { Filters } from './filters'
import { PendingChanges } from './pending-changes'
import { StaffTable } from './staff-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).admin.staff.title }
}

type StaffPageProps = { readonly searchParams: Promise<StaffSearch> }

/** Every account the reader reaches, and the role changes that wait for a second administrator. */
export default async function StaffPage({ searchParams }: StaffPageProps) {
  const actor = await requireActor()
  const filter = filterOf(await searchParams)
  const list = await staffList(actor, filter)
  if (list === null) notFound()
  const locale = await currentLocale()
  const { admin, shell } = await words()
  return (
    <>
      <PageBar
        title={admin.staff.title}
        action={
          list.mayCreate && (
            <ButtonLink variant="primary" href={'/admin/staff/new' as Route}>
              {admin.staff.create}
            </ButtonLink>
          )
        }
      >
        <Filters filter={filter} agencies={list.agencies} />
      </PageBar>
      <PendingChanges requests={list.requests} />
      <Sheet kind="flush" label={admin.staff.title}>
        {list.entries.length === 0 ? (
          <EmptyState
            title={admin.staff.nobody}
            action={<ButtonLink href={'/admin/staff' as Route}>{admin.staff.clear}</ButtonLink>}
          >
            {admin.staff.nobodyCure}
          </EmptyState>
        ) : (
          <RowNavigation>
            <StaffTable entries={list.entries} locale={locale} words={await words()} />
          </RowNavigation>
        )}
      </Sheet>
      <div className="mt-3 flex flex-wrap items-center gap-4 text-ink-2">
        <p>{admin.staff.count(list.total)}</p>
        {list.pages > 1 && (
          <nav aria-label={shell.lists.page(filter.page, list.pages)} className="flex items-center gap-3">
            {filter.page > 1 && (
              <Link href={addressOf({ ...filter, page: filter.page - 1 })}>{shell.lists.previous}</Link>
            )}
            <span>{shell.lists.page(filter.page, list.pages)}</span>
            {filter.page < list.pages && (
              <Link href={addressOf({ ...filter, page: filter.page + 1 })}>{shell.lists.next}</Link>
            )}
          </nav>
        )}
      </div>
    </>
  )
}
