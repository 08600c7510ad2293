import { db, type Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import type { SettlementStep } from '@/lib/domain/money/netting'
import { maySeeLedger } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { weeksWaiting } from '@/lib/domain/money/statements/statement'
import type { BreakCode } from '@/lib/domain/transfer/closed-lists'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import { REFUSAL_CODES, type Refusal } from '@/lib/domain/transfer/refusal'
import { placingOf, type PlacingView } from './placing-run'
import { suspensePage, WHOLE_SUSPENSE, type SuspenseAsked } from './suspense-list'

/** A step of the money, or what is done beside the track. */
export type PlacedAs = FundsStep | 'reportDifferenceReturned' | 'recordReturnArrival' | SettlementStep

export type LineStatus = 'new' | 'placed' | 'known' | 'suspense' | 'sentBack' | 'otherBusiness' | 'double'
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
  /** Why its step was refused, where it waits for that. */
  readonly waitsFor: Pick<Refusal, 'code' | 'detail'> | null
  readonly placedAs: PlacedAs | null
  /** The case it became part of, or that it names where it waits. */
  readonly reference: string | null
}

export type SuspenseView = LineView & {
  readonly weeks: number
  readonly returning: {
    readonly by: string
    readonly askedAt: Date
    readonly kind: 'sendBack' | 'otherBusiness'
    readonly note: string
    /** The bank's paper, where it goes back. */
    readonly paper: { readonly bankReference: string; readonly paidOn: LocalDate } | null
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
    readonly placing: PlacingView | null
  } | null
  readonly suspense: readonly SuspenseView[]
  /** How many lines fit what was asked, what they come to, and for how many weeks the oldest has waited. */
  readonly suspenseCount: number
  readonly suspenseFen: number
  readonly oldestWeeks: number
  readonly suspensePage: number
  readonly suspensePages: number
  /** 重新核对: how far it is. */
  readonly again: PlacingView | null
  /** Finance imports, places and asks; the reviewer signs; others read. */
  readonly mayWork: boolean
  readonly maySign: boolean
  readonly today: LocalDate
}

const PAGE = 50
const STATEMENTS = 20

type Asked = {
  readonly statement: string | null
  readonly page: number
  readonly suspense?: SuspenseAsked
}

/** The bank of the actor's own agency: its statements and what nothing explains; null for everybody else. */
export async function bankDesk(
  actor: Actor,
  { statement, page, suspense = WHOLE_SUSPENSE }: Asked,
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
  const [list, again] = await Promise.all([
    suspensePage(database, agencyId, suspense),
    placingOf(database, { agencyId, statementId: null, again: true }),
  ])
  const names = await namesOf(database, [
    ...rows.map(({ importedById }) => importedById),
    ...list.rows.flatMap(({ returnById }) => returnById ?? []),
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
    suspense: (await withCases(database, list.rows)).map(({ row, view }): SuspenseView => {
      const paidOn = toDayOrNull(row.returnPaidOn)
      return {
        ...view,
        weeks: weeksWaiting(view.bookedOn, today),
        returning:
          row.returnById !== null && row.returnAskedAt !== null
            ? {
                by: names.get(row.returnById) ?? '',
                askedAt: row.returnAskedAt,
                note: row.returnNote ?? '',
                kind: row.disposal === 'otherBusiness' ? 'otherBusiness' : 'sendBack',
                paper: paidOn === null ? null : { bankReference: row.returnReference ?? '', paidOn },
                isOwn: row.returnById === actor.staffId,
              }
            : null,
      }
    }),
    suspenseCount: list.count,
    suspenseFen: list.sumFen,
    oldestWeeks: list.oldest === null ? 0 : weeksWaiting(toDay(list.oldest), today),
    suspensePage: list.page,
    suspensePages: list.pages,
    again,
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
  const placing = await placingOf(database, { agencyId, statementId: statement.id, again: false })
  return { statement, lines: (await withCases(database, rows)).map(({ view }) => view), page, pages, placing }
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
    waitsFor: refusalIn(row.waitsFor),
    placedAs: row.placedAs as PlacedAs | null,
    reference: reference ?? row.caseReference,
  }
}

function refusalIn(waitsFor: string | null): LineView['waitsFor'] {
  if (waitsFor === null) return null
  const [code = '', detail] = waitsFor.split(' ')
  const known = REFUSAL_CODES.find((one) => one === code)
  return known ? { code: known, ...(detail === undefined ? {} : { detail }) } : null
}

async function namesOf(database: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const staff = await database.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(staff.map(({ id, name }) => [id, name]))
}
