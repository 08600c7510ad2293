import { dayOf, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import { resolveParameters } from '@/lib/domain/region/resolve-parameters'
import { isUntouched, type AutomaticStep, type Wait } from '@/lib/domain/transfer/straight-through'
import type { Db, Tx } from './client'
import { toDay, toDayOrNull } from './days'

type Areas = Readonly<Record<AutomaticStep, readonly string[]>>

/** Areas that let the program take each step on a day. */
async function automaticAreas(tx: Tx, on: LocalDate): Promise<Areas> {
  const rows = await tx.areaParameter.findMany({ where: { key: { in: ['autoAccept', 'autoDraft'] } } })
  const dated = rows.map((row) => ({
    ...row,
    validFrom: toDay(row.validFrom),
    validTo: toDayOrNull(row.validTo),
  }))
  const ofArea = (areaCode: string) =>
    resolveParameters(
      dated.filter((row) => row.areaCode === areaCode),
      on,
    ).parameters
  const codes = [...new Set(rows.map(({ areaCode }) => areaCode))]
  return {
    accept: codes.filter((code) => ofArea(code).autoAccept),
    draftTable: codes.filter((code) => ofArea(code).autoDraft),
  }
}

/**
 * Cases the program may have a step in and has not looked at in their present version today: the answers of rules
 * change with the day. Longest in their state first.
 * @param among where only some are in question
 */
export async function straightThroughCandidates(
  database: Db,
  at: Date,
  among: readonly string[] | null = null,
): Promise<string[]> {
  const areas = await automaticAreas(database, dayOf(at))
  if (areas.accept.length + areas.draftTable.length === 0) return []
  const today = instantAt(dayOf(at), '00:00')
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT t.id::text FROM "Transfer" t
     WHERE t.state IN ('submitted', 'contactLetterSent', 'transferringOut')
       AND (${among === null} OR t.id = ANY(${[...(among ?? [])]}::uuid[]))
       AND (t.state = 'submitted' AND t."destinationAreaCode" = ANY(${[...areas.accept]}::text[])
            OR t.state <> 'submitted' AND t."originAreaCode" = ANY(${[...areas.draftTable]}::text[]))
       AND NOT EXISTS (SELECT 1 FROM "AutomaticWait" w
             WHERE w."transferId" = t.id AND w.version = t.version AND w.at >= ${today}
               AND w.step = CASE t.state WHEN 'submitted' THEN 'accept' ELSE 'draftTable' END)
     ORDER BY t."stateSince" LIMIT ${SWEEP}`
  return rows.map(({ id }) => id)
}

const SWEEP = 500

/** Why a step was left to a clerk, for whoever opens the case. */
export async function noteWait(
  tx: Tx,
  of: { readonly transferId: string; readonly step: AutomaticStep; readonly version: number },
  { reason, rules }: Wait,
  at: Date,
): Promise<void> {
  const { transferId, step, version } = of
  const said = { version, at, reason, rules: [...rules] }
  await tx.automaticWait.upsert({
    where: { transferId_step: { transferId, step } },
    create: { transferId, step, ...said },
    update: said,
  })
}

/** A case's history as straight-through judges it. */
export function historyFor(tx: Tx, transferId: string) {
  return tx.caseEvent.findMany({
    where: { transferId },
    orderBy: { version: 'asc' },
    select: { kind: true, role: true, toState: true, actorAgencyId: true },
  })
}

export async function wentUntouched(tx: Tx, transferId: string): Promise<boolean> {
  return isUntouched(await historyFor(tx, transferId))
}
