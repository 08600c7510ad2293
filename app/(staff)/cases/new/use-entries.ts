'use client'

import { useCallback, useMemo, useReducer, type ChangeEvent } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { fieldError, fieldLabel } from '@/lib/i18n/format/field-errors'
import type { LookedUp } from '@/lib/queries/intake-person'
import { useProblems } from '@/lib/web/use-problems'
import type { FormState } from '@/lib/web/form-state'
import { ENTRIES, filled, wholeNumber, type Entries, type Entry, type Filled } from './entries'
import { useQuestion } from './use-question'

type Options = {
  /** What the form begins with; read once. */
  readonly start: Filled
  /** Where the entries stand in the form: '' or 'intake.'. */
  readonly prefix: string
  readonly state: FormState
}

type Control = HTMLInputElement | HTMLSelectElement
/** What ties one control to its entry. */
export type Bound = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (event: ChangeEvent<Control>) => void
}
export type Bind = (entry: Entry) => Bound

/** The entries of an application, what the registry says to them, and what is wrong with them. */
export function useEntries({ start, prefix, state }: Options) {
  const [{ values }, fill] = useReducer(filled, start)
  const locale = useLocale()
  const { intake, materials } = useWords()
  const labels = useMemo(() => {
    const named = Object.entries(intake.labels).map(([path, label]) => [
      path.startsWith('letter.') ? path : `${prefix}${path}`,
      label,
    ])
    const papers = Object.entries(materials.papers).map(([code, { name }]) => [
      `${prefix}materials.${code}.promisedBy`,
      materials.promisedByOf(name),
    ])
    const others = [
      [`${prefix}platformSerialNo`, materials.serial.label],
      [`${prefix}gapCause`, materials.gap.label],
    ]
    return Object.fromEntries([...named, ...papers, ...others]) as Readonly<Record<string, string>>
  }, [intake, materials, prefix])
  const sentences = useMemo(() => ({ ...intake.errors, ...materials.errors }), [intake, materials])
  const problems = useProblems(state, locale, labels, sentences)
  const number = wholeNumber(values)
  const onAnswer = useCallback((answer: LookedUp) => fill({ kind: 'lookedUp', answer }), [])
  const lookUp = useQuestion<LookedUp>(
    '/cases/new/look-up',
    number === '' ? null : { idType: values['person.idType'], idNumber: number },
    onAnswer,
  )
  const choose = useCallback((chosen: Partial<Entries>) => fill({ kind: 'typed', values: chosen }), [])

  // In the order of the form, whatever order the schema complains in; what is not here comes last.
  const summary = useMemo(() => {
    const place = (field: string) => {
      const index = ENTRIES.findIndex((entry) => `${prefix}${entry}` === field)
      return index < 0 ? ENTRIES.length : index
    }
    return problems.summary.toSorted((one, other) => place(one.field) - place(other.field))
  }, [problems, prefix])

  const labelOf = (entry: Entry) => labels[`${prefix}${entry}`] ?? fieldLabel(entry, locale)
  const seen = (entry: Entry): string | undefined => {
    if (entry === 'person.idNumber') {
      const code = number === '' ? numberFault(values) : null
      return code === null ? undefined : fieldError(code, labelOf(entry), locale)
    }
    if (entry !== 'person.name' || lookUp.status !== 'answered' || !lookUp.answer.known) return undefined
    const isOther = values[entry] !== '' && values[entry] !== lookUp.answer.name
    return isOther ? intake.errors['name-differs']() : undefined
  }
  const bind: Bind = (entry) => ({
    name: `${prefix}${entry}`,
    label: labelOf(entry),
    value: values[entry],
    error: seen(entry) ?? problems.at(`${prefix}${entry}`),
    onChange: (event) => choose({ [entry]: event.target.value }),
  })
  return { values, number, lookUp, choose, bind, problems, summary }
}

/** Said as soon as a citizen number is as long as one, not while it is still being typed. */
function numberFault(values: Entries): string | null {
  const typed = values['person.idNumber'].replace(/\s/g, '')
  if (values['person.idType'] !== 'residentId' || typed.length < 18) return null
  const answer = checkIdentity('residentId', typed)
  return answer.valid ? null : `id-${answer.code}`
}
