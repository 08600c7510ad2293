import { classes } from '@/components/ui/classes'
import { money } from '@/lib/i18n/format/money'

type BreakFiguresProps = {
  /** Whole fen. */
  readonly tableFen: number
  readonly receivedFen: number
  readonly words: Readonly<
    Record<'label' | 'table' | 'received' | 'difference' | 'short' | 'over' | 'even', string>
  >
  /** What kind of break it is and who clears it. */
  readonly note?: string
}

/** An amount that does not fit, in figures nobody overlooks: what the table says, what came, what is missing. */
export function BreakFigures({ tableFen, receivedFen, words, note }: BreakFiguresProps) {
  const off = receivedFen - tableFen
  const way = off < 0 ? words.short : off > 0 ? words.over : words.even
  const figures = [
    { term: words.table, value: money(tableFen) },
    { term: words.received, value: money(receivedFen) },
    { term: words.difference, value: off === 0 ? way : `${way} ${money(Math.abs(off))}`, off },
  ]
  return (
    <div role="group" aria-label={words.label} className="flex flex-wrap items-end gap-x-8 gap-y-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map(({ term, value, off: gap = 0 }) => (
          <div key={term}>
            <dt className="text-xs text-ink-3">{term}</dt>
            <dd
              className={classes(
                'text-2xl font-semibold whitespace-nowrap',
                gap < 0 && 'text-late',
                gap > 0 && 'text-soon',
              )}
            >
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p className="pb-1 text-sm text-ink-2">{note}</p>}
    </div>
  )
}
