import type { Route } from 'next'
import { LinkTabs } from '@/components/ui/link-tabs'
import { maySeeLedger } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { words } from '@/lib/web/locale'

const PAGES = {
  funds: '/funds',
  statement: '/funds/statement',
  export: '/funds/export',
  ledger: '/funds/ledger',
} as const
type Page = keyof typeof PAGES
/** A bank belongs to one agency; books are also read from above. */
const OF_AGENCY: readonly Page[] = ['statement', 'export']

/** The ways between the pages of the money, for whoever may read the books. */
export async function MoneyNav({ actor, current }: { readonly actor: Actor; readonly current: Page }) {
  if (maySeeLedger(actor) === null) return null
  const { books } = await words()
  const open = (Object.keys(PAGES) as Page[]).filter(
    (page) => actor.agencyId !== null || !OF_AGENCY.includes(page),
  )
  return (
    <LinkTabs
      label={books.nav.label}
      tabs={open.map((page) => ({
        href: PAGES[page] as Route,
        label: books.nav[page],
        current: page === current,
      }))}
    />
  )
}
