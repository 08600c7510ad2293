import type { Route } from 'next'
import Link from 'next/link'
import { classes } from './classes'

export type LinkTab = {
  readonly href: Route
  readonly label: string
  readonly count?: number
  readonly current: boolean
}

/** Views of one list, each with its own address. */
export function LinkTabs({ tabs, label }: { tabs: readonly LinkTab[]; label: string }) {
  return (
    <nav aria-label={label} className="max-w-full overflow-x-auto print:hidden">
      <ul className="flex w-max overflow-clip rounded-md border border-line-strong bg-surface">
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href} className="border-r border-line last:border-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className={classes(
                'flex min-h-8 items-center gap-1 px-3 whitespace-nowrap focus-visible:-outline-offset-2',
                current ? 'bg-ink text-surface' : 'text-ink-2 hover:bg-sunken hover:text-ink',
              )}
            >
              {text}
              {count !== undefined && <span>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
