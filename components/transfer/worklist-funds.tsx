import { classes } from '@/components/ui/classes'
import { Tag, type Tone } from '@/components/ui/tag'
import type { FundsState } from '@/lib/domain/transfer/states'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorklistRow } from '@/lib/queries/worklist-row'
import look from './worklist.module.css'

const TONES: Partial<Record<FundsState, Tone>> = {
  matched: 'done',
  credited: 'done',
  paidOut: 'done',
  mismatched: 'late',
  returnedToOrigin: 'soon',
}
/** No money is under way. */
const QUIET: readonly FundsState[] = ['undetermined', 'notRequired']

/** State of the money and its amount in one text: 已划款在途 ¥2,318.40. */
export function fundsText(row: WorklistRow, locale: Locale): string {
  const amount = amountText(row)
  const state = wordsFor(locale).lifecycle.funds[row.fundsState]
  return amount === null ? state : `${state} ${amount}`
}

function amountText({ fundsState, amountFen }: WorklistRow): string | null {
  return amountFen === null || amountFen <= 0 || QUIET.includes(fundsState) ? null : money(amountFen)
}

export function WorklistFunds({ row, locale }: { readonly row: WorklistRow; readonly locale: Locale }) {
  const amount = amountText(row)
  const tone = TONES[row.fundsState]
  const parts = (
    <>
      <span className={look.moneyState}>{wordsFor(locale).lifecycle.funds[row.fundsState]}</span>
      {amount !== null && <span className={look.amount}>{amount}</span>}
    </>
  )
  if (tone)
    return (
      <Tag tone={tone} className={look.money ?? ''}>
        {parts}
      </Tag>
    )
  return <span className={classes(look.money, QUIET.includes(row.fundsState) && 'text-ink-3')}>{parts}</span>
}
