import { countRows, type RowCounts } from '@/lib/db/batch-rows'
import { findBatch, type BatchFile } from '@/lib/db/batches'
import { db, type Db } from '@/lib/db/client'
import {
  batchKindsOf,
  maySeeBatches,
  ROW_STATES,
  SHEET_KEPT_DAYS,
  type BatchEnding,
  type BatchKind,
  type BatchStatus,
  type RowState,
} from '@/lib/domain/batches/batch'
import { addDays, dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'

/** Rows on one page. */
const PAGE = 50

/** How far the worker is, as a browser asks for it. */
export type BatchProgress = {
  readonly status: BatchStatus
  readonly ending: BatchEnding | null
  readonly total: number
  readonly counts: RowCounts
  /** Of the phase at work; null while nobody knows. */
  readonly secondsLeft: number | null
}

export type BatchRowView = {
  readonly row: number
  readonly state: RowState
  readonly reference: string | null
  readonly person: string | null
  /** As it is stored; lib/i18n/format/batches says it. */
  readonly findings: object | null
  readonly reached: { readonly state?: string; readonly fundsState?: string } | null
}

export type BatchView = BatchProgress & {
  readonly id: string
  readonly kind: BatchKind
  readonly askedBy: string
  readonly askedAt: Date
  readonly orderedBy: string | null
  readonly endedBy: string | null
  readonly hasSheet: boolean
  /** The last day for which the uploaded sheet is kept. */
  readonly keptUntil: LocalDate
  readonly may: { readonly start: boolean; readonly cancel: boolean; readonly takeSheet: boolean }
  readonly show: RowState | null
  readonly rows: readonly BatchRowView[]
  readonly page: number
  readonly pages: number
  /** Names of areas by code, for what rules say. */
  readonly areas: Readonly<Record<string, { readonly name: string; readonly englishName: string }>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Batches are for the agency they were started at. */
async function batchOf(actor: Actor, id: string, database: Db = db()): Promise<BatchFile | null> {
  if (!UUID.test(id) || !maySeeBatches(actor)) return null
  const batch = await findBatch(database, id)
  return batch && batch.agencyId === actor.agencyId ? batch : null
}

export async function batchProgress(
  actor: Actor,
  id: string,
  database: Db = db(),
): Promise<BatchProgress | null> {
  const batch = await batchOf(actor, id, database)
  return batch && progressOf(batch, await countRows(database, id))
}

function progressOf({ status, ending, total, pace }: BatchFile, counts: RowCounts): BatchProgress {
  const left = status === 'checking' ? counts.waiting : status === 'running' ? counts.due : 0
  return {
    status: status as BatchStatus,
    ending: ending as BatchEnding | null,
    total,
    counts,
    secondsLeft: pace === null || pace <= 0 ? null : Math.round(left / pace),
  }
}

export type BatchAddress = { readonly id: string; readonly show: RowState | null; readonly page: number }

/** What an address asks for; what it cannot mean counts as nothing said. */
export function readBatchAddress(
  id: string,
  asked: Readonly<Record<string, string | string[] | undefined>>,
): BatchAddress {
  const page = Number(asked['page'])
  return {
    id,
    show: ROW_STATES.find((state) => state === asked['show']) ?? null,
    page: Number.isSafeInteger(page) && page > 0 && page < 1_000 ? page : 1,
  }
}

export async function batchPage(
  actor: Actor,
  { id, show, page }: BatchAddress,
  database: Db = db(),
): Promise<BatchView | null> {
  const batch = await batchOf(actor, id, database)
  if (!batch) return null
  const kind = batch.kind as BatchKind
  const counts = await countRows(database, id)
  const where = { batchId: id, ...(show && { state: show }) }
  const shown = await database.batchRow.count({ where })
  const rows = await database.batchRow.findMany({
    where,
    orderBy: { row: 'asc' },
    skip: (page - 1) * PAGE,
    take: PAGE,
    omit: { sealed: true },
  })
  const people = await peopleOf(database, actor, rows)
  const names = await namesOf(database, [batch.askedById, batch.orderedById, batch.endedById])
  const hasSheet = (await database.batch.count({ where: { id, tableSealed: { not: null } } })) > 0
  const isClerk = batchKindsOf(actor).includes(kind)
  return {
    ...progressOf(batch, counts),
    id,
    kind,
    askedBy: names.get(batch.askedById) ?? '',
    askedAt: batch.askedAt,
    orderedBy: batch.orderedById && (names.get(batch.orderedById) ?? null),
    endedBy: batch.endedById && (names.get(batch.endedById) ?? null),
    hasSheet,
    keptUntil: addDays(dayOf(batch.endedAt ?? batch.askedAt), SHEET_KEPT_DAYS),
    may: {
      start: isClerk && batch.status === 'ready',
      cancel: batch.status !== 'ended' && (isClerk || hasRole(actor, ['supervisor'])),
      takeSheet: isClerk && hasSheet,
    },
    show,
    rows: rows.map(({ row, state, reference, findings, reached }) => ({
      row,
      state: state as RowState,
      reference,
      person: people.get(reference ?? '') ?? null,
      findings: findings as object | null,
      reached: reached as BatchRowView['reached'],
    })),
    page,
    pages: Math.max(1, Math.ceil(shown / PAGE)),
    areas: await areasOf(database),
  }
}

/** Everything that came of a batch, for its result sheet. */
export async function batchRows(
  actor: Actor,
  id: string,
  database: Db = db(),
): Promise<
  (Pick<BatchView, 'kind' | 'status' | 'areas'> & { readonly rows: readonly BatchRowView[] }) | null
> {
  const batch = await batchOf(actor, id, database)
  if (!batch) return null
  const rows = await database.batchRow.findMany({
    where: { batchId: id },
    orderBy: { row: 'asc' },
    omit: { sealed: true },
  })
  return {
    kind: batch.kind as BatchKind,
    status: batch.status as BatchStatus,
    areas: await areasOf(database),
    rows: rows.map(({ row, state, reference, findings, reached }) => ({
      row,
      state: state as RowState,
      reference,
      person: null,
      findings: findings as object | null,
      reached: reached as BatchRowView['reached'],
    })),
  }
}

/** Names of the people of cases the own agency is part of, by reference. */
async function peopleOf(
  database: Db,
  { agencyId }: Actor,
  rows: readonly { readonly reference: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const references = rows.flatMap(({ reference }) => (reference === null ? [] : [reference]))
  const found = await database.transfer.findMany({
    where: {
      reference: { in: references },
      OR: [{ originAgencyId: agencyId ?? '' }, { destinationAgencyId: agencyId ?? '' }],
    },
    select: { reference: true, person: { select: { name: true } } },
  })
  return new Map(found.map(({ reference, person }) => [reference ?? '', person.name]))
}

async function namesOf(database: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const found = await database.staff.findMany({
    where: { id: { in: ids.flatMap((id) => (id === null ? [] : [id])) } },
    select: { id: true, name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

async function areasOf(database: Db): Promise<BatchView['areas']> {
  const areas = await database.area.findMany({ select: { code: true, name: true, englishName: true } })
  return Object.fromEntries(areas.map(({ code, ...names }) => [code, names]))
}
