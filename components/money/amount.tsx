import { classes } from '@/components/ui/classes'
import { money, plainAmount } from '@/lib/i18n/format/money'

type AmountProps = {
  /** Whole fen. */
  readonly fen: number | bigint
  /** Without the sign of the yuan, for columns whose heading has it. */
  readonly plain?: boolean
  readonly strong?: boolean
}

/** ¥3,456.78, never broken over two lines. */
export function Amount({ fen, plain, strong }: AmountProps) {
  return (
    <span className={classes('whitespace-nowrap', strong && 'font-semibold')}>
      {plain ? plainAmount(fen) : money(fen)}
    </span>
  )
}
