import { STEPS } from '@/lib/domain/transfer/lifecycle'
import { BESIDE } from '@/lib/domain/webhooks/kinds'
import type { Db, Tx } from './client'

/** Entries placed in one transaction. */
const BATCH = 500

type Placed = { readonly eventId: string; readonly transferId: string }

/**
 * Gives places in the feed to entries that were committed without one, and with them promises each to the addresses
 * that are to be told. One transaction at a time: it waits for the one before and only then looks, so whatever it does
 * not see yet gets a higher place later, and no reader ever passes one by.
 * @returns the entries placed, in the order of the feed
 */
export async function sequenceEvents(database: Db): Promise<Placed[]> {
  const all: Placed[] = []
  for (;;) {
    const placed = await database.$transaction(placeBatch)
    all.push(...placed)
    if (placed.length < BATCH) return all
  }
}

async function placeBatch(tx: Tx): Promise<Placed[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sequence-events', 0))::text`
  const placed = await tx.$queryRaw<(Placed & { position: bigint })[]>`
    WITH fresh AS (
      SELECT "eventId", row_number() OVER (ORDER BY arrival) AS nth FROM (
        SELECT "eventId", arrival FROM "EventPosition" WHERE position IS NULL ORDER BY arrival LIMIT ${BATCH}
      ) waiting
    ), top AS (SELECT coalesce(max(position), 0) AS position FROM "EventPosition")
    UPDATE "EventPosition" p SET position = top.position + fresh.nth
      FROM fresh, top WHERE p."eventId" = fresh."eventId"
      RETURNING p."eventId", p."transferId", p.position`
  if (placed.length === 0) return []
  await promiseDeliveries(
    tx,
    placed.map(({ eventId }) => eventId),
  )
  return placed.toSorted((a, b) => Number(a.position - b.position))
}

/** The kinds of an address as `isChosen` reads them. */
async function promiseDeliveries(tx: Tx, eventIds: readonly string[]): Promise<void> {
  const endpoints = await tx.$queryRaw<{ endpointId: string }[]>`
    WITH promised AS (
      INSERT INTO "WebhookDelivery" (id, "endpointId", "eventId", "transferId", position)
        SELECT gen_random_uuid(), w.id, e.id, t.id, p.position
          FROM "EventPosition" p JOIN "CaseEvent" e ON e.id = p."eventId" JOIN "Transfer" t ON t.id = e."transferId"
          JOIN "WebhookEndpoint" w ON w."deletedAt" IS NULL
           AND (w."agencyId" IS NULL OR w."agencyId" IN (t."originAgencyId", t."destinationAgencyId"))
           AND (cardinality(w.kinds) = 0 OR e.kind = ANY(w.kinds)
                OR ${BESIDE} = ANY(w.kinds) AND NOT e.kind = ANY(${[...STEPS]}::text[]))
         WHERE p."eventId" = ANY(${[...eventIds]}::uuid[])
      RETURNING "endpointId"
    ) SELECT DISTINCT "endpointId" FROM promised`
  await wakeWebhooks(
    tx,
    endpoints.map(({ endpointId }) => endpointId),
  )
}

/** One job per address; it looks for itself at what is due. */
export async function wakeWebhooks(tx: Tx | Db, endpointIds: readonly string[]): Promise<void> {
  if (endpointIds.length === 0) return
  await tx.$queryRaw`
    SELECT count(graphile_worker.add_job('deliverWebhooks', json_build_object('endpointId', id),
      job_key => 'webhook:' || id, max_attempts => 25)) FROM unnest(${[...endpointIds]}::text[]) AS id`
}

/** The same later, unless something else wakes it before. */
export async function wakeWebhookAt(database: Db, endpointId: string, at: Date): Promise<void> {
  await database.$queryRaw`
    SELECT (graphile_worker.add_job('deliverWebhooks', json_build_object('endpointId', ${endpointId}::text),
      job_key => 'webhook:' || ${endpointId}, job_key_mode => 'preserve_run_at', max_attempts => 25,
      run_at => ${at}::timestamptz)).id::text`
}
