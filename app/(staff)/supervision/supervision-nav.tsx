import type { Route } from 'next'
import { LinkTabs } from '@/components/ui/link-tabs'
import { words } from '@/lib/web/locale'

const PAGES = {
  board: '/supervision',
  counterparts: '/supervision/counterparts',
  team: '/supervision/team',
  feasibility: '/supervision/feasibility',
} as const
export type SupervisionPage = keyof typeof PAGES

/** The ways between the pages of supervision. */
export async function SupervisionNav({ current }: { readonly current: SupervisionPage }) {
  const { nav } = (await words()).supervision
  return (
    <LinkTabs
      label={nav.label}
      tabs={(Object.keys(PAGES) as SupervisionPage[]).map((page) => ({
        href: PAGES[page] as Route,
        label: nav[page],
        current: page === current,
      }))}
    />
  )
}
