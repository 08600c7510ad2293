import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { PageBar } from '@/components/layout/page-bar'
import { rowHref } from '@/components/transfer/worklist-row'
import { WorklistNext } from '@/components/transfer/worklist-next'
import { WorklistTable } from '@/components/transfer/worklist-table'
import { WorklistWork } from '@/components/transfer/worklist-work'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Skeleton } from '@/components/ui/skeleton'
import { requireActor } from '@/lib/auth/current-actor'
import { maySeeCases } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { now } from '@/lib/env'
import { worklistPage, type WorklistView } from '@/lib/queries/worklist'
import { readAddress, worklistHref, type Tab } from '@/lib/queries/worklist-address'
import { currentLocale, words } from '@/lib/web/locale'
import { assign, claim, print, release } from './actions'
import { EmptyWorklist } from './empty'
import { WorklistFilters } from './filters'
import { WorklistFoot } from './foot'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).worklist.title }
}

/** 工作台: the next case by time left. Who asks is settled first, so that a refusal is a true HTTP answer. */
export default async function WorklistPage({ searchParams }: PageProps<'/cases'>) {
  const actor = await requireActor()
  if (!maySeeCases(actor)) notFound()
  return (
    <Suspense fallback={<WorklistLoading title={(await words()).worklist.title} />}>
      <Worklist actor={actor} asked={await searchParams} />
    </Suspense>
  )
}

function WorklistLoading({ title }: { readonly title: string }) {
  return (
    <>
      <PageBar title={title} />
      <Skeleton rows={12} />
    </>
  )
}

type WorklistProps = {
  readonly actor: Actor
  readonly asked: Awaited<PageProps<'/cases'>['searchParams']>
}

async function Worklist({ actor, asked }: WorklistProps) {
  const view = await worklistPage(actor, readAddress(asked), now())
  if (!view) notFound()
  const locale = await currentLocale()
  const { worklist } = await words()
  const { tab, filters, groups, may, colleagues, nextForMe } = view
  // Whoever works at an agency may print the papers of its cases together.
  const selectable = actor.agencyId !== null
  const mayClaim = may.claim && (tab === 'unclaimed' || tab === 'agency')
  return (
    <>
      <PageBar title={worklist.title} action={nextForMe && <WorklistNext href={rowHref(nextForMe)} />}>
        <LinkTabs
          label={worklist.lists}
          tabs={view.tabs.map(({ tab: one, count }) => ({
            href: worklistHref(one, filters) as Route,
            label: tabName(one, view, worklist.tabs),
            count,
            current: one === tab,
          }))}
        />
        <WorklistFilters view={view} locale={locale} />
      </PageBar>
      <WorklistWork
        key={JSON.stringify(asked)}
        claim={claim}
        assign={assign}
        release={release}
        print={print}
        mayClaim={mayClaim}
        mayAssign={may.assign}
        mayRelease={tab !== 'unclaimed' && (may.assign || (may.claim && tab === 'mine'))}
        colleagues={colleagues}
      >
        {groups.length === 0 ? (
          <EmptyWorklist view={view} locale={locale} />
        ) : (
          <WorklistTable
            label={worklist.table}
            groups={groups.map(({ rows, ...heading }) => ({ rows, heading }))}
            locale={locale}
            selectable={selectable}
            claimable={may.claim}
          />
        )}
      </WorklistWork>
      <WorklistFoot view={view} locale={locale} selectable={selectable} />
    </>
  )
}

type TabWords = Readonly<Record<Exclude<Tab, 'reach'> | 'province' | 'nation', string>>

function tabName(tab: Tab, { reach }: WorklistView, names: TabWords): string {
  if (tab !== 'reach') return names[tab]
  return reach === 'province' ? names.province : names.nation
}
