import type { Refusal } from '@/lib/domain/transfer/refusal'

/** A wrong entry: the name of the field on the form and a code that lib/i18n puts into words. */
export type FieldError = { readonly path: string; readonly code: string }

/** What was typed, by field name, so that a form comes back filled in. Never holds a secret. */
export type Values = Readonly<Record<string, string>>

/**
 * What a form knows of its last submission. `R` is what can refuse it: the domain's refusal, unless the
 * form belongs to no case (signing in has reasons of its own).
 */
export type FormState<R = Refusal> =
  | { readonly status: 'idle' }
  | { readonly status: 'invalid'; readonly fields: readonly FieldError[]; readonly values: Values }
  | { readonly status: 'refused'; readonly refusal: R; readonly values: Values }
  | { readonly status: 'done'; readonly message?: string }

export const IDLE: { readonly status: 'idle' } = { status: 'idle' }

/** Several values under one name (a group of checkboxes) are echoed one per line. */
const SEPARATOR = '\n'

export function joined(values: readonly string[]): string {
  return values.join(SEPARATOR)
}

/** What was typed in a field, or the given start value where nothing was sent yet. */
export function typed<R>(state: FormState<R>, name: string, start = ''): string {
  return state.status === 'invalid' || state.status === 'refused' ? (state.values[name] ?? '') : start
}

/** The ticked values of a group of checkboxes. */
export function ticked<R>(
  state: FormState<R>,
  name: string,
  start: readonly string[] = [],
): readonly string[] {
  if (state.status !== 'invalid' && state.status !== 'refused') return start
  const echoed = state.values[name]
  return echoed === undefined || echoed === '' ? [] : echoed.split(SEPARATOR)
}

/** The first complaint about a field, as a code. */
export function complaint<R>(state: FormState<R>, name: string): string | undefined {
  return state.status === 'invalid' ? state.fields.find((field) => field.path === name)?.code : undefined
}
