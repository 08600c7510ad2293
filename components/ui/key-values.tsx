import type { ReactNode } from 'react'
import { classes } from './classes'

export type KeyValue = { readonly term: string; readonly value: ReactNode }

/** Terms and their values in two columns. */
export function KeyValues({ entries, className }: { entries: readonly KeyValue[]; className?: string }) {
  return (
    <dl className={classes('grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5 gap-y-1', className)}>
      {entries.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-ink-3">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
