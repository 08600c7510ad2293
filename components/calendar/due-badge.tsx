import { classes } from '@/components/ui/classes'
import { longDate } from '@/lib/i18n/format/dates'
import { timeLeft, type TimeLeft, type Urgency } from '@/lib/i18n/format/deadlines'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'

const TONES: Record<Urgency, string> = {
  overdue: 'text-late',
  today: 'text-soon',
  soon: 'text-calm',
  later: 'text-calm',
}

type DueBadgeProps = TimeLeft & {
  /** Shown on hover: the date itself. */
  readonly dueOn?: string
  /** Close of business of the agency that owes the step. */
  readonly closing?: string
  /** The calendar of that year is not published: the date may still move. */
  readonly provisional?: boolean
  readonly locale: Locale
}

/** Time left, said by word and helped by colour: 超期 1 个工作日, 今天 17:30 前, 还剩 4 个工作日. */
export function DueBadge({ dueOn, closing, provisional, locale, ...time }: DueBadgeProps) {
  const { urgency, strong, rest } = timeLeft(time, locale, closing)
  const { clockDates } = wordsFor(locale).lifecycle
  return (
    <span
      title={dueOn === undefined ? undefined : longDate(dueOn, locale)}
      className={classes('inline-flex items-baseline gap-1 font-semibold whitespace-nowrap', TONES[urgency])}
    >
      {strong} <small className="text-xs font-normal">{rest}</small>
      {provisional && (
        <small className="text-xs font-normal" title={clockDates.provisionalHint}>
          {clockDates.provisional}
        </small>
      )}
    </span>
  )
}
