'use client'

import { useWords } from '@/components/layout/words-provider'
import { DateField, TextareaField } from '@/components/ui/text-field'
import { remind } from '../remind/actions'
import { SmallForm } from './small-form'

export function RemindForm({ reference, today }: { reference: string; today: string }) {
  const { sheet } = useWords().papers
  return (
    <SmallForm id="remind" action={remind} hidden={{ reference }} submit={sheet.issueReminder}>
      {(wire) => (
        <>
          <DateField {...wire('answerBy', sheet.answerBy)} min={today} required />
          <TextareaField {...wire('note', sheet.note)} rows={2} />
        </>
      )}
    </SmallForm>
  )
}
