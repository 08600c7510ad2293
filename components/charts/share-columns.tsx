import { classes } from '@/components/ui/classes'

export type ShareColumn = {
  readonly key: string
  /** 0 to 1; null where nothing was counted. */
  readonly share: number | null
  /** The whole of it in words, for the pointer and for readers. */
  readonly said: string
}

type ShareColumnsProps = { readonly label: string; readonly columns: readonly ShareColumn[] }

const HEIGHT = 22

/** Shares over time, small enough for a row of a table: full is all, what is missing is in the colour of being late. */
export function ShareColumns({ label, columns }: ShareColumnsProps) {
  return (
    <ul aria-label={label} className="flex items-end gap-0.5 print:hidden">
      {columns.map(({ key, share, said }) => (
        <li
          key={key}
          title={said}
          className={classes(
            'flex w-3 flex-col overflow-clip rounded-xs',
            share === null ? 'border-b border-line-strong' : 'bg-late',
          )}
          style={{ height: HEIGHT }}
        >
          {share !== null && (
            <span
              aria-hidden="true"
              className="mt-auto bg-accent"
              style={{ height: Math.round(share * HEIGHT) }}
            />
          )}
          <span className="sr-only">{said}</span>
        </li>
      ))}
    </ul>
  )
}
