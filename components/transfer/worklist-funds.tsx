import { Tag, type Tone } from '@/components/ui/tag'
import type { FundsState } from '@/lib/domain/transfer/states'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorklistRow } from '@/lib/queries/worklist-row'

const TONES: Partial<Record<FundsState, Tone>> = {
  matched: 'done',
  credited: 'done',
  paidOut: 'done',
  mismatched: 'late',
  returnedToOrigin: 'soon',
}
/** No money is under way. */
const QUIET: readonly FundsState[] = ['undetermined', 'notRequired']

/** State of the money and its amount: 已划款在途 ¥2,318.40. */
export function fundsText({ fundsState, amountFen }: WorklistRow, locale: Locale): string {
  const state = wordsFor(locale).lifecycle.funds[fundsState]
  const hasAmount = amountFen !== null && amountFen > 0 && !QUIET.includes(fundsState)
  return hasAmount ? `${state} ${money(amountFen)}` : state
}

export function WorklistFunds({ row, locale }: { readonly row: WorklistRow; readonly locale: Locale }) {
  const text = fundsText(row, locale)
  const tone = TONES[row.fundsState]
  if (tone) return <Tag tone={tone}>{text}</Tag>
  return <span className={QUIET.includes(row.fundsState) ? 'text-ink-3' : ''}>{text}</span>
}
