import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { MOST_TIMES, PERSON_CLOCKS } from '@/lib/domain/transfer/overdue-told'
import type { Db, Tx } from './client'
import type { Prisma } from './generated/client'

/** Attempts on a recorded channel after which the person counts as told (lifecycle §3, complete). */
export const TOLD_AFTER_ATTEMPTS = 3

export type Telling = {
  readonly transferId: string
  readonly channel: 'handover' | 'phone' | 'post'
  readonly reached: boolean
  readonly content: Prisma.InputJsonObject
  readonly byId: string
  readonly at: Date
}

/**
 * Records that somebody told the person of the completion, or tried to. A notice that waits to be handed over
 * is settled by it; anything else is an entry of its own.
 * @returns how many attempts are recorded by now, those of the text message included
 */
export async function recordTelling(tx: Tx, entry: Telling): Promise<{ readonly attempts: number }> {
  const { transferId, channel, reached, content, byId, at } = entry
  const settled = {
    channel,
    status: !reached ? 'failed' : channel === 'handover' ? 'handedOver' : 'delivered',
    settledAt: at,
    recordedById: byId,
  }
  const waiting = reached
    ? await tx.notice.findFirst({
        where: { transferId, kind: 'completion', channel: 'handover', status: 'queued' },
      })
    : null
  if (waiting)
    await tx.notice.update({ where: { id: waiting.id }, data: { ...settled, attempts: { increment: 1 } } })
  else
    await tx.notice.create({
      data: { ...settled, transferId, kind: 'completion', attempts: 1, content, createdAt: at },
    })
  const sum = await tx.notice.aggregate({
    where: { transferId, kind: 'completion' },
    _sum: { attempts: true },
  })
  return { attempts: sum._sum.attempts ?? 0 }
}

/**
 * Open cases with a term that has passed and a person who can be told, where no day said before is still ahead.
 * At most a batch; the next sweep goes on.
 * @param open agencies with somebody at a desk: who answers for the case has to be one of them
 */
export async function casesOverdueToTell(
  database: Db,
  today: LocalDate,
  open: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Transfer" t
    JOIN "Person" p ON p.id = t."personId"
    JOIN "Agency" d ON d.id = t."destinationAgencyId"
    WHERE t."endedAt" IS NULL AND p."phoneSealed" IS NOT NULL
      AND CASE d.connection WHEN 'none' THEN t."originAgencyId" ELSE d.id END = ANY (${[...open]}::uuid[])
      AND EXISTS (
        SELECT 1 FROM "Clock" c
        WHERE c."transferId" = t.id AND c."endedAt" IS NULL AND c."sortDueOn" < ${today}::date
          AND c.clock::text = ANY(${[...PERSON_CLOCKS]}::text[])
          AND (SELECT count(*) FROM "Notice" n WHERE n."transferId" = t.id AND n.kind = 'overdue'
               AND n.content->>'clock' = c.clock::text AND (n.content->>'round')::int = c.round) < ${MOST_TIMES})
      AND NOT EXISTS (
        SELECT 1 FROM "Notice" n
        WHERE n."transferId" = t.id AND n.kind = 'overdue' AND n.content->>'dueOn' >= ${today})
    ORDER BY t."anyDueOn" NULLS LAST, t.id
    LIMIT ${SWEEP}`
  return rows.map(({ id }) => id)
}

const SWEEP = 500
