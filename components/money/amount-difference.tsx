import { classes } from '@/components/ui/classes'
import { money } from '@/lib/i18n/format/money'

type AmountDifferenceProps = {
  /** Whole fen: what arrived minus what the table says. */
  readonly fen: number
  /** 少 and 多 in the reader's language; nothing is shown by colour alone. */
  readonly shortWord: string
  readonly overWord: string
  readonly evenWord: string
}

/** How far an amount is off, to the fen: 少 ¥0.09, 多 ¥1.00, 一致. */
export function AmountDifference({ fen, shortWord, overWord, evenWord }: AmountDifferenceProps) {
  if (fen === 0) return <span className="text-done">{evenWord}</span>
  return (
    <span className={classes('font-semibold whitespace-nowrap', fen < 0 ? 'text-late' : 'text-soon')}>
      {fen < 0 ? shortWord : overWord} {money(Math.abs(fen))}
    </span>
  )
}
