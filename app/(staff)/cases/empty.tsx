import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorklistView } from '@/lib/queries/worklist'
import { worklistHref } from '@/lib/queries/worklist-address'

type Said = {
  readonly title: string
  readonly text: string
  readonly href?: string
  readonly action?: string
}

/** Nothing in this list, and where to go from here. */
export function EmptyWorklist({ view, locale }: { readonly view: WorklistView; readonly locale: Locale }) {
  const { title, text, href, action } = said(view, locale)
  return (
    <Sheet kind="flush" label={title}>
      <EmptyState
        title={title}
        action={href && action ? <ButtonLink href={href as Route}>{action}</ButtonLink> : undefined}
      >
        {text}
      </EmptyState>
    </Sheet>
  )
}

function said({ tab, filters, total, tabs, may }: WorklistView, locale: Locale): Said {
  const { empty, filters: words, pages } = wordsFor(locale).worklist
  // Rows exist, only not behind the one the address goes on from.
  if (total > 0) return { ...empty.pageGone, href: worklistHref(tab, filters), action: pages.first }
  if (Object.keys(filters).length > 0)
    return { ...empty.filtered, href: worklistHref(tab), action: words.clear }
  switch (tab) {
    case 'mine': {
      if (!may.claim) return empty.forRoles
      const { action, ...rest } = empty.mine
      const some = (tabs.find((one) => one.tab === 'unclaimed')?.count ?? 0) > 0
      return some ? { ...rest, action, href: worklistHref('unclaimed') } : rest
    }
    case 'agency': {
      const { action, ...rest } = empty.agency
      return may.start ? { ...rest, action, href: '/cases/new' } : rest
    }
    case 'unclaimed':
    case 'counterpart':
      return { ...empty[tab], href: worklistHref('agency') }
    case 'reach':
      return empty.reach
    default:
      return tab satisfies never
  }
}
