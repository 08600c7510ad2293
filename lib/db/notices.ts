import type { LocalDate, WallTime } from '@/lib/domain/calendar/local-date'
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
 * Open cases with a term that has passed of which the person was not told, or where the day that was said has passed
 * too; a breach nobody can be told of comes once, to be put on record. At most a batch; the next sweep goes on.
 * On the day itself from close of business on, whoever is there; what was missed then waits for office hours, when
 * somebody can be asked.
 * @param open agencies with somebody at a desk: who answers for the case has to be one of them
 */
export async function casesOverdueToTell(
  database: Db,
  { today, time }: { readonly today: LocalDate; readonly time: WallTime },
  open: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Transfer" t
    JOIN "Person" p ON p.id = t."personId"
    JOIN "Agency" d ON d.id = t."destinationAgencyId"
    WHERE t."endedAt" IS NULL
      AND EXISTS (
        SELECT 1 FROM "Clock" c
        JOIN "Agency" o ON o.id = c."owingAgencyId"
        LEFT JOIN "BreachTelling" b ON b."clockId" = c.id
        CROSS JOIN LATERAL (SELECT CASE WHEN coalesce(b.times, 0) = 0 THEN c."sortDueOn" ELSE b."saidDueOn" END AS day) passed
        WHERE c."transferId" = t.id AND c."endedAt" IS NULL AND c."sortDueOn" <= ${today}::date
          AND c.clock::text = ANY(${[...PERSON_CLOCKS]}::text[])
          AND (b."clockId" IS NULL
            OR (p."phoneSealed" IS NOT NULL AND p."progressOffSince" IS NULL AND b.times < ${MOST_TIMES}))
          AND ((passed.day = ${today}::date AND o."closeOfBusiness" < ${time})
            OR (passed.day < ${today}::date
              AND CASE d.connection WHEN 'none' THEN t."originAgencyId" ELSE d.id END = ANY (${[...open]}::uuid[]))))
    ORDER BY t."anyDueOn" NULLS LAST, t.id
    LIMIT ${SWEEP}`
  return rows.map(({ id }) => id)
}

const SWEEP = 500
