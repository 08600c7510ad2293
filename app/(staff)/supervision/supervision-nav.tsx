import type { Route } from 'next'
import { LinkTabs } from '@/components/ui/link-tabs'
import { requireActor } from '@/lib/auth/current-actor'
import { mayHandleNotices } from '@/lib/domain/access/notice-policy'
import { maySeeSupervision } from '@/lib/domain/access/policy'
import { words } from '@/lib/web/locale'

const PAGES = {
  board: '/supervision',
  counterparts: '/supervision/counterparts',
  team: '/supervision/team',
  feasibility: '/supervision/feasibility',
  reminders: '/supervision/reminders',
  notices: '/supervision/notices',
} as const
export type SupervisionPage = keyof typeof PAGES

/** The ways between the pages of supervision. */
export async function SupervisionNav({ current }: { readonly current: SupervisionPage }) {
  const { nav } = (await words()).supervision
  const actor = await requireActor()
  const open = (Object.keys(PAGES) as SupervisionPage[]).filter((page) =>
    page === 'notices' ? mayHandleNotices(actor) : maySeeSupervision(actor),
  )
  return (
    <LinkTabs
      label={nav.label}
      tabs={open.map((page) => ({
        href: PAGES[page] as Route,
        label: nav[page],
        current: page === current,
      }))}
    />
  )
}
