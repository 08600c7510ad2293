'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { findRecords } from '@/lib/commands/find-records'
import { issueCertificate } from '@/lib/commands/issue-certificate'
import { keepHolder } from '@/lib/web/certificates-cookie'
import { formAction } from '@/lib/web/form-action'

const HERE = '/cases/certificates' as Route

/** The number goes to the page in a sealed cookie, never in its address. */
export const find = formAction(findRecords, {
  after: async (_found, { idNumber }) => {
    await keepHolder((await requireActor()).staffId, idNumber)
    redirect(HERE)
  },
})
export const issue = formAction(issueCertificate, {
  atField: { 'reissue-reason': { path: 'reason', code: 'choose' } },
  after: () => {
    revalidatePath(HERE)
    redirect(HERE)
  },
})
