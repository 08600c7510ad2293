import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'big'
export type ButtonLook = { readonly variant?: ButtonVariant; readonly size?: ButtonSize }

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong',
  plain: 'border-line-strong bg-surface text-ink hover:border-edge hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-late bg-surface text-late hover:bg-late-soft',
}
const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2.5 py-0.5 text-sm',
  medium: 'min-h-8 px-3.5 py-1 text-base',
  big: 'min-h-[2.375rem] px-[1.125rem] py-1 text-base',
}

/** The look alone, for the rare element that is neither a button nor a link of ours (a summary, a file link). */
export function buttonLook({ variant = 'plain', size = 'medium' }: ButtonLook = {}): string {
  return classes(
    'relative inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap transition-colors print:hidden',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
  )
}

type ButtonProps = ComponentProps<'button'> & ButtonLook

/** A button that is no submit unless told so. One `primary` per screen: the due step. */
export function Button({ variant, size, className, type = 'button', ...rest }: ButtonProps) {
  const look = buttonLook({ ...(variant && { variant }), ...(size && { size }) })
  return <button type={type} className={classes(look, className)} {...rest} />
}

type ButtonLinkProps = ButtonLook & {
  readonly href: Route
  readonly children: ReactNode
  readonly className?: string
  readonly prefetch?: boolean
  readonly 'data-shortcut'?: string
}

/**
 * Looks like a button, goes somewhere. Pages are of the moment they are asked in, so nothing of them is worth fetching
 * before.
 */
export function ButtonLink({ variant, size, className, prefetch = false, ...rest }: ButtonLinkProps) {
  const look = buttonLook({ ...(variant && { variant }), ...(size && { size }) })
  return <Link className={classes(look, className)} prefetch={prefetch} {...rest} />
}
