'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/text-field'
import type { InquiryView } from '@/lib/queries/money-inquiry'
import { answerInquiry } from '../answer-inquiry/actions'
import { openInquiry } from '../open-inquiry/actions'
import { SmallForm } from './small-form'

export function AskForm({ reference }: { readonly reference: string }) {
  const says = useWords().books.inquiry
  return (
    <SmallForm id={`ask-${reference}`} action={openInquiry} hidden={{ reference }} submit={says.ask}>
      {() => <p className="text-sm text-ink-3">{says.askHint}</p>}
    </SmallForm>
  )
}

type AnswerInquiryProps = {
  readonly reference: string
  readonly inquiry: Pick<InquiryView, 'order' | 'answers' | 'onBehalf'>
}

export function AnswerInquiryForm({ reference, inquiry }: AnswerInquiryProps) {
  const says = useWords().books.inquiry
  const { order, answers, onBehalf } = inquiry
  return (
    <SmallForm id={`answer-${order}`} action={answerInquiry} hidden={{ reference }} submit={says.submit}>
      {(wire) => (
        <>
          <SelectField
            {...wire('answer', says.answer)}
            required
            choices={answers.map((value) => ({ value, label: says.answers[value] }))}
          />
          <TextareaField
            {...wire('note', onBehalf ? says.noteOnBehalf : says.note)}
            rows={2}
            required={onBehalf}
          />
        </>
      )}
    </SmallForm>
  )
}
