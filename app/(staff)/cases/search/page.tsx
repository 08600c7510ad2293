import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { WorklistTable } from '@/components/transfer/worklist-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { maySeeCases } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import { now } from '@/lib/env'
import { searchPage, SEARCH_LIMIT } from '@/lib/queries/search'
import { keptSearch } from '@/lib/web/search-cookie'
import { currentLocale, words } from '@/lib/web/locale'
import { SearchAgain } from './form'

const NEW_CASE = '/cases/new' as Route

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).worklist.search.title }
}

/** What was searched for last and what was found; neither stands in the address. */
export default async function SearchPage() {
  const actor = await requireActor()
  if (!maySeeCases(actor)) notFound()
  const { shell, worklist } = await words()
  const { search } = worklist
  const mayStart = actor.agencyId !== null && hasRole(actor, ['clerk'])
  const query = await keptSearch(actor.staffId)
  const view = query === null ? null : await searchPage(actor, query, now())
  return (
    <>
      <PageBar title={search.title} />
      <SearchAgain key={query} query={query ?? ''} />
      {view === null ? (
        <Sheet kind="flush" label={search.begin.title}>
          <EmptyState title={search.begin.title}>{search.begin.text}</EmptyState>
        </Sheet>
      ) : view.rows.length === 0 ? (
        <Sheet kind="flush" label={search.none.title}>
          <div role="status">
            <EmptyState
              title={search.none.title}
              action={mayStart && <ButtonLink href={NEW_CASE}>{shell.nav.newCase}</ButtonLink>}
            >
              {search.none[view.kind === 'serial' ? 'reference' : view.kind]}
            </EmptyState>
          </div>
        </Sheet>
      ) : (
        <>
          <p role="status" className="mb-2 text-ink-2">
            {view.more ? search.foundMany(SEARCH_LIMIT) : search.found(view.rows.length)}
          </p>
          <WorklistTable
            label={search.results}
            groups={[{ rows: view.rows }]}
            locale={await currentLocale()}
          />
        </>
      )}
    </>
  )
}
