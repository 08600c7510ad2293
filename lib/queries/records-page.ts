import 'server-only'
import { readParameters } from '@/lib/db/areas'
import { db, type Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { findRecord, openCorrectionOf, recordOf, type RecordFile } from '@/lib/db/person-records'
import { withinReach } from '@/lib/db/record-reach'
import { findPersonsByNumber } from '@/lib/db/registry'
import { mayKeepRecords } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { survivorOf } from '@/lib/domain/persons/survivor'
import { planView, recordView, type PlanView, type RecordView } from './record-view'

export type CorrectionKind = 'merge' | 'mixed' | 'undo'
export type CorrectionStatus = 'open' | 'executed' | 'declined' | 'undone'
export type CorrectionRow = {
  readonly id: string
  readonly kind: CorrectionKind
  readonly status: CorrectionStatus
  readonly personName: string
  readonly openedBy: string
  readonly at: Date
}

type PairView = {
  readonly because: 'active' | 'newest' | 'personChooses' | 'severalActive'
  /** One plan where the survivor is settled, one for each where the person picks. */
  readonly plans: readonly PlanView[]
  /** Names or numbers differ: it has to be made sure that this is one person. */
  readonly different: boolean
}

export type RecordsPage = {
  readonly searched: boolean
  /** Records only as far as they are the agency's business. */
  readonly records: readonly RecordView[]
  /** There are records under these numbers that are not; nothing else is said of them. */
  readonly elsewhere: boolean
  readonly pair: PairView | null
  /** The agency has to do with these records, and the reader is a clerk. */
  readonly mayPropose: boolean
  /** A correction of one of these records waits. */
  readonly openId: string | null
  readonly open: readonly CorrectionRow[]
  readonly decided: readonly CorrectionRow[]
  /** Corrections of name or number that wait on a case of this agency. */
  readonly identities: readonly {
    readonly reference: string
    readonly personName: string
    readonly at: Date
  }[]
}

const LATEST = 20

/** Person records as the staff of one agency works on them; null for everybody else. */
export async function recordsPage(
  actor: Actor,
  numbers: readonly string[],
  at: Date,
  database: Db = db(),
): Promise<RecordsPage | null> {
  const { agencyId, areaCode } = actor
  if (agencyId === null || areaCode === null || !mayKeepRecords(actor)) return null
  const found = await filesUnder(database, numbers)
  const files = await withinReach(database, { agencyId, areaCode }, found)
  const ids = files.map(({ id }) => id)
  const views: RecordView[] = []
  for (const file of files) views.push(await recordView(database, actor, file))
  const [first, second] = files
  return {
    searched: numbers.length > 0,
    records: views,
    elsewhere: files.length < found.length,
    pair: first && second ? await pairOf(database, areaCode, first, second, at) : null,
    mayPropose: ids.length > 0 && hasRole(actor, ['clerk']),
    openId: (await openCorrectionOf(database, ids))?.id ?? null,
    open: await corrections(database, { agencyId, status: 'open' }),
    decided: await corrections(database, { agencyId, status: { not: 'open' } }),
    identities: await waitingIdentities(database, agencyId),
  }
}

async function filesUnder(database: Db, numbers: readonly string[]): Promise<RecordFile[]> {
  const ids = new Set<string>()
  for (const number of numbers) for (const { id } of await findPersonsByNumber(database, number)) ids.add(id)
  const files: RecordFile[] = []
  for (const id of ids) {
    const file = await findRecord(database, id)
    if (file) files.push(file)
  }
  return files
}

async function pairOf(
  database: Db,
  areaCode: string,
  first: RecordFile,
  second: RecordFile,
  at: Date,
): Promise<PairView> {
  const { mergePolicy } = await readParameters(database, areaCode, dayOf(at))
  const answer = survivorOf([recordOf(first), recordOf(second)], mergePolicy)
  const both = [planView(first, second), planView(second, first)]
  const because = answer.kind === 'survives' ? answer.because : answer.kind
  return {
    because,
    plans: answer.kind === 'survives' ? both.filter((plan) => plan.survivorId === answer.personId) : both,
    different: first.name !== second.name || first.idIndex !== second.idIndex,
  }
}

type Which = { readonly agencyId: string; readonly status: 'open' | { readonly not: 'open' } }

async function corrections(database: Db, where: Which): Promise<CorrectionRow[]> {
  const rows = await database.recordCorrection.findMany({
    where,
    orderBy: { openedAt: 'desc' },
    take: LATEST,
  })
  const people = await database.person.findMany({
    where: { id: { in: rows.map((row) => row.personId) } },
    select: { id: true, name: true },
  })
  const staff = await database.staff.findMany({
    where: { id: { in: rows.map((row) => row.openedById) } },
    select: { id: true, name: true },
  })
  const nameOf = (some: readonly { id: string; name: string }[], id: string) =>
    some.find((one) => one.id === id)?.name ?? ''
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'merge' ? 'merge' : row.undoesId === null ? 'mixed' : 'undo',
    status: row.status as CorrectionStatus,
    personName: nameOf(people, row.personId),
    openedBy: nameOf(staff, row.openedById),
    at: row.closedAt ?? row.openedAt,
  }))
}

/** Corrections of name or number that a reviewer of this agency signs: one question for list and number. */
function waitsHere(agencyId: string) {
  return {
    step: 'correctIdentity',
    status: 'open',
    transfer: {
      OR: [
        { destinationAgencyId: agencyId },
        { originAgencyId: agencyId, destinationAgency: { connection: 'none' } },
      ],
    },
  } satisfies Prisma.SignatureWhereInput
}

async function waitingIdentities(database: Db, agencyId: string): Promise<RecordsPage['identities']> {
  const rows = await database.signature.findMany({
    where: waitsHere(agencyId),
    include: { transfer: { select: { reference: true, person: { select: { name: true } } } } },
    orderBy: { openedAt: 'asc' },
  })
  return rows.map(({ openedAt, transfer }) => ({
    reference: transfer.reference ?? '',
    personName: transfer.person.name,
    at: openedAt,
  }))
}

/** How many corrections wait for a reviewer of this agency who did not propose them. */
export async function correctionsWaiting(actor: Actor, database: Db): Promise<number> {
  const { agencyId, staffId } = actor
  if (agencyId === null || !hasRole(actor, ['reviewer'])) return 0
  const others = { openedById: { not: staffId } }
  const records = await database.recordCorrection.count({ where: { agencyId, status: 'open', ...others } })
  return records + (await database.signature.count({ where: { ...waitsHere(agencyId), ...others } }))
}
