import type { ReactNode } from 'react'
import { classes } from './classes'

type SheetProps = {
  readonly title?: ReactNode
  /** Beside the title: tags, a date. */
  readonly aside?: ReactNode
  /** At the right end of the header. */
  readonly actions?: ReactNode
  readonly level?: 2 | 3
  /** `flush` for tables and lists that reach the edges; `due` for the one step that is due, `late` for what went wrong. */
  readonly kind?: 'padded' | 'flush' | 'due' | 'late'
  readonly id?: string
  /** Name of the section; its title where that is plain text. */
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

const EDGES = {
  padded: 'border-line',
  flush: 'border-line',
  due: 'border-accent border-l-4',
  late: 'border-late border-l-4',
} as const

/** A white sheet with a header, the container of everything. */
export function Sheet(props: SheetProps) {
  const { title, aside, actions, level = 2, kind = 'padded', id, label, className, children } = props
  const Heading = `h${level}` as const
  const headed = title !== undefined || actions !== undefined
  return (
    <section
      id={id}
      aria-label={label ?? (typeof title === 'string' ? title : undefined)}
      className={classes(
        'overflow-clip rounded-lg border bg-surface print:rounded-none print:border-line',
        EDGES[kind],
        kind !== 'flush' && 'px-4 py-3.5',
        className,
      )}
    >
      {headed && (
        <header
          className={classes(
            'flex flex-wrap items-center gap-x-3 gap-y-1',
            kind === 'flush' ? 'px-4 py-3' : 'mb-2',
          )}
        >
          {title !== undefined && <Heading className={level === 2 ? 'text-md' : 'text-sm'}>{title}</Heading>}
          {aside}
          {actions !== undefined && <div className="ml-auto flex gap-2">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
