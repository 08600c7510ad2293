import 'server-only'
import { db } from '@/lib/db/client'
import { readSignedIn } from '@/lib/db/staff'
import { isDemo } from '@/lib/env'
import { heldSession } from './session-cookie'
import { liveSession } from './session-token'

/**
 * Who signed in on this browser, for an answer that outlasts its request: it has to ask again and again whether
 * that still holds. Null for nobody, and for a person who still has to replace a temporary password.
 */
export async function liveSignIn() {
  const session = await heldSession()
  if (!session) return null
  const read = async () => {
    const staff = liveSession(session) && (await readSignedIn(db(), session, isDemo()))
    return staff && !staff.mustChangePassword ? staff.actor.staffId : null
  }
  const staffId = await read()
  return staffId === null ? null : { staffId, isStill: async () => (await read()) !== null }
}
