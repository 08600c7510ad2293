'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon } from '@/components/ui/icons'
import { Kbd } from '@/components/ui/kbd'
import { Menu, MenuLink, MenuSeparator } from '@/components/ui/menu'
import { classes } from '@/components/ui/classes'
import { currentItem } from './current-item'
import { useIn } from './locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

export type NavItem = {
  readonly href: Route
  readonly label: string
  readonly count?: number
  /** Key shown beside the label; Shortcuts listens for it. */
  readonly shortcut?: string
}
export type NavGroup = readonly NavItem[]
type NavigationProps = { readonly groups: readonly NavGroup[] }

/** The rail on the left. */
export function NavRail({ groups }: NavigationProps) {
  const current = currentItem(usePathname(), groups.flat())
  const { nav } = useIn(shellZh, shellEn)
  return (
    <nav
      aria-label={nav.label}
      className="sticky top-12 flex flex-col gap-3 self-start px-2 py-3 max-md:hidden print:hidden"
    >
      {groups.map((group, index) => (
        <ul
          key={group[0]?.href ?? index}
          className="flex flex-col gap-0.5 border-line not-first:border-t not-first:pt-3"
        >
          {group.map(({ href, label, count, shortcut }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={href === current ? 'page' : undefined}
                aria-keyshortcuts={shortcut}
                className={classes(
                  'flex items-center justify-between gap-2 rounded-md px-2.5 py-[0.4375rem]',
                  href === current
                    ? 'bg-accent-soft font-semibold text-accent'
                    : 'text-ink-2 hover:bg-sunken hover:text-ink',
                )}
              >
                {label}
                {count !== undefined && <span className="font-normal text-ink-3">{count}</span>}
                {shortcut !== undefined && <Kbd>{shortcut.toUpperCase()}</Kbd>}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}

/** The same as a menu in the top bar of a phone. */
export function NavMenu({ groups }: NavigationProps) {
  const { nav } = useIn(shellZh, shellEn)
  return (
    <nav aria-label={nav.label} className="md:hidden print:hidden">
      <Menu
        label={
          <>
            <Icon name="menu" />
            {nav.menu}
          </>
        }
      >
        {groups.map((group, index) => (
          <div key={group[0]?.href ?? index} role="group">
            {index > 0 && <MenuSeparator />}
            {group.map(({ href, label, count }) => (
              <MenuLink key={href} href={href}>
                <span className="flex-1">{label}</span>
                {count !== undefined && <span className="text-ink-3">{count}</span>}
              </MenuLink>
            ))}
          </div>
        ))}
      </Menu>
    </nav>
  )
}
