import { randomBytes } from 'node:crypto'
import type { AttemptFailure } from '@/lib/domain/webhooks/attempts'
import type { Actor } from '@/lib/domain/access/roles'
import type { Db, Tx } from './client'
import { wakeWebhooks } from './event-feed'
import { vault } from './keys'

const COLUMN = 'WebhookEndpoint.secret'

/** A secret as its receiver keeps it; shown once, stored sealed. */
export function newSecret(): { readonly secret: string; readonly sealed: string } {
  const secret = `jxwh_${randomBytes(32).toString('base64url')}`
  return { secret, sealed: vault().seal(COLUMN, secret) }
}

/** Secrets that sign now: the present one, and the one before while its time runs. */
export function secretsOf(
  endpoint: {
    readonly secretSealed: string
    readonly oldSecretSealed: string | null
    readonly oldSecretUntil: Date | null
  },
  at: Date,
): string[] {
  const { secretSealed, oldSecretSealed, oldSecretUntil } = endpoint
  const isOldGood = oldSecretSealed !== null && oldSecretUntil !== null && oldSecretUntil > at
  return [secretSealed, ...(isOldGood ? [oldSecretSealed] : [])].map((one) => vault().open(COLUMN, one))
}

/** What is done to addresses stands in the same book as what is done to accounts, by the id of the address. */
export const WEBHOOK_ACTS = [
  'webhook-registered',
  'webhook-changed',
  'webhook-paused',
  'webhook-resumed',
  'webhook-secret-changed',
  'webhook-old-secret-ended',
  'webhook-replayed',
  'webhook-set-aside',
  'webhook-deleted',
] as const
export type WebhookAct = (typeof WEBHOOK_ACTS)[number]

export function isWebhookAct(act: string): act is WebhookAct {
  return (WEBHOOK_ACTS as readonly string[]).includes(act)
}

export async function bookWebhookAct(
  tx: Tx,
  act: WebhookAct,
  by: Actor,
  at: Date,
  endpointId: string,
  reason: string | null = null,
): Promise<void> {
  const { staffId, name: staffName, agencyId } = by
  await tx.accessLog.create({ data: { at, act, field: endpointId, reason, staffId, staffName, agencyId } })
}

/** Longer than any attempt takes: whoever has held a delivery since then is not there any more. */
const CLAIM_SECONDS = 60

/** `tries`: since it was queued or replayed. */
type Claimed = { readonly id: string; readonly eventId: string; readonly tries: number }

/**
 * Takes what is to be sent now: of each case the earliest event that was not taken, if its time has come. Two workers
 * never get the same one, and one that nobody could deliver keeps the later ones of its case back.
 */
export function claimDeliveries(
  database: Db,
  endpointId: string,
  at: Date,
  most: number,
): Promise<Claimed[]> {
  return database.$queryRaw<Claimed[]>`
    WITH heads AS (
      SELECT DISTINCT ON ("transferId") id, status, "nextAt", position FROM "WebhookDelivery"
       WHERE "endpointId" = ${endpointId}::uuid AND status IN ('waiting', 'dead') ORDER BY "transferId", position
    ), due AS (
      SELECT id FROM heads WHERE status = 'waiting' AND "nextAt" <= ${at}::timestamptz ORDER BY position LIMIT ${most}
    )
    UPDATE "WebhookDelivery" d SET "claimedUntil" = ${at}::timestamptz + make_interval(secs => ${CLAIM_SECONDS}::int)
      FROM due WHERE d.id = due.id AND d.status = 'waiting' AND (d."claimedUntil" IS NULL OR d."claimedUntil" <= ${at}::timestamptz)
      RETURNING d.id, d."eventId", d.attempts - d."triesFrom" AS tries`
}

export type Settled = {
  readonly status: 'delivered' | 'dead' | 'waiting'
  readonly at: Date
  readonly nextAt: Date
  readonly lastStatus: number | null
  readonly lastFailure: AttemptFailure | null
  readonly lastAnswer: string | null
}

/** Says what became of an attempt; one that was set aside meanwhile stays so. */
export async function settleDelivery(database: Db, id: string, settled: Settled): Promise<void> {
  const { at: lastAt, ...became } = settled
  await database.webhookDelivery.updateMany({
    where: { id, status: 'waiting' },
    data: { ...became, lastAt, attempts: { increment: 1 }, claimedUntil: null },
  })
}

/** When the next one of an address falls due; null where nothing waits but for people. */
export async function nextDelivery(database: Db, endpointId: string): Promise<Date | null> {
  const [row] = await database.$queryRaw<{ at: Date | null }[]>`
    SELECT min(greatest("nextAt", "claimedUntil")) AS at FROM (
      SELECT DISTINCT ON ("transferId") status, "nextAt", "claimedUntil" FROM "WebhookDelivery"
       WHERE "endpointId" = ${endpointId}::uuid AND status IN ('waiting', 'dead') ORDER BY "transferId", position
    ) heads WHERE status = 'waiting'`
  return row?.at ?? null
}

/** An address whose oldest waiting message was sent in vain: why, and when something is sent there next. */
export type Failing = {
  readonly lastFailure: AttemptFailure
  readonly lastStatus: number | null
  /** A real instant, also in a demonstration. */
  readonly nextAt: Date
}

/** Which of these addresses take nothing at present, by their ids. What waits behind a dead letter says nothing. */
export async function failingEndpoints(
  database: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Failing>> {
  const rows = await database.$queryRaw<(Failing & { endpointId: string; failed: boolean })[]>`
    WITH heads AS (
      SELECT DISTINCT ON ("endpointId", "transferId") * FROM "WebhookDelivery"
       WHERE "endpointId" = ANY(${[...ids]}::uuid[]) AND status IN ('waiting', 'dead')
       ORDER BY "endpointId", "transferId", position)
    SELECT DISTINCT ON ("endpointId") "endpointId"::text, attempts > "triesFrom" AND "lastFailure" IS NOT NULL AS failed,
           "lastFailure", "lastStatus", min("nextAt") OVER (PARTITION BY "endpointId") AS "nextAt"
      FROM heads WHERE status = 'waiting' ORDER BY "endpointId", position`
  return new Map(
    rows.flatMap(({ endpointId, failed, ...failing }) => (failed ? [[endpointId, failing] as const] : [])),
  )
}

/** Sends dead letters of an address again, with all tries anew. @returns how many */
export async function replayDead(tx: Tx, endpointId: string, deliveryId: string | null): Promise<number> {
  const count = await tx.$executeRaw`
    UPDATE "WebhookDelivery" SET status = 'waiting', "triesFrom" = attempts, "nextAt" = now(), "claimedUntil" = NULL
     WHERE "endpointId" = ${endpointId}::uuid AND status = 'dead'
       AND (${deliveryId}::uuid IS NULL OR id = ${deliveryId}::uuid)`
  if (count > 0) await wakeWebhooks(tx, [endpointId])
  return count
}

/** Days what was taken stays to be looked at. */
const KEPT_DAYS = 30
const SWEEP = 5_000

/** Forgets what was taken long ago, and wakes the worker for what it was killed over. */
export async function sweepDeliveries(database: Db): Promise<void> {
  await database.$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE id IN (
      SELECT id FROM "WebhookDelivery" WHERE status IN ('delivered', 'setAside')
         AND coalesce("lastAt", "nextAt") < now() - make_interval(days => ${KEPT_DAYS}::int) LIMIT ${SWEEP})`
  const due = await database.$queryRaw<{ id: string }[]>`
    SELECT w.id::text FROM "WebhookEndpoint" w WHERE w."deletedAt" IS NULL AND w."pausedAt" IS NULL
       AND EXISTS (SELECT 1 FROM "WebhookDelivery" d WHERE d."endpointId" = w.id AND d.status = 'waiting'
                      AND d."nextAt" < now() - interval '2 minutes')
       AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'webhook:' || w.id
                          AND j.attempts < j.max_attempts AND j.locked_at IS NULL)`
  await wakeWebhooks(
    database,
    due.map(({ id }) => id),
  )
}
