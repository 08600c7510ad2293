import { dayOf } from '@/lib/domain/calendar/local-date'
import { isOpenAt, officeHours } from '@/lib/domain/calendar/office-hours'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { dueWindows, RUNGS, type Audience } from '@/lib/domain/clocks/ladder'
import { readCalendar } from './calendars'
import type { Db, Tx } from './client'

export type ClockToClimb = { readonly clockId: string; readonly transferId: string }

/** Agencies with somebody at a desk at this instant, by their own hours and calendar. */
export async function openOffices(database: Db, at: Date): Promise<readonly string[]> {
  const agencies = await database.agency.findMany({
    where: { connection: { not: 'none' } },
    select: { id: true, hours: true, closeOfBusiness: true, calendarCode: true },
  })
  const calendars = await calendarsOf(
    database,
    agencies.map(({ calendarCode }) => calendarCode),
  )
  return agencies
    .filter(({ hours, closeOfBusiness, calendarCode }) => {
      const calendar = calendars.get(calendarCode)
      return calendar && isOpenAt(at, { hours: officeHours(hours, closeOfBusiness), calendar })
    })
    .map(({ id }) => id)
}

async function calendarsOf(
  database: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  const calendars = new Map<string, WorkingCalendar>()
  for (const code of new Set(codes)) calendars.set(code, await readCalendar(database, code))
  return calendars
}

const BATCH = 200
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Running clocks whose highest rung that is due today is not on record yet, where one of the two agencies is open;
 * in batches. Asked of the index on due days, not of a stored next day, so a calendar that moves dates is followed
 * at once.
 */
export async function* clocksToClimb(database: Db, at: Date): AsyncGenerator<readonly ClockToClimb[]> {
  const open = await openOffices(database, at)
  if (open.length === 0) return
  const codes = await database.clock.findMany({
    where: { endedAt: null },
    distinct: ['calendarCode'],
    select: { calendarCode: true },
  })
  const calendars = await calendarsOf(
    database,
    codes.map(({ calendarCode }) => calendarCode),
  )
  const windows = [...calendars].flatMap(([code, calendar]) =>
    dueWindows(dayOf(at), calendar).map((window) => ({ code, ...window })),
  )
  let after = FIRST_ID
  for (;;) {
    const found = await database.$queryRaw<ClockToClimb[]>`
      SELECT c.id AS "clockId", c."transferId"
      FROM unnest(
        ${windows.map(({ code }) => code)}::text[],
        ${windows.map(({ rung }) => rung)}::text[],
        ${windows.map((one) => one.after)}::date[],
        ${windows.map(({ upTo }) => upTo)}::date[]
      ) AS w(code, rung, after, up_to)
      JOIN "Clock" c ON c."calendarCode" = w.code AND c."endedAt" IS NULL
        AND c."sortDueOn" <= w.up_to AND (w.after IS NULL OR c."sortDueOn" > w.after)
      JOIN "Transfer" t ON t.id = c."transferId"
      WHERE c.id > ${after}::uuid
        AND (t."originAgencyId" = ANY (${open}::uuid[]) OR t."destinationAgencyId" = ANY (${open}::uuid[]))
        AND NOT EXISTS (
          SELECT 1 FROM "Escalation" e WHERE e."clockId" = c.id
            AND array_position(${[...RUNGS]}::text[], e.rung) >= array_position(${[...RUNGS]}::text[], w.rung)
        )
      ORDER BY c.id LIMIT ${BATCH}`
    if (found.length > 0) yield found
    if (found.length < BATCH) return
    after = found.at(-1)?.clockId ?? after
  }
}

/** Supervisors of a province, or of the nation where the province has none; and which of the two they are. */
export async function supervisorsAbove(
  tx: Tx,
  provinceCode: string,
): Promise<{
  readonly staffIds: readonly string[]
  readonly audience: Extract<Audience, 'province' | 'nation'>
}> {
  const supervisors = { disabledAt: null, roles: { some: { role: 'supervisor' } } } as const
  const ofProvince = await tx.staff.findMany({
    where: { ...supervisors, scope: 'province', provinceCode },
    select: { id: true },
  })
  if (ofProvince.length > 0) return { staffIds: ofProvince.map(({ id }) => id), audience: 'province' }
  const ofNation = await tx.staff.findMany({
    where: { ...supervisors, scope: 'nation' },
    select: { id: true },
  })
  return { staffIds: ofNation.map(({ id }) => id), audience: 'nation' }
}

/** Reminders nobody answered by their day, whose sender has not been told yet and whose clock still runs. */
export function missedReminders(database: Db, at: Date, open: readonly string[]) {
  return database.reminder.findMany({
    where: {
      answer: null,
      missedAt: null,
      settledAt: null,
      answerBy: { lt: new Date(dayOf(at)) },
      clock: { endedAt: null },
      fromAgencyId: { in: [...open] },
    },
    select: { id: true },
    orderBy: { answerBy: 'asc' },
  })
}

/** Names under which the worker says when it last looked at every ladder: real time, and the business day it used. */
export const LADDER_BEAT = 'ladder'
const LADDER_AS_OF = 'ladder-as-of'

export async function markEvaluated(database: Db, at: Date, realNow: Date): Promise<void> {
  for (const [name, when] of [
    [LADDER_BEAT, realNow],
    [LADDER_AS_OF, at],
  ] as const)
    await database.workerHeartbeat.upsert({
      where: { name },
      create: { name, at: when },
      update: { at: when },
    })
}

/** The business instant of the last evaluation; null before the first. */
export async function ladderAsOf(database: Pick<Tx, 'workerHeartbeat'>): Promise<Date | null> {
  return (await database.workerHeartbeat.findUnique({ where: { name: LADDER_AS_OF } }))?.at ?? null
}
