import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { ScrollRegion } from './scroll-region'

type TableProps = {
  /** Says what the table holds; read out, not shown. */
  readonly label: string
  readonly children: ReactNode
  /** On a phone every row stands as a card, its cells under each other: give cells a `data-label` to be told by. */
  readonly cards?: boolean
  readonly className?: string
}

const CARDS = [
  'max-md:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only',
  'max-md:[&_tbody_tr]:flex max-md:[&_tbody_tr]:flex-wrap max-md:[&_tbody_tr]:items-baseline',
  'max-md:[&_tbody_tr]:gap-x-3 max-md:[&_tbody_tr]:gap-y-1 max-md:[&_tbody_tr]:px-4 max-md:[&_tbody_tr]:py-3',
  'max-md:[&_tbody_tr]:border-b max-md:[&_tbody_tr]:border-line max-md:[&_tbody_tr:last-child]:border-b-0',
  'max-md:[&_tbody_:is(td,th)]:max-w-full max-md:[&_tbody_:is(td,th)]:border-0 max-md:[&_tbody_:is(td,th)]:p-0!',
  'max-md:[&_tbody_:is(td,th)]:text-left max-md:[&_tbody_:is(td,th)]:whitespace-normal',
  'max-md:[&_tbody_:is(td,th):empty]:hidden max-md:[&_[data-label]]:basis-full',
  'max-md:[&_[data-label]]:before:mr-2 max-md:[&_[data-label]]:before:font-normal max-md:[&_[data-label]]:before:text-ink-3',
  'max-md:[&_[data-label]]:before:content-[attr(data-label)]',
].join(' ')

/** Dense table: Head with Th, then tbody rows with Td. Scrolls sideways in itself where it must. */
export function Table({ label, children, cards, className }: TableProps) {
  return (
    <ScrollRegion label={label}>
      <table className={classes('w-full border-separate border-spacing-0', cards && CARDS, className)}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </ScrollRegion>
  )
}

/** Header row; stays in sight under the top bar. */
export function Head({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-12 z-10 print:static">
      <tr>{children}</tr>
    </thead>
  )
}

type Cell = {
  /** Figures: right-aligned. */
  readonly num?: boolean
  /** Never two lines: cut with an ellipsis; give the full text as `title`. */
  readonly clip?: boolean
  readonly dim?: boolean
}

export function Th({ num, clip, dim, className, scope = 'col', ...rest }: ComponentProps<'th'> & Cell) {
  const look =
    scope === 'col' ? 'bg-sunken py-[0.4375rem] text-xs font-medium text-ink-3' : 'py-2 font-medium'
  return (
    <th
      scope={scope}
      className={classes(
        'border-b border-line px-2.5 text-left whitespace-nowrap first:pl-4 last:pr-4',
        look,
        num && 'text-right',
        clip && 'max-w-48 truncate',
        dim && 'text-ink-3',
        className,
      )}
      {...rest}
    />
  )
}

export function Td({ num, clip, dim, className, ...rest }: ComponentProps<'td'> & Cell) {
  return (
    <td
      className={classes(
        'border-b border-line px-2.5 py-2 align-middle whitespace-nowrap first:pl-4 last:pr-4',
        num && 'text-right',
        clip && 'max-w-48 truncate',
        dim && 'text-ink-3',
        className,
      )}
      {...rest}
    />
  )
}

/** A row that names the rows under it. */
export function GroupRow({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tr>
      <th
        colSpan={span}
        scope="colgroup"
        className="border-b border-line bg-sunken px-4 py-[0.3125rem] text-left text-xs font-semibold text-ink-2"
      >
        {children}
      </th>
    </tr>
  )
}

type RowProps = ComponentProps<'tr'> & {
  /** Takes part in RowNavigation: the row's first link is what Enter opens. */
  readonly opens?: boolean
}

export function Row({ opens, className, ...rest }: RowProps) {
  return (
    <tr
      {...(opens && { 'data-row-link': '' })}
      className={classes(
        '[&:last-child>*]:border-b-0',
        opens && 'hover:bg-sunken has-[a:focus-visible]:bg-accent-soft has-[input:checked]:bg-accent-soft',
        className,
      )}
      {...rest}
    />
  )
}
