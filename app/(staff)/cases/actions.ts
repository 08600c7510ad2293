'use server'

import { revalidatePath } from 'next/cache'
import { assignSeveral } from '@/lib/commands/assign-several'
import { claimSeveral } from '@/lib/commands/claim-several'
import { formAction } from '@/lib/web/form-action'

/** Answers with how many cases changed hands; the list behind is read anew. */
const after = ({ count }: { readonly count: number }) => {
  revalidatePath('/cases')
  return String(count)
}

export const claim = formAction(claimSeveral, { after })
export const assign = formAction(assignSeveral, { after })
