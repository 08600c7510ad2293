import type { ClockMove } from './calendar-effect'
import type { Tx } from './client'

/** How often a portion is tried again before the change waits for the worker's next start. */
const APPLY_ATTEMPTS = 10

/** Takes a change until the transaction ends: two administrators, or two workers, come one after the other. */
export async function lockChange(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "CalendarChange" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.calendarChange.findUnique({ where: { id } })
}

/** Asks the worker to carry an approved change through the clocks; once, however often it is asked. */
export async function askToApply(tx: Pick<Tx, '$queryRaw'>, changeId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('applyCalendar', json_build_object('changeId', ${changeId}::text),
      job_key => ${`calendar:${changeId}`}, queue_name => 'calendar', max_attempts => ${APPLY_ATTEMPTS}::int)`
}

/** Approved changes that were not carried through to the end. */
export async function unfinishedChanges(from: Pick<Tx, 'calendarChange'>): Promise<string[]> {
  const rows = await from.calendarChange.findMany({
    where: { outcome: 'approved', finishedAt: null },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The moment by the clock that transactions are timed by. */
export async function databaseMoment(from: Pick<Tx, '$queryRaw'>): Promise<string> {
  const [row] = await from.$queryRaw<{ moment: string }[]>`SELECT clock_timestamp()::text AS moment`
  return row?.moment ?? ''
}

/** Whether a transaction from before a moment is still open, and may have read what stood then. */
export async function isAnyOpenSince(tx: Tx, moment: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
      AND xact_start < ${moment}::timestamptz LIMIT 1`
  return rows.length > 0
}

const asRows = (moves: readonly ClockMove[]) =>
  JSON.stringify(
    moves.map(({ id, transferId, before, after, lateBefore, lateAfter }) => ({
      id,
      transferId,
      before,
      after,
      lateBefore,
      lateAfter,
    })),
  )

/** What whoever proposed or approved a change could see of it. The approval has the last word on the dates. */
export async function keepMoves(
  tx: Tx,
  changeId: string,
  moves: readonly ClockMove[],
  seen: 'proposed' | 'approved',
): Promise<void> {
  const isProposal = seen === 'proposed'
  await tx.$executeRaw`
    INSERT INTO "CalendarMove" ("changeId", "clockId", "transferId", before, after, "lateBefore", "lateAfter",
      proposed, approved)
    SELECT ${changeId}::uuid, m.id, m."transferId", m.before, m.after, m."lateBefore", m."lateAfter",
      ${isProposal}, ${!isProposal}
    FROM jsonb_to_recordset(${asRows(moves)}::jsonb) AS m(id uuid, "transferId" uuid, before jsonb, after jsonb,
      "lateBefore" boolean, "lateAfter" boolean)
    ON CONFLICT ("changeId", "clockId") DO UPDATE SET before = EXCLUDED.before, after = EXCLUDED.after,
      "lateBefore" = EXCLUDED."lateBefore", "lateAfter" = EXCLUDED."lateAfter", approved = EXCLUDED.approved`
}

/** The next cases with clocks that the approval saw and nobody has counted anew. */
export async function casesToMove(tx: Tx, changeId: string, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ transferId: string }[]>`
    SELECT DISTINCT "transferId" FROM "CalendarMove"
    WHERE "changeId" = ${changeId}::uuid AND approved AND became IS NULL ORDER BY "transferId" LIMIT ${most}`
  return rows.map(({ transferId }) => transferId)
}

/** Locks cases in the order every batch keeps; a step under way on one of them is waited for. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Transfer" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/** Writes the new dates with what they were before (Clock.recomputed), and says of each move that it is done. */
export async function moveClocks(
  tx: Tx,
  changeId: string,
  moves: readonly ClockMove[],
  at: Date,
): Promise<void> {
  const rows = asRows(moves)
  await tx.$executeRaw`
    UPDATE "Clock" c SET
      "dueOn" = (m.after ->> 'dueOn')::date,
      "promisedDueOn" = (m.after ->> 'promisedDueOn')::date,
      "adjustedDueOn" = (m.after ->> 'adjustedDueOn')::date,
      "sortDueOn" = (m.after ->> 'sortDueOn')::date,
      provisional = (m.after ->> 'provisional')::boolean,
      "calendarVersion" = m.after ->> 'calendarVersion',
      recomputed = c.recomputed || jsonb_build_array(jsonb_build_object(
        'at', ${at.toISOString()}::text, 'changeId', ${changeId}::text, 'before', m.before, 'after', m.after))
    FROM jsonb_to_recordset(${rows}::jsonb) AS m(id uuid, before jsonb, after jsonb)
    WHERE c.id = m.id AND c."endedAt" IS NULL`
  await tx.$executeRaw`
    INSERT INTO "CalendarMove" ("changeId", "clockId", "transferId", before, after, "lateBefore", "lateAfter",
      proposed, approved, became, at)
    SELECT ${changeId}::uuid, m.id, m."transferId", m.before, m.after, m."lateBefore", m."lateAfter",
      false, false, 'moved', ${at}
    FROM jsonb_to_recordset(${rows}::jsonb) AS m(id uuid, "transferId" uuid, before jsonb, after jsonb,
      "lateBefore" boolean, "lateAfter" boolean)
    ON CONFLICT ("changeId", "clockId") DO UPDATE SET at = EXCLUDED.at,
      became = CASE WHEN "CalendarMove".after = EXCLUDED.after THEN 'moved' ELSE 'otherwise' END
    WHERE "CalendarMove".became IS NULL`
}

/** Clocks of these cases that were to move and did not: ended meanwhile, or already counted by the new calendar. */
export async function leaveClocks(
  tx: Tx,
  changeId: string,
  cases: readonly string[],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "CalendarMove" m SET at = ${at},
      became = CASE WHEN c."endedAt" IS NULL THEN 'unchanged' ELSE 'ended' END
    FROM "Clock" c
    WHERE c.id = m."clockId" AND m."changeId" = ${changeId}::uuid AND m.approved AND m.became IS NULL
      AND m."transferId" = ANY (${[...cases]}::uuid[])`
}

export type AttentionDates = {
  readonly id: string
  readonly originDueOn: Date | null
  readonly destinationDueOn: Date | null
  readonly anyDueOn: Date | null
}

/** Dates that lists sort by; the cases themselves do not change, and neither do their versions. */
export async function writeAttention(tx: Tx, rows: readonly AttentionDates[]): Promise<void> {
  const days = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  const written = rows.map(({ id, ...dates }) => ({
    id,
    origin: days(dates.originDueOn),
    destination: days(dates.destinationDueOn),
    any: days(dates.anyDueOn),
  }))
  await tx.$executeRaw`
    UPDATE "Transfer" t SET "originDueOn" = m.origin, "destinationDueOn" = m.destination, "anyDueOn" = m."any"
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      AS m(id uuid, origin date, destination date, "any" date)
    WHERE t.id = m.id AND (t."originDueOn", t."destinationDueOn", t."anyDueOn")
      IS DISTINCT FROM (m.origin, m.destination, m."any")`
}
