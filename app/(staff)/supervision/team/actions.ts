'use server'

import { revalidatePath } from 'next/cache'
import { distributeCases } from '@/lib/commands/distribute-cases'
import { endAbsence } from '@/lib/commands/end-absence'
import { enterAbsence } from '@/lib/commands/enter-absence'
import { handOver as handOverAll } from '@/lib/commands/hand-over'
import { formAction } from '@/lib/web/form-action'

/** Answers with how many cases changed hands; every list is read anew. */
const after = ({ count }: { readonly count: number }) => {
  revalidatePath('/', 'layout')
  return String(count)
}

export const distribute = formAction(distributeCases, { after })
export const handOver = formAction(handOverAll, { after })

export const enter = formAction(enterAbsence, {
  atField: { 'team-absenceInPast': { path: 'fromDay', code: 'in-past' } },
  after: () => revalidatePath('/', 'layout'),
})
export const end = formAction(endAbsence, { after: () => revalidatePath('/', 'layout') })
