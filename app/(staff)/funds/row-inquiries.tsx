import { InquiryLine } from '@/components/money/inquiry-line'
import { Disclosure } from '@/components/ui/disclosure'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { FundsRow } from '@/lib/queries/funds'
import { AnswerInquiryForm, AskForm } from '../cases/[reference]/_forms/inquiry-forms'

type RowInquiriesProps = {
  readonly row: FundsRow
  readonly today: LocalDate
  readonly words: AllWords
  readonly locale: Locale
}

/** 资金核查 of one row: what was asked, and the answer or the question where it is the reader's. */
export function RowInquiries({ row, today, words, locale }: RowInquiriesProps) {
  const { mayAsk } = row.asked
  // What came of attempts before stands on the page of the case.
  const inquiries = row.asked.inquiries.filter(({ settled }) => !settled)
  const says = words.books.inquiry
  return (
    <div className="flex flex-col gap-2">
      {inquiries.map((inquiry) => (
        <div key={inquiry.order} className="flex flex-col gap-2">
          <InquiryLine
            inquiry={inquiry}
            place={shortPlace(inquiry.asked === 'origin' ? row.origin : row.destination, locale)}
            today={today}
            words={words}
            locale={locale}
          />
          {inquiry.answers.length > 0 && <AnswerInquiryForm reference={row.reference} inquiry={inquiry} />}
        </div>
      ))}
      {mayAsk && (
        <Disclosure summary={says.title}>
          <AskForm reference={row.reference} />
        </Disclosure>
      )}
    </div>
  )
}
