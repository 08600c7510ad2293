import type { Route } from 'next'
import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { rowsHref, type BoardQuery } from '@/lib/queries/supervision/address'
import type { Board } from '@/lib/queries/supervision/board'

type Tile = {
  readonly name: string
  readonly count: number
  /** Null where the reader has no list of them. */
  readonly href: string | null
  readonly tone?: 'late' | 'soon'
  readonly more?: string
}

const BOX = 'flex h-full flex-col rounded-lg border border-line bg-surface px-4 py-3'

/** The first row of the board: what is late, what will be, what runs, and money on its way. */
export function BoardTiles({ board, locale }: { readonly board: Board; readonly locale: Locale }) {
  const { tiles } = wordsFor(locale).supervision
  const of = ({ count, query }: { readonly count: number; readonly query: BoardQuery }) => ({
    count,
    href: rowsHref(query),
  })
  const { untold, count: failed, opens } = board.undelivered
  const shown: readonly Tile[] = [
    { name: tiles.overdue, ...of(board.overdue), tone: 'late' },
    { name: tiles.today, ...of(board.dueToday), tone: 'soon' },
    { name: tiles.tomorrow, ...of(board.next.tomorrow), tone: 'soon' },
    { name: tiles.near, ...of(board.near) },
    { name: tiles.open, ...of(board.open) },
    { name: tiles.transit, ...of(board.transit), more: money(board.transit.amountFen) },
    {
      name: tiles.undelivered,
      count: failed,
      href: opens ? '/supervision/notices' : null,
      more: tiles.untold(untold),
      ...(untold > 0 && { tone: 'late' as const }),
    },
  ]
  return (
    <ul aria-label={tiles.label} className="mb-3 grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-7">
      {shown.map(({ name, count, href, tone, more }) => {
        const inside = (
          <>
            <span className="text-ink-2">{name}</span>
            <span className="flex flex-wrap items-baseline gap-x-2">
              <strong
                className={classes(
                  'text-2xl',
                  count > 0 && tone === 'late' && 'text-late',
                  count > 0 && tone === 'soon' && 'text-soon',
                )}
              >
                {count}
              </strong>
              {more !== undefined && <span className="text-xs text-ink-3">{more}</span>}
            </span>
          </>
        )
        return (
          <li key={name}>
            {href === null ? (
              <div className={BOX}>{inside}</div>
            ) : (
              <Link href={href as Route} prefetch={false} className={classes(BOX, 'hover:border-edge')}>
                {inside}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
