import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { rowsHref, type BoardQuery } from '@/lib/queries/supervision/address'

type CountProps = {
  readonly counted: { readonly count: number; readonly query: BoardQuery }
  /** What is counted, said to readers beside the number. */
  readonly name?: string
  readonly className?: string
  readonly children?: ReactNode
}

/** A number that opens its rows; nothing to open where there are none. */
export function Count({ counted: { count, query }, name, className, children }: CountProps) {
  if (count === 0) return <span className={classes('text-ink-3', className)}>{children ?? 0}</span>
  return (
    <Link
      href={rowsHref(query) as Route}
      prefetch={false}
      className={classes(
        'rounded-sm underline decoration-line-strong underline-offset-4 hover:text-accent',
        className,
      )}
    >
      {name !== undefined && <span className="sr-only">{name} </span>}
      {children ?? count}
    </Link>
  )
}
