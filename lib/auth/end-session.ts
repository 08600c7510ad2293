import 'server-only'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { dropCookie, heldSession } from './session-cookie'
import { bookSignOut } from './sign-in'

/** Signing out, for `publicAction`: also whoever is no longer signed in may press the button. */
export const endSession = {
  input: z.object({}),
  run: async () => {
    const session = await heldSession()
    if (session) await bookSignOut(session)
    await dropCookie()
    return ok(null)
  },
}
