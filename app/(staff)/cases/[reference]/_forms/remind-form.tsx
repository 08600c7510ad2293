'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { DateField, TextareaField } from '@/components/ui/text-field'
import { PROVINCE_MEASURES, REMINDER_ANSWERS, type ReminderChannel } from '@/lib/domain/transfer/reminders'
import { answerEscalation } from '../answer-escalation/actions'
import { answerReminder } from '../answer-reminder/actions'
import { remind } from '../remind/actions'
import { SmallForm } from './small-form'

type RemindFormProps = {
  readonly reference: string
  readonly today: string
  readonly channels: readonly ReminderChannel[]
}

export function RemindForm({ reference, today, channels }: RemindFormProps) {
  const { form: says, channels: names } = useWords().reminders
  return (
    <SmallForm id="remind" action={remind} hidden={{ reference }} submit={says.submit}>
      {(wire) => (
        <>
          <SelectField
            {...wire('channel', says.channel)}
            hint={says.channelHint}
            required
            blank={false}
            choices={channels.map((value) => ({ value, label: names[value] }))}
          />
          <DateField {...wire('answerBy', says.answerBy)} min={today} required />
          <TextareaField {...wire('note', says.note)} hint={says.noteHint} rows={2} />
        </>
      )}
    </SmallForm>
  )
}

type AnswerReminderProps = {
  readonly reference: string
  readonly reminderId: string
  readonly today: string
  readonly onBehalf: boolean
}

export function AnswerReminderForm({ reference, reminderId, today, onBehalf }: AnswerReminderProps) {
  const { answer: says, answers } = useWords().reminders
  return (
    <SmallForm
      id={`answer-${reminderId}`}
      action={answerReminder}
      hidden={{ reference, reminderId }}
      submit={says.submit}
    >
      {(wire) => (
        <>
          <SelectField
            {...wire('answer', says.which)}
            required
            choices={REMINDER_ANSWERS.map((value) => ({ value, label: answers[value] }))}
          />
          <DateField {...wire('promisedOn', says.promisedOn)} hint={says.promisedHint} min={today} />
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

type AnswerEscalationProps = { readonly reference: string; readonly escalationId: string }

export function AnswerEscalationForm({ reference, escalationId }: AnswerEscalationProps) {
  const { province: says, measures } = useWords().reminders
  return (
    <SmallForm
      id={`escalation-${escalationId}`}
      action={answerEscalation}
      hidden={{ reference, escalationId }}
      submit={says.submit}
    >
      {(wire) => (
        <>
          <SelectField
            {...wire('measure', says.measure)}
            required
            choices={PROVINCE_MEASURES.map((value) => ({ value, label: measures[value] }))}
          />
          <TextareaField {...wire('note', says.note)} hint={says.noteHint} rows={2} />
        </>
      )}
    </SmallForm>
  )
}
