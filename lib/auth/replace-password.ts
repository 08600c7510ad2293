import 'server-only'
import { headers } from 'next/headers'
import { changePassword } from '@/lib/commands/change-password'
import { db } from '@/lib/db/client'
import { openAttempt, succeedAttempt } from '@/lib/db/sign-in-attempts'
import { no } from '@/lib/domain/result'
import { addressIn } from './client-address'

/**
 * Changing the password asks for the old one, and so is a place to guess it: the same pace as for signing in,
 * kept outside the command's transaction, which a wrong guess undoes.
 */
export const replacePassword: typeof changePassword = Object.assign(
  async (...[doer, input, at, database = db()]: Parameters<typeof changePassword>) => {
    if (doer.kind !== 'staff') return no({ code: 'wrong-role' as const })
    const attempt = await openAttempt(database, doer.actor.login, addressIn(await headers()))
    if (!attempt.open) return no({ code: 'wrong-state' as const, detail: 'too-many-attempts' })
    const answer = await changePassword(doer, input, at, database)
    if (answer.ok || answer.refusal.detail !== 'wrong-password')
      await succeedAttempt(database, attempt.attemptId)
    return answer
  },
  { input: changePassword.input },
)
