'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { assignSeveral } from '@/lib/commands/assign-several'
import { claimSeveral } from '@/lib/commands/claim-several'
import { printSeveral } from '@/lib/commands/print-several'
import { releaseSeveral } from '@/lib/commands/release'
import { formAction } from '@/lib/web/form-action'

/** Answers with how many cases changed hands; the list behind is read anew. */
const after = ({ count }: { readonly count: number }) => {
  revalidatePath('/cases')
  return String(count)
}

export const claim = formAction(claimSeveral, { after })
export const assign = formAction(assignSeveral, { after })
export const release = formAction(releaseSeveral, { after })

/** To the page that shows how far the joining is. */
export const print = formAction(printSeveral, {
  after: ({ batchId }) => redirect(`/cases/print?batch=${batchId}` as Route),
})
