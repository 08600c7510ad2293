import 'server-only'
import type { Db } from './client'

/** How long an answer can be asked for again under its key, in days; the API promises one. */
const KEPT_DAYS = 7

/** Forgets keys and their answers, whose senders have long had them. @returns how many */
export async function forgetKeys(db: Db, at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_DAYS * 86_400_000)
  const { count } = await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
