'use client'

import { useWords } from '@/components/layout/use-words'
import { CheckboxField, SelectField } from '@/components/ui/choice-field'
import { DateField, TextareaField } from '@/components/ui/text-field'
import { CALLERS, CONTACT_KINDS } from '@/lib/domain/persons/contacts'
import { answerContact } from '../answer-contact/actions'
import { logContact } from '../log-contact/actions'
import { SmallForm } from './small-form'

type ContactFormProps = { readonly reference: string; readonly today: string }

export function ContactForm({ reference, today }: ContactFormProps) {
  const { contacts } = useWords().people
  return (
    <SmallForm id="contact" action={logContact} hidden={{ reference }} submit={contacts.submit}>
      {(wire) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              {...wire('kind', contacts.kind)}
              required
              choices={CONTACT_KINDS.map((value) => ({ value, label: contacts.kinds[value] }))}
            />
            <SelectField
              {...wire('caller', contacts.caller)}
              required
              choices={CALLERS.map((value) => ({ value, label: contacts.callers[value] }))}
            />
          </div>
          <CheckboxField id="contact-verified" name="verified" label={contacts.verified} />
          <TextareaField {...wire('text', contacts.text)} hint={contacts.textHint} rows={3} required />
          <DateField {...wire('replyBy', contacts.replyBy)} hint={contacts.replyByHint} min={today} />
        </>
      )}
    </SmallForm>
  )
}

type AnswerFormProps = {
  readonly reference: string
  readonly contactId: string
  /** Written online: answered in words. */
  readonly isOnline: boolean
}

export function AnswerForm({ reference, contactId, isOnline }: AnswerFormProps) {
  const { contacts } = useWords().people
  return (
    <SmallForm
      id={`answer-${contactId}`}
      action={answerContact}
      hidden={{ reference, contactId }}
      submit={isOnline ? contacts.sendReply : contacts.answer}
    >
      {(wire) =>
        isOnline && (
          <TextareaField {...wire('reply', contacts.reply)} hint={contacts.replyHint} rows={2} required />
        )
      }
    </SmallForm>
  )
}
