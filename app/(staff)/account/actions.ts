'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { replacePassword } from '@/lib/auth/replace-password'
import { restartSession } from '@/lib/auth/restart-session'
import { dropCookie } from '@/lib/auth/session-cookie'
import { signOutEverywhere } from '@/lib/commands/sign-out-everywhere'
import { formAction } from '@/lib/web/form-action'

const TO_SIGN_IN = '/sign-in' as Route

export const changePassword = formAction(replacePassword, {
  withTemporaryPassword: true,
  atField: {
    'wrong-password': { path: 'currentPassword', code: 'secret' },
    'too-many-attempts': { path: 'currentPassword', code: 'too-many' },
    'password-like-login': { path: 'newPassword', code: 'like-login' },
  },
  after: async ({ sessionEpoch, wasTemporary }) => {
    await restartSession(sessionEpoch)
    // The sign-in page knows where whoever is signed in begins.
    if (wasTemporary) redirect(TO_SIGN_IN)
    revalidatePath('/account')
  },
})

export const endAllSessions = formAction(signOutEverywhere, {
  withTemporaryPassword: true,
  after: async () => {
    await dropCookie()
    redirect(TO_SIGN_IN)
  },
})
