import type { Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { recordOf, type RecordFile } from '@/lib/db/person-records'
import { visibleCases } from '@/lib/db/visible-cases'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { mergePlan } from '@/lib/domain/persons/merge-plan'
import { countMonths, sumBalances } from '@/lib/domain/persons/records'
import type { RelationshipState, Scheme } from '@/lib/domain/transfer/states'

type AreaView = { readonly name: string; readonly englishName: string }
export type EnrolmentView = {
  readonly id: string
  readonly area: AreaView
  readonly scheme: Scheme
  readonly status: string
  readonly months: number
  readonly years: number
  readonly balanceFen: number | null
}

/** One person record, with numbers masked and only the cases its reader may open. */
export type RecordView = {
  readonly id: string
  readonly recordNo: number
  readonly name: string
  readonly idMasked: string
  readonly diedOn: LocalDate | null
  readonly enrolments: readonly EnrolmentView[]
  readonly months: number
  readonly balanceFen: number
  readonly cases: readonly { readonly reference: string; readonly state: RelationshipState }[]
}

export async function recordView(database: Db, actor: Actor, file: RecordFile): Promise<RecordView> {
  const { enrolments } = recordOf(file)
  const areas = await areasByCode(
    database,
    enrolments.map(({ areaCode }) => areaCode),
  )
  const reach = visibleCases(actor)
  const cases = reach
    ? await database.transfer.findMany({
        where: { AND: [reach, { personId: file.id, reference: { not: null } }] },
        select: { reference: true, state: true },
        orderBy: { createdAt: 'desc' },
      })
    : []
  return {
    id: file.id,
    recordNo: file.recordNo,
    name: file.name,
    idMasked: file.idMasked,
    diedOn: toDayOrNull(file.diedOn),
    enrolments: enrolments.flatMap(({ id, areaCode, scheme, status, months, years, balanceFen }) => {
      const area = areas.get(areaCode)
      return area
        ? [{ id, area, scheme, status, months: months.length, years: years.length, balanceFen }]
        : []
    }),
    months: countMonths(enrolments),
    balanceFen: sumBalances(enrolments),
    cases: cases.map(({ reference, state }) => ({ reference: reference ?? '', state })),
  }
}

/** What an area without a login recorded is its own, whatever happens to be kept here: it is left out. */
async function areasByCode(database: Db, codes: readonly string[]): Promise<Map<string, AreaView>> {
  const rows = await database.area.findMany({
    where: { code: { in: [...codes] }, agencies: { none: { validTo: null, connection: 'none' } } },
  })
  return new Map(rows.map(({ code, name, englishName }) => [code, { name, englishName }]))
}

export type PlanView = {
  readonly survivorId: string
  readonly moves: readonly { readonly id: string }[]
  readonly joins: readonly { readonly id: string; readonly months: number; readonly balanceFen: number }[]
  readonly before: readonly [number, number]
  readonly after: number
  readonly balanceFen: number
}

/** What putting the second record into the first would do. Enrolments are named by their id. */
export function planView(survivor: RecordFile, other: RecordFile): PlanView {
  const plan = mergePlan(recordOf(survivor), recordOf(other))
  return {
    survivorId: survivor.id,
    moves: plan.moves.map(({ id }) => ({ id })),
    joins: plan.joins.map(({ from, months, years, balanceFen }) => ({
      id: from.id,
      months: months.length + 12 * years.length,
      balanceFen,
    })),
    before: [plan.monthsBefore.survivor, plan.monthsBefore.other],
    after: plan.monthsAfter,
    balanceFen: plan.balanceAfterFen,
  }
}
