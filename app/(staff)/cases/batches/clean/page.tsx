import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { isBatchStep } from '@/lib/domain/batches/batch'
import { now } from '@/lib/env'
import { cleanCandidatesPage } from '@/lib/queries/batch-candidates'
import { words } from '@/lib/web/locale'
import { pageOf } from '../page-of'
import { CleanList } from './clean-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).batches.clean.title }
}

/** Clean cases to tick, or all of them, for one step. */
export default async function Clean({ searchParams }: PageProps<'/cases/batches/clean'>) {
  const actor = await requireActor()
  const { step: asked, page } = await searchParams
  const wanted = { step: isBatchStep(asked) ? asked : null, page: pageOf(page) }
  const view = await cleanCandidatesPage(actor, wanted, now())
  if (!view) notFound()
  const { batches: says } = await words()
  const { clean } = says
  const { step } = view
  const href = (to: number) => `/cases/batches/clean?step=${step}&page=${to}`
  return (
    <>
      <PageBar
        title={clean.title}
        action={<ButtonLink href={'/cases/batches' as Route}>{says.page.back}</ButtonLink>}
      >
        <LinkTabs
          label={clean.steps}
          tabs={view.steps.map((one) => ({
            href: `/cases/batches/clean?step=${one}` as Route,
            label: says.kinds[one],
            current: one === step,
          }))}
        />
      </PageBar>
      <div className="mb-3 flex max-w-4xl flex-col gap-1 text-pretty text-ink-2">
        <p>{clean.lead}</p>
        {view.others > 0 && <p>{clean.others(view.others, view.late)}</p>}
      </div>
      {view.rows.length === 0 ? (
        <Sheet kind="flush" label={clean.list}>
          <EmptyState title={clean.none}>{clean.noneHint}</EmptyState>
        </Sheet>
      ) : (
        <CleanList key={`${step} ${view.page}`} view={{ ...view, seenAt: view.seenAt.toISOString() }} />
      )}
      <Pager page={view.page} pages={view.pages} previous={href(view.page - 1)} next={href(view.page + 1)} />
    </>
  )
}
