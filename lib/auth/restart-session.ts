import 'server-only'
import { heldSession, startSession } from './session-cookie'

/** Carries the session at hand over into a new epoch, while all others of the account stay behind. */
export async function restartSession(epoch: number): Promise<void> {
  const session = await heldSession()
  if (session) await startSession({ ...session, epoch })
}
