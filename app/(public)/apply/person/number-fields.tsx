'use client'

import { useState } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { intakeEn, intakeZh } from '@/lib/i18n/messages/intake'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { GUARDIAN_BELOW } from '@/lib/domain/documents/materials'
import { ageOn } from '@/lib/domain/eligibility/facts'
import type { IdentityType } from '@/lib/domain/identity/answer'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { longDate } from '@/lib/i18n/format/dates'
import { fieldError } from '@/lib/i18n/format/field-errors'

type Watched = {
  readonly type: IdentityType
  readonly label: string
  readonly start: string
  /** What the last sending complained of; it stands until the entry is changed. */
  readonly error: string | undefined
}

/** A number that is looked at while it is typed: too short is no fault before the field is left. */
function useWatched({ type, label, start, error }: Watched) {
  const locale = useLocale()
  const { person } = useIn(applyZh, applyEn)
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const number = typed ?? start
  const answer = number.trim() === '' ? null : checkIdentity(type, number)
  const isShort = answer?.valid === false && answer.code === 'length' && !isLeft
  const fault = answer?.valid === false && !isShort ? fieldError(answer.code, label, locale) : undefined
  const good = answer?.valid === true ? answer : null
  const birth = good?.birthDate ?? null
  return {
    birth,
    said: good && (birth === null ? person.numberPlain : person.numberGood(longDate(birth, locale))),
    field: {
      error: typed === null ? error : fault,
      onChange: (event: { currentTarget: HTMLInputElement }) => {
        setTyped(event.currentTarget.value)
        setLeft(false)
      },
      onBlur: () => setLeft(true),
    },
  }
}

type NumberFieldsProps = {
  readonly idType: string
  readonly idNumber: string
  readonly typeError: string | undefined
  readonly error: string | undefined
  /** Whose age decides who may apply; null where somebody else applies anyway. */
  readonly today: LocalDate | null
}

/** Document and number of the insured person. */
export function NumberFields({ idType, idNumber, typeError, error, today }: NumberFieldsProps) {
  const apply = useIn(applyZh, applyEn)
  const intake = useIn(intakeZh, intakeEn)
  const says = apply.person
  const [type, setType] = useState(idType)
  const label = says.idNumber
  const { said, birth, field } = useWatched({ type: type as IdentityType, label, start: idNumber, error })
  const age = today === null ? null : ageOn(today, birth)
  return (
    <>
      <SelectField
        name="person.idType"
        label={says.idType}
        choices={Object.entries(intake.idTypes).map(([value, name]) => ({ value, label: name }))}
        blank={false}
        defaultValue={idType}
        onChange={(event) => setType(event.currentTarget.value)}
        error={typeError}
      />
      <div>
        <NumberField name="person.idNumber" label={label} start={idNumber} {...field} />
        <p aria-live="polite" className="mt-1 text-sm text-done empty:hidden">
          {said}
        </p>
        {age !== null && age < GUARDIAN_BELOW && (
          <p aria-live="polite" className="mt-1 text-sm font-medium text-soon">
            {says.minor}
          </p>
        )}
      </div>
    </>
  )
}

/** The number of whoever applies for somebody else. */
export function OwnNumberField(props: { readonly idNumber: string; readonly error: string | undefined }) {
  const label = useIn(applyZh, applyEn).person.ownNumber
  const { said, field } = useWatched({
    type: 'residentId',
    label,
    start: props.idNumber,
    error: props.error,
  })
  return (
    <div>
      <NumberField name="applicant.idNumber" label={label} start={props.idNumber} {...field} />
      <p aria-live="polite" className="mt-1 text-sm text-done empty:hidden">
        {said}
      </p>
    </div>
  )
}

type NumberFieldProps = {
  readonly name: string
  readonly label: string
  readonly start: string
  readonly error: string | undefined
  readonly onChange: (event: { currentTarget: HTMLInputElement }) => void
  readonly onBlur: () => void
}

/** Letters stand in such numbers too, so the keyboard is the ordinary one. */
function NumberField({ start, ...props }: NumberFieldProps) {
  return (
    <TextField
      {...props}
      required
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      defaultValue={start}
    />
  )
}
