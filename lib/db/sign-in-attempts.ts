import 'server-only'
import {
  addressPace,
  FAMILIAR_FOR_MS,
  loginPace,
  PACE_MEMORY_MS,
  stricter,
  type Pace,
} from '@/lib/domain/access/sign-in-pace'
import type { Db, Tx } from './client'
import { vault } from './keys'

type Opened =
  | { readonly open: true; readonly attemptId: string }
  | { readonly open: false; readonly pace: Exclude<Pace, { allowed: true }> }

/**
 * Asks whether this login may be tried from this address now and, if so, counts the attempt as a failure
 * until `succeedAttempt` says otherwise: a hundred guesses sent at once are a hundred failures. Attempts that
 * are turned away leave no trace. Real time, whatever the business clock says.
 */
export async function openAttempt(db: Db, login: string, address: string): Promise<Opened> {
  const loginIndex = vault().blindIndex('SignInAttempt.login', login.toLowerCase())
  const at = new Date()
  const run = async (tx: Tx): Promise<Opened> => {
    // One after the other per login, then per address; always in this order, so that nobody waits in a circle.
    for (const key of [loginIndex, `address ${address}`])
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    const pace = await paceOf(tx, loginIndex, address, at.getTime())
    if (!pace.allowed) return { open: false, pace }
    const attempt = await tx.signInAttempt.create({ data: { loginIndex, address, at, succeeded: false } })
    return { open: true, attemptId: attempt.id }
  }
  // Patient on a busy machine: a sign-in that waits is better than one that fails.
  return db.$transaction(run, { timeout: 20_000, maxWait: 20_000 })
}

export async function succeedAttempt(db: Db, attemptId: string): Promise<void> {
  await db.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } })
}

/**
 * Strangers share one count per login; an address where this login succeeded lately has its own, so that
 * strangers cannot lock people out of their usual desk.
 */
async function paceOf(tx: Tx, loginIndex: string, address: string, now: number): Promise<Pace> {
  const recent = { gt: new Date(now - PACE_MEMORY_MS) }
  const familiar = await tx.signInAttempt.findFirst({
    where: { loginIndex, address, succeeded: true, at: { gt: new Date(now - FAMILIAR_FOR_MS) } },
    select: { id: true },
  })
  const ofLogin = await tx.signInAttempt.findMany({
    where: { loginIndex, at: recent, ...(familiar ? { address } : { succeeded: false }) },
    select: { at: true, succeeded: true },
  })
  const ofAddress = await tx.signInAttempt.findMany({
    where: { address, at: recent, succeeded: false },
    select: { at: true, succeeded: true },
  })
  return stricter(loginPace(ofLogin.map(timed), now), addressPace(ofAddress.map(timed), now))
}

function timed({ at, succeeded }: { at: Date; succeeded: boolean }) {
  return { at: at.getTime(), succeeded }
}
