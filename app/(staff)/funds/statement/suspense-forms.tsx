'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { Disclosure } from '@/components/ui/disclosure'
import { DateField, TextareaField, TextField } from '@/components/ui/text-field'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { LATE_REASONS } from '@/lib/domain/transfer/closed-lists'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { SuspenseView } from '@/lib/queries/bank-desk'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import { askOtherBusiness, askReturn, assign, decideReturn } from './actions'

type Work = {
  readonly line: SuspenseView
  readonly today: LocalDate
  readonly mayWork: boolean
  readonly maySign: boolean
}

/** What can be done with money nobody knows: it becomes part of a case, or goes back with two signatures. */
export function SuspenseForms({ line, today, mayWork, maySign }: Work) {
  if (line.returning) return <Returning line={line} returning={line.returning} maySign={maySign} />
  if (!mayWork) return null
  return (
    <div className="flex flex-wrap gap-2">
      <AssignForm line={line} />
      {line.amountFen > 0 && <ReturnForm line={line} today={today} />}
      <OtherBusinessForm line={line} />
    </div>
  )
}

function AssignForm({ line }: { readonly line: SuspenseView }) {
  const { books, lifecycle } = useWords()
  const { statement } = books
  return (
    <Disclosure summary={statement.assign}>
      <SmallForm
        id={`assign-${line.id}`}
        action={assign}
        hidden={{ line: line.id }}
        submit={statement.assign}
      >
        {(wire) => {
          const reference = wire('reference', statement.reference)
          return (
            <>
              <TextField
                {...reference}
                defaultValue={reference.defaultValue || (line.reference ?? '')}
                required
                autoComplete="off"
                maxLength={40}
              />
              <SelectField
                {...wire('lateReason', statement.late)}
                choices={LATE_REASONS.map((value) => ({ value, label: lifecycle.lateReasons[value].name }))}
              />
              <TextField {...wire('lateNote', statement.lateNote)} autoComplete="off" maxLength={500} />
              {line.amountFen > 0 && (
                <TextField {...wire('feeFen', books.suspense.fee)} inputMode="decimal" autoComplete="off" />
              )}
            </>
          )
        }}
      </SmallForm>
    </Disclosure>
  )
}

function OtherBusinessForm({ line }: { readonly line: SuspenseView }) {
  const { otherBusiness: says } = useWords().books.suspense
  return (
    <Disclosure summary={says.title}>
      <p className="pb-2 text-sm text-ink-3">{says.hint}</p>
      <SmallForm
        id={`other-${line.id}`}
        action={askOtherBusiness}
        hidden={{ line: line.id }}
        submit={says.submit}
      >
        {(wire) => <TextareaField {...wire('note', says.note)} rows={2} required />}
      </SmallForm>
    </Disclosure>
  )
}

function ReturnForm({ line, today }: Pick<Work, 'line' | 'today'>) {
  const { statement } = useWords().books
  return (
    <Disclosure summary={statement.sendBack}>
      <SmallForm
        id={`return-${line.id}`}
        action={askReturn}
        hidden={{ line: line.id }}
        submit={statement.sendBack}
        variant="danger"
      >
        {(wire) => {
          const paidOn = wire('paidOn', statement.paidOn)
          return (
            <>
              <TextareaField {...wire('note', statement.note)} rows={2} required />
              <TextField {...wire('bankReference', statement.bankReference)} required autoComplete="off" />
              <DateField {...paidOn} defaultValue={paidOn.defaultValue || today} max={today} required />
            </>
          )
        }}
      </SmallForm>
    </Disclosure>
  )
}

type ReturningProps = Pick<Work, 'line' | 'maySign'> & {
  readonly returning: NonNullable<SuspenseView['returning']>
}

function Returning({ line, returning, maySign }: ReturningProps) {
  const { statement, suspense } = useWords().books
  const locale = useLocale()
  return (
    <div className="flex flex-col gap-2">
      <p>
        {statement.asked(returning.by, shortInstant(returning.askedAt, locale))}
        {returning.kind === 'otherBusiness' && ` ${suspense.otherBusiness.title}`} · {returning.note}
        {returning.paper && (
          <span className="block text-xs text-ink-3">
            {returning.paper.bankReference} · {longDate(returning.paper.paidOn, locale)}
          </span>
        )}
      </p>
      {maySign && !returning.isOwn && (
        <div className="flex flex-wrap gap-2">
          {(['sign', 'decline'] as const).map((decision) => (
            <SmallForm
              key={decision}
              id={`${decision}-${line.id}`}
              action={decideReturn}
              hidden={{ line: line.id, decision }}
              submit={
                decision === 'sign' && returning.kind === 'otherBusiness'
                  ? suspense.otherBusiness.sign
                  : statement[decision]
              }
              variant={decision === 'sign' ? 'danger' : 'plain'}
            />
          ))}
        </div>
      )}
    </div>
  )
}
