import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

/** One grid for all rows, so that amounts stand under each other whatever else a row holds. */
const GRID =
  'xl:grid xl:grid-cols-[max-content_max-content_minmax(9rem,1fr)_max-content_max-content_max-content] xl:gap-x-4'
const ACROSS = 'xl:col-span-full xl:grid xl:grid-cols-subgrid xl:gap-x-4'

export type LedgerWords = Readonly<
  Record<'due' | 'reference' | 'person' | 'route' | 'amount' | 'step', string>
>

type LedgerProps = {
  readonly label: string
  readonly words: LedgerWords
  readonly children: ReactNode
}

/** Amounts under each other with something to do in every row: a table's columns at a desk, cards on a phone. */
export function Ledger({ label, words, children }: LedgerProps) {
  return (
    <div className={GRID}>
      <div
        aria-hidden="true"
        className={classes(
          ACROSS,
          'hidden border-y border-line bg-sunken px-4 py-[0.4375rem] text-xs font-medium text-ink-3',
        )}
      >
        <span>{words.due}</span>
        <span>{words.reference}</span>
        <span>{words.person}</span>
        <span>{words.route}</span>
        <span className="text-right">{words.amount}</span>
        <span className="text-right">{words.step}</span>
      </div>
      <ul aria-label={label} className={ACROSS}>
        {children}
      </ul>
    </div>
  )
}

type LedgerRowProps = {
  readonly due: ReactNode
  readonly reference: ReactNode
  readonly person: ReactNode
  readonly route: ReactNode
  readonly amount: ReactNode
  /** The one thing to do, or why there is nothing; at the right end. */
  readonly step: ReactNode
  /** One line of particulars. */
  readonly facts?: ReactNode
  /** What needs the whole width: figures, differences, entries. */
  readonly wide?: ReactNode
  readonly words: LedgerWords
}

export function LedgerRow({ words, wide, facts, ...cells }: LedgerRowProps) {
  return (
    <li
      data-row-link=""
      className={classes(
        'grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0',
        'hover:bg-sunken has-[a:focus-visible]:bg-accent-soft',
        ACROSS,
      )}
    >
      <Cell name={words.due} className="xl:row-span-2">
        {cells.due}
      </Cell>
      <Cell name={words.reference} className="row-start-2 xl:row-start-auto">
        {cells.reference}
      </Cell>
      <Cell name={words.person} className="col-span-2 xl:col-span-1">
        {cells.person}
      </Cell>
      <Cell name={words.route} className="row-start-2 text-right xl:row-start-auto xl:text-left">
        {cells.route}
      </Cell>
      <Cell
        name={words.amount}
        className="col-start-2 row-start-1 text-right xl:col-start-auto xl:row-start-auto"
      >
        {cells.amount}
      </Cell>
      <Cell
        name={words.step}
        className="order-1 col-span-2 flex flex-wrap items-start justify-end gap-2 xl:order-none xl:col-span-1 xl:row-span-2"
      >
        {cells.step}
      </Cell>
      <div className="col-span-2 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-2 xl:col-span-4 xl:col-start-2">
        {facts}
      </div>
      {wide !== undefined && <div className="col-span-full mt-1 xl:col-start-2">{wide}</div>}
    </li>
  )
}

function Cell({
  name,
  className,
  children,
}: {
  readonly name: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div className={classes('min-w-0', className)}>
      <span className="sr-only">{name} </span>
      {children}
    </div>
  )
}
