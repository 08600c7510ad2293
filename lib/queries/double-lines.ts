import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { maySeeLedger } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'

export type DoubleView = {
  readonly id: string
  readonly bookedOn: LocalDate
  readonly amountFen: number
  readonly bankReference: string
  readonly counterName: string | null
  readonly text: string
  /** Where it stands, and where the line stands that it seems to repeat. */
  readonly at: Place
  readonly of: Place | null
}
type Place = { readonly fileName: string; readonly row: number }

const MOST = 200

/** Lines of the actor's agency that seem to repeat one of another format; nothing for who may not see the books. */
export async function doubleLines(actor: Actor, database: Db = db()): Promise<readonly DoubleView[]> {
  const { agencyId } = actor
  if (maySeeLedger(actor) === null || agencyId === null) return []
  const rows = await database.bankLine.findMany({
    where: { agencyId, status: 'double' },
    include: { statement: true },
    orderBy: [{ bookedOn: 'asc' }, { row: 'asc' }],
    take: MOST,
  })
  const originals = await database.bankLine.findMany({
    where: { agencyId, id: { in: rows.flatMap(({ doubleOfId }) => doubleOfId ?? []) } },
    include: { statement: true },
  })
  const places = new Map(originals.map((row) => [row.id, placeOf(row)]))
  return rows.map((row) => ({
    id: row.id,
    bookedOn: toDay(row.bookedOn),
    amountFen: Number(row.amountFen),
    bankReference: row.bankReference,
    counterName: row.counterName,
    text: row.text,
    at: placeOf(row),
    of: places.get(row.doubleOfId ?? '') ?? null,
  }))
}

function placeOf({ row, statement }: { row: number; statement: { fileName: string } }): Place {
  return { row, fileName: statement.fileName }
}
