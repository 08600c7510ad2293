import { Tag } from '@/components/ui/tag'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { InquiryView } from '@/lib/queries/money-inquiry'

type InquiryLineProps = {
  readonly inquiry: InquiryView
  /** The side that was asked, by its place. */
  readonly place: string
  readonly today: LocalDate
  readonly words: AllWords
  readonly locale: Locale
}

/** Who was asked after which payment, until when, and what came of it. */
export function InquiryLine({ inquiry, place, today, words, locale }: InquiryLineProps) {
  const says = words.books.inquiry
  const { order, openedAt, byProgram, note } = inquiry
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      <span>
        {says.asked(order, place, shortInstant(openedAt, locale))}
        {byProgram && ` · ${says.byProgram}`}
      </span>
      <Outcome inquiry={inquiry} today={today} words={words} locale={locale} />
      {note !== null && <span className="text-ink-2">{note}</span>}
    </p>
  )
}

function Outcome({ inquiry, today, words, locale }: Omit<InquiryLineProps, 'place'>) {
  const says = words.books.inquiry
  const { answer, answeredAt, answerBy, settled } = inquiry
  if (answer !== null && answeredAt !== null)
    return <Tag tone="done">{says.answered(says.answers[answer], shortInstant(answeredAt, locale))}</Tag>
  if (settled) return <span className="text-ink-3">{says.settled}</span>
  const day = longDate(answerBy, locale)
  return answerBy < today ? (
    <Tag tone="late">{says.overdue(day)}</Tag>
  ) : (
    <Tag tone="soon">{says.answerBy(day)}</Tag>
  )
}
