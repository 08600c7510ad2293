'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { buttonLook, type ButtonLook } from './button'
import { classes } from './classes'
import { Icon } from './icons'

const panel =
  'z-40 max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] min-w-40 overflow-y-auto rounded-md border border-line-strong bg-surface p-1 text-base text-ink shadow-float'
const entry =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2.5 py-1 text-left outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent data-[disabled]:text-ink-3'

type MenuProps = ButtonLook & { readonly label: ReactNode; readonly children: ReactNode }

/** A button that opens a list of things to do: MenuLink, MenuAction, MenuSeparator inside. */
export function Menu({ label, children, ...look }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonLook(look)}>
        {label}
        <Icon name="down" className="size-[0.9em]" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={panel}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <Link href={href} prefetch={false} className={entry}>
        {children}
      </Link>
    </DropdownMenu.Item>
  )
}

export function MenuAction({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={entry}>
      {children}
    </DropdownMenu.Item>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 border-t border-line" />
}

export type ChipOption = {
  readonly href: Route
  readonly label: string
  readonly selected: boolean
  readonly count?: number
}
type ChipMenuProps = {
  readonly label: string
  /** The first option usually clears the filter. */
  readonly options: readonly ChipOption[]
  /** What is chosen now, in words; absent while nothing is. */
  readonly value?: string
}

/** A filter that lives in the address: every choice is a link. */
export function ChipMenu({ label, options, value }: ChipMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={classes(
          'inline-flex min-h-7 items-center gap-1 rounded-full border px-2.5 whitespace-nowrap',
          value === undefined
            ? 'border-line-strong bg-surface text-ink-2 hover:border-edge hover:text-ink'
            : 'border-accent bg-accent-soft font-medium text-accent',
        )}
      >
        {value === undefined ? label : `${label} · ${value}`}
        <Icon name="down" className="size-[0.85em]" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="start" sideOffset={4} className={panel} aria-label={label}>
          {options.map(({ href, label: text, selected, count }) => (
            <DropdownMenu.Item key={href} asChild>
              <Link
                href={href}
                prefetch={false}
                className={entry}
                aria-current={selected ? 'true' : undefined}
              >
                <span className="w-4">{selected && <Icon name="check" />}</span>
                <span className="flex-1">{text}</span>
                {count !== undefined && <span className="text-ink-3">{count}</span>}
              </Link>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
