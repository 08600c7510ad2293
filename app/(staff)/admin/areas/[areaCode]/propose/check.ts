import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { validityFault } from '@/lib/domain/region/change-validity'
import { parameterFault } from '@/lib/domain/region/parameter-table'
import { typedValue } from '@/lib/domain/region/typed-value'
import { formObject } from '@/lib/web/form-object'
import type { FieldError } from '@/lib/web/form-state'

export type ChangeKind = 'parameter' | 'connection' | 'payee'

const REQUIRED: Record<ChangeKind, readonly string[]> = {
  parameter: ['validFrom', 'source', 'reason'],
  connection: ['connection', 'source', 'reason'],
  payee: [
    'payee.accountName',
    'payee.bankName',
    'payee.bankBranch',
    'payee.accountNumber',
    'source',
    'reason',
  ],
}

/** What can be seen to be wrong before anything is sent; the server judges everything again. */
export function faultsOf(
  form: FormData,
  kind: ChangeKind,
  key: ParameterKey | null,
  today: LocalDate,
): FieldError[] {
  const isEmpty = (name: string) => textOf(form, name) === ''
  const faults = REQUIRED[kind].filter(isEmpty).map((path) => ({ path, code: 'required' }))
  if (key === null) return faults
  const wrong = parameterFault(key, valueIn(form, key))
  return [
    ...(wrong === null ? [] : [{ path: 'value', code: wrong }]),
    ...dayFaults(textOf(form, 'validFrom'), textOf(form, 'validTo'), today),
    ...faults,
  ]
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The value a form means, ready to be said. */
export function valueIn(form: FormData, key: ParameterKey): unknown {
  return typedValue(key, formObject(form)['value'])
}

function dayFaults(from: string, to: string, today: LocalDate): FieldError[] {
  if (from === '') return []
  const validFrom = parseLocalDate(from)
  if (validFrom === null) return [{ path: 'validFrom', code: 'date' }]
  const validTo = to === '' ? null : parseLocalDate(to)
  if (to !== '' && validTo === null) return [{ path: 'validTo', code: 'date' }]
  const fault = validityFault({ validFrom, validTo, value: null }, [], today)
  return fault === null ? [] : [{ path: fault === 'before-start' ? 'validTo' : 'validFrom', code: fault }]
}
