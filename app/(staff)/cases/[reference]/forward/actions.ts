'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { forward as command } from '@/lib/commands/forward'
import { formAction } from '@/lib/web/form-action'

/** The case belongs to another agency now: back to the list. */
export const forward = formAction(command, {
  after: () => {
    revalidatePath('/cases')
    redirect('/cases' as Route)
  },
})
