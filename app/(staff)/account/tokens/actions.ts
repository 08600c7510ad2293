'use server'

import { revalidatePath } from 'next/cache'
import { issueToken } from '@/lib/commands/issue-token'
import { revokeToken } from '@/lib/commands/revoke-token'
import { formAction } from '@/lib/web/form-action'

/** The answer's message is the token. */
export const issue = formAction(issueToken, {
  after: ({ token }) => {
    revalidatePath('/account/tokens')
    return token
  },
})

/** One's own, or as an administrator that of somebody else. */
export const revoke = formAction(revokeToken, {
  after: () => {
    revalidatePath('/account/tokens')
    revalidatePath('/admin/staff', 'layout')
  },
})
