import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Db } from '@/lib/db/client'
import { passwordMatches } from '@/lib/db/passwords'
import { openAttempt, succeedAttempt } from '@/lib/db/sign-in-attempts'
import { actorOf, bookAccountAct, findStaff, isUsable } from '@/lib/db/staff'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok, type Result } from '@/lib/domain/result'
import { isDemo, now } from '@/lib/env'
import type { SignIn } from '@/lib/schemas/staff'
import type { NewSession } from './session-token'

/** Never says whether the login exists, is disabled or belongs to a demo. */
export type SignInRefusal =
  | { readonly code: 'wrong-credentials' }
  /** Until when: an ISO instant of real time, and how many seconds that is from now. */
  | { readonly code: 'slowed' | 'locked'; readonly until: string; readonly seconds: number }

export type SignedInNow = {
  readonly session: NewSession
  readonly actor: Actor
  readonly mustChangePassword: boolean
}

/** Login and password against the staff register; the one way in, for the page and for next-auth alike. */
export async function signIn(
  { login, password }: SignIn,
  address: string,
  database: Db = db(),
  demo: boolean = isDemo(),
): Promise<Result<SignedInNow, SignInRefusal>> {
  const attempt = await openAttempt(database, login, address)
  if (!attempt.open) {
    const { kind, until } = attempt.pace
    const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000))
    return no({ code: kind, until: new Date(until).toISOString(), seconds })
  }
  const row = await findStaff(database, { login: login.toLowerCase() })
  const matches = await passwordMatches(row?.passwordHash ?? null, password)
  if (!row || !matches || !isUsable(row, demo)) return no({ code: 'wrong-credentials' })

  await succeedAttempt(database, attempt.attemptId)
  const sid = randomUUID()
  const bookedAt = now()
  const actor = actorOf(row)
  await bookAccountAct(database, 'signed-in', actor, bookedAt, sid)
  return ok({
    session: {
      sub: row.id,
      epoch: row.sessionEpoch,
      sid,
      startedAt: Date.now(),
      bookedAt: bookedAt.getTime(),
    },
    actor,
    mustChangePassword: row.mustChangePassword,
  })
}

/** Ends one session for good: a copy of its cookie is worth nothing from now on. */
export async function bookSignOut(session: NewSession, database: Db = db()): Promise<void> {
  const row = await findStaff(database, { id: session.sub })
  // The entry must not lie before the session it ends, whatever a demo's clock was set to meanwhile.
  const at = new Date(Math.max(now().getTime(), session.bookedAt))
  if (row) await bookAccountAct(database, 'signed-out', actorOf(row), at, session.sid)
}
