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
  readonly query: BoardQuery
  readonly tone?: 'late' | 'soon'
  readonly more?: string
}

/** The first row of the board: what is late, what will be, what runs, and money on its way. */
export function BoardTiles({ board, locale }: { readonly board: Board; readonly locale: Locale }) {
  const { tiles } = wordsFor(locale).supervision
  const shown: readonly Tile[] = [
    { name: tiles.overdue, ...board.overdue, tone: 'late' },
    { name: tiles.today, ...board.dueToday, tone: 'soon' },
    { name: tiles.tomorrow, ...board.next.tomorrow, tone: 'soon' },
    { name: tiles.near, ...board.near },
    { name: tiles.open, ...board.open },
    { name: tiles.transit, ...board.transit, more: money(board.transit.amountFen) },
  ]
  return (
    <ul aria-label={tiles.label} className="mb-3 grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
      {shown.map(({ name, count, query, tone, more }) => (
        <li key={name}>
          <Link
            href={rowsHref(query) as Route}
            prefetch={false}
            className="flex h-full flex-col rounded-lg border border-line bg-surface px-4 py-3 hover:border-edge"
          >
            <span className="text-ink-2">{name}</span>
            <span className="flex items-baseline gap-2">
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
          </Link>
        </li>
      ))}
    </ul>
  )
}
