'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { registerIncomingLetter } from '@/lib/commands/register-incoming-letter'
import { saveDraft } from '@/lib/commands/save-draft'
import { submit } from '@/lib/commands/submit'
import { withdrawDraft } from '@/lib/commands/withdraw-draft'
import { MATERIAL_CODES } from '@/lib/domain/documents/materials'
import { formAction } from '@/lib/web/form-action'

/** A promise that cannot be taken is said at its paper. */
const AT_PAPER = Object.fromEntries(
  MATERIAL_CODES.flatMap((paper) =>
    ['promise-essential', 'promise-too-late', 'promise-over'].map((code) => [
      `${code}:${paper}`,
      { path: `materials.${paper}.promisedBy`, code },
    ]),
  ),
)

const AT_FIELD = {
  'name-differs': { path: 'person.name', code: 'name-differs' },
  lodging: { path: 'originArea', code: 'own-side' },
  'certificate-in-future': { path: 'certificatePrintedOn', code: 'in-future' },
  ...AT_PAPER,
} as const

export const submitApplication = formAction(submit, {
  atField: AT_FIELD,
  after: ({ reference }) => {
    revalidatePath('/cases')
    redirect(`/cases/${reference}?lodged=1` as Route)
  },
})

export const keepDraft = formAction(saveDraft, { atField: AT_FIELD, after: ({ draftId }) => draftId })

/** A draft nobody needs any more. */
export const discardDraft = formAction(withdrawDraft, {
  after: () => {
    revalidatePath('/cases')
    redirect('/cases/new' as Route)
  },
})

export const registerLetter = formAction(registerIncomingLetter, {
  atField: {
    'name-differs': { path: 'intake.person.name', code: 'name-differs' },
    lodging: { path: 'intake.destinationArea', code: 'own-side' },
    'future-day': { path: 'letter.arrivedOn', code: 'in-future' },
  },
  after: ({ reference }) => {
    revalidatePath('/cases')
    redirect(`/cases/${reference}` as Route)
  },
})
