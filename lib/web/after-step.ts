import 'server-only'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { sameOriginPath } from './same-origin-path'

/** Once a step is taken: back to the list it was taken from, else to its case. */
function leave(taken: { readonly reference: string }, _input: unknown, form: FormData): never {
  const home = `/cases/${taken.reference}`
  revalidatePath(home)
  const back = sameOriginPath(form.get('back'))
  redirect((back === '/' ? home : back) as Route)
}

/** What every form of a step has in common with formAction. Evidence is asked at its own field. */
export const AFTER_STEP = {
  after: leave,
  atField: { 'evidence-required': { path: 'onBehalf.evidence', code: 'required' } },
} as const
