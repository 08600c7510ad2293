'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { decideCorrection } from '@/lib/commands/decide-correction'
import { findRecords } from '@/lib/commands/find-records'
import { mergePersons } from '@/lib/commands/merge-persons'
import { splitPersons } from '@/lib/commands/split-persons'
import { formAction } from '@/lib/web/form-action'
import { keepNumbers } from '@/lib/web/records-cookie'

const opened = ({ correctionId }: { readonly correctionId: string }): never => {
  revalidatePath('/cases', 'layout')
  redirect(`/cases/records/${correctionId}` as Route)
}

/** The numbers go to the page in a sealed cookie, never in its address. */
export const find = formAction(findRecords, {
  after: async (_found, { idNumber, otherNumber }) => {
    await keepNumbers((await requireActor()).staffId, [idNumber, ...(otherNumber ? [otherNumber] : [])])
    redirect('/cases/records' as Route)
  },
})
export const merge = formAction(mergePersons, { after: opened })
export const split = formAction(splitPersons, { after: opened })
export const decide = formAction(decideCorrection, { after: opened })
