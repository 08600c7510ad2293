import { db, type Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { maySeeLedger } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { weeksWaiting } from '@/lib/domain/money/statements/statement'
import type { BreakCode } from '@/lib/domain/transfer/closed-lists'
import type { FundsStep } from '@/lib/domain/transfer/funds'

/** A step of the money, or what is done beside the track. */
export type PlacedAs = FundsStep | 'reportDifferenceReturned' | 'recordReturnArrival'

export type LineStatus = 'new' | 'placed' | 'known' | 'suspense' | 'sentBack'
export type LineRung = 'ownReference' | 'endToEnd' | 'person' | 'byHand'

export type LineView = {
  readonly id: string
  readonly row: number
  readonly bookedOn: LocalDate
  readonly amountFen: number
  readonly bankReference: string
  readonly counterName: string | null
  readonly counterLast4: string | null
  readonly text: string
  readonly status: LineStatus
  readonly rung: LineRung | null
  readonly breakCode: BreakCode | null
  readonly placedAs: PlacedAs | null
  /** The case it became part of, or that it names where it waits. */
  readonly reference: string | null
}

export type SuspenseView = LineView & {
  readonly weeks: number
  readonly returning: {
    readonly by: string
    readonly askedAt: Date
    readonly note: string
    readonly bankReference: string
    readonly paidOn: LocalDate
    readonly isOwn: boolean
  } | null
}

export type StatementView = {
  readonly id: string
  readonly fileName: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly lines: number
  readonly repeated: number
  readonly open: number
  readonly importedBy: string
  readonly importedAt: Date
}

export type BankDesk = {
  readonly statements: readonly StatementView[]
  readonly current: {
    readonly statement: StatementView
    readonly lines: readonly LineView[]
    readonly page: number
    readonly pages: number
  } | null
  readonly suspense: readonly SuspenseView[]
  readonly suspenseFen: number
  /** Finance imports, places and asks; the reviewer signs; others read. */
  readonly mayWork: boolean
  readonly maySign: boolean
  readonly today: LocalDate
}

const PAGE = 50
const STATEMENTS = 20
const SUSPENSE = 200

type Asked = { readonly statement: string | null; readonly page: number }

/** The bank of the actor's own agency: its statements and what nothing explains; null for everybody else. */
export async function bankDesk(
  actor: Actor,
  { statement, page }: Asked,
  at: Date,
  database: Db = db(),
): Promise<BankDesk | null> {
  const { agencyId } = actor
  if (maySeeLedger(actor) === null || agencyId === null) return null
  const today = dayOf(at)
  const rows = await database.bankStatement.findMany({
    where: { agencyId },
    orderBy: { importedAt: 'desc' },
    take: STATEMENTS,
    include: { _count: { select: { lines: { where: { status: 'new' } } } } },
  })
  const [waiting, sum] = await Promise.all([
    database.bankLine.findMany({
      where: { agencyId, status: 'suspense' },
      orderBy: [{ bookedOn: 'asc' }, { row: 'asc' }],
      take: SUSPENSE,
    }),
    database.bankLine.aggregate({ where: { agencyId, status: 'suspense' }, _sum: { amountFen: true } }),
  ])
  const names = await namesOf(database, [
    ...rows.map(({ importedById }) => importedById),
    ...waiting.flatMap(({ returnById }) => returnById ?? []),
  ])
  const views = rows.map((row): StatementView => ({
    id: row.id,
    fileName: row.fileName,
    from: toDay(row.fromDay),
    to: toDay(row.toDay),
    lines: row.lineCount,
    repeated: row.repeated,
    open: row._count.lines,
    importedBy: names.get(row.importedById) ?? '',
    importedAt: row.importedAt,
  }))
  const shown = views.find(({ id }) => id === statement)
  return {
    statements: views,
    current: shown ? await linesOf(database, agencyId, shown, page) : null,
    suspense: (await withCases(database, waiting)).map(({ row, view }): SuspenseView => {
      const paidOn = toDayOrNull(row.returnPaidOn)
      return {
        ...view,
        weeks: weeksWaiting(view.bookedOn, today),
        returning:
          row.returnById !== null && row.returnAskedAt !== null && paidOn !== null
            ? {
                by: names.get(row.returnById) ?? '',
                askedAt: row.returnAskedAt,
                note: row.returnNote ?? '',
                bankReference: row.returnReference ?? '',
                paidOn,
                isOwn: row.returnById === actor.staffId,
              }
            : null,
      }
    }),
    suspenseFen: Number(sum._sum.amountFen ?? 0n),
    mayWork: hasRole(actor, ['finance']),
    maySign: hasRole(actor, ['reviewer']),
    today,
  }
}

async function linesOf(database: Db, agencyId: string, statement: StatementView, asked: number) {
  const where = { agencyId, statementId: statement.id }
  const pages = Math.max(1, Math.ceil((await database.bankLine.count({ where })) / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const rows = await database.bankLine.findMany({
    where,
    orderBy: [{ row: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  return { statement, lines: (await withCases(database, rows)).map(({ view }) => view), page, pages }
}

type LineRow = Awaited<ReturnType<Db['bankLine']['findMany']>>[number]

async function withCases(database: Db, rows: readonly LineRow[]) {
  const cases = await database.transfer.findMany({
    where: { id: { in: rows.flatMap(({ transferId }) => transferId ?? []) } },
    select: { id: true, reference: true },
  })
  const references = new Map(cases.map(({ id, reference }) => [id, reference]))
  return rows.map((row) => ({ row, view: lineView(row, references.get(row.transferId ?? '') ?? null) }))
}

function lineView(row: LineRow, reference: string | null): LineView {
  return {
    id: row.id,
    row: row.row,
    bookedOn: toDay(row.bookedOn),
    amountFen: Number(row.amountFen),
    bankReference: row.bankReference,
    counterName: row.counterName,
    counterLast4: row.counterLast4,
    text: row.text,
    status: row.status as LineStatus,
    rung: row.rung as LineRung | null,
    breakCode: row.breakCode as BreakCode | null,
    placedAs: row.placedAs as PlacedAs | null,
    reference: reference ?? row.caseReference,
  }
}

async function namesOf(database: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const staff = await database.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(staff.map(({ id, name }) => [id, name]))
}
