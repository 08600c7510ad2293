import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { TEAM_ORDERS, teamHref } from '@/lib/queries/team-address'
import { teamPage } from '@/lib/queries/team-page'
import { currentLocale, words } from '@/lib/web/locale'
import { ShareOut } from './share-out'
import { SupervisionNav } from '../supervision-nav'
import { AgencyMenu } from './agency-menu'
import { TeamTable } from './team-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).team.board.title }
}

/** 班组与分派: who has what in hand, who is away, and how what nobody looks after would be shared out. */
export default async function TeamPage({ searchParams }: PageProps<'/supervision/team'>) {
  const actor = await requireActor()
  const { agency, order } = await searchParams
  const view = await teamPage(
    actor,
    {
      agency: typeof agency === 'string' ? agency : null,
      order: TEAM_ORDERS.find((one) => one === order) ?? 'name',
    },
    now(),
  )
  if (!view) notFound()
  const locale = await currentLocale()
  const { board } = (await words()).team
  const asked = view.others.length > 0 ? view.agency.slug : null
  return (
    <>
      <PageBar title={board.title}>
        <SupervisionNav current="team" />
        <AgencyMenu agency={view.agency} others={view.others} hrefOf={(slug) => teamHref(slug, view.order)} />
      </PageBar>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-ink-2">{board.lead}</p>
        <div className="ml-auto">
          <LinkTabs
            label={board.order.label}
            tabs={TEAM_ORDERS.map((one) => ({
              href: teamHref(asked, one) as Route,
              label: board.order[one],
              current: one === view.order,
            }))}
          />
        </div>
      </div>
      <div className="flex flex-col gap-3">
        <Sheet kind="flush" label={board.table}>
          {view.members.length === 0 ? (
            <EmptyState title={board.empty.title}>{board.empty.text}</EmptyState>
          ) : (
            <TeamTable members={view.members} locale={locale} />
          )}
        </Sheet>
        <ShareOut plan={view.plan} mayChange={view.mayChange} locale={locale} />
      </div>
    </>
  )
}
