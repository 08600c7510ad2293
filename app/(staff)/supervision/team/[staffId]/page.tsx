import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { WorklistTable } from '@/components/transfer/worklist-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { COUNTED_GROUPS, memberHref, teamGroup, teamHref } from '@/lib/queries/team-address'
import { teamMember } from '@/lib/queries/team-member'
import { currentLocale, words } from '@/lib/web/locale'
import { AbsenceSheet } from '../absence-sheet'
import { HandOverForm } from '../hand-over-form'
import { Presence } from '../team-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).team.board.title }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** One clerk: the cases behind the numbers of the team, absence, and handing everything over. */
export default async function MemberPage({ params, searchParams }: PageProps<'/supervision/team/[staffId]'>) {
  const actor = await requireActor()
  const { staffId } = await params
  const group = teamGroup((await searchParams)['group'])
  const at = now()
  const view = UUID.test(staffId) ? await teamMember(actor, { staffId, group }, at) : null
  if (!view) notFound()
  const locale = await currentLocale()
  const { board } = (await words()).team
  const { member, rows, mayChange } = view
  const count = member.open
  return (
    <>
      <PageBar
        title={nameIn(member, locale)}
        action={
          <ButtonLink href={teamHref(actor.agencyId === null ? view.agency.slug : null) as Route}>
            {board.member.back}
          </ButtonLink>
        }
      >
        <Presence member={member} locale={locale} />
        <LinkTabs
          label={board.member.list}
          tabs={[null, ...COUNTED_GROUPS].map((one) => ({
            href: memberHref(member.id, one) as Route,
            label: one === null ? board.member.all : board.member.groups[one],
            count: one === null ? count : member.groups[one],
            current: one === group,
          }))}
        />
      </PageBar>
      <div className="flex flex-col gap-3">
        {rows.length === 0 ? (
          <Sheet kind="flush" label={board.member.empty.title}>
            <EmptyState title={board.member.empty.title}>{board.member.empty.text}</EmptyState>
          </Sheet>
        ) : (
          <WorklistTable label={board.member.list} groups={[{ rows }]} locale={locale} />
        )}
        <AbsenceSheet
          member={member}
          colleagues={view.colleagues}
          mayChange={mayChange}
          today={dayOf(at)}
          locale={locale}
        />
        {mayChange && (
          <Sheet id="hand-over" title={board.handOver.title}>
            {view.receivers.length === 0 ? (
              <p className="text-ink-2">{board.handOver.nobody}</p>
            ) : (
              <>
                <p className="mb-3 max-w-3xl text-ink-2">
                  {count === 0 ? board.handOver.nothing : board.handOver.lead(count)}
                </p>
                <HandOverForm
                  staffId={member.id}
                  count={count}
                  cases={view.digest}
                  receivers={view.receivers.map((one) => ({
                    value: one.id,
                    label: nameIn(one, locale),
                  }))}
                />
              </>
            )}
          </Sheet>
        )}
      </div>
    </>
  )
}
