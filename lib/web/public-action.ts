import 'server-only'
import { notFound } from 'next/navigation'
import type { z } from 'zod'
import type { Result } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { echoOf, fieldName, formObject } from './form-object'
import type { FieldError, FormState } from './form-state'

export type FormAction<R = Refusal> = (previous: FormState<R>, form: FormData) => Promise<FormState<R>>

/**
 * Runs after the work is committed: revalidate, redirect, or say something (a code, or what is shown once).
 * The form itself is there for what concerns the screen alone, such as the page to return to.
 */
type After<S extends z.ZodType, T> = (
  value: T,
  input: z.output<S>,
  form: FormData,
) => Promise<string | undefined | void> | string | undefined | void

export type AnswerOptions<S extends z.ZodType, T> = {
  readonly after?: After<S, T>
  /** Refusals that are about one entry, by `detail` or `code`: shown at that field instead of above the form. */
  readonly atField?: Readonly<Record<string, FieldError>>
}

/** Work anyone may ask for; it does its own slowing-down and gives its own refusals. */
type PublicWork<S extends z.ZodType, T, R> = {
  readonly input: S
  readonly run: (input: z.output<S>) => Promise<Result<T, R>>
}

/** The way of every form for people who are not signed in (and for signing in). */
export function publicAction<S extends z.ZodType, T, R extends { readonly code: string } = Refusal>(
  work: PublicWork<S, T, R>,
  options: AnswerOptions<S, T> = {},
): FormAction<R> {
  return (_previous, form) => answerTo(form, work.input, work.run, options)
}

/** Is the input whole, do it, show what came of it. A case that is not there leads to the not-found page. */
export async function answerTo<
  S extends z.ZodType,
  T,
  R extends { readonly code: string; readonly detail?: string },
>(
  form: FormData,
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T, R>>,
  { after, atField = {} }: AnswerOptions<S, T>,
): Promise<FormState<R>> {
  const parsed = schema.safeParse(formObject(form))
  if (!parsed.success) {
    return { status: 'invalid', fields: complaintsOf(form, parsed.error), values: echoOf(form) }
  }
  const answer = await run(parsed.data)
  if (!answer.ok) {
    const { refusal } = answer
    if (refusal.code === 'not-found') notFound()
    const field = atField[refusal.detail ?? refusal.code]
    return field
      ? { status: 'invalid', fields: [field], values: echoOf(form) }
      : { status: 'refused', refusal, values: echoOf(form) }
  }
  const message = await after?.(answer.value, parsed.data, form)
  return message === undefined ? { status: 'done' } : { status: 'done', message }
}

/** One complaint per field, the first: a list of three about one entry helps nobody. */
function complaintsOf(form: FormData, error: z.ZodError): FieldError[] {
  const byField = new Map<string, FieldError>()
  for (const issue of error.issues) {
    const path = fieldName(form, issue.path)
    if (!byField.has(path)) byField.set(path, { path, code: issue.message })
  }
  return [...byField.values()]
}
