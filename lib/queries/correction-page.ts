import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { isMergeUsed } from '@/lib/db/merge-use'
import { readRecord } from '@/lib/db/person-records'
import { mayKeepRecords } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { planView, recordView, type PlanView, type RecordView } from './record-view'
import type { CorrectionKind, CorrectionStatus } from './records-page'

export type CorrectionPage = {
  readonly id: string
  readonly kind: CorrectionKind
  readonly status: CorrectionStatus
  readonly because: string
  readonly evidence: string
  readonly note: string | null
  readonly openedBy: string
  readonly openedAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly survivorId: string
  readonly records: readonly RecordView[]
  /** Of an open merge: what it will do. */
  readonly plan: PlanView | null
  /** Of a split: the enrolments that go, and the person they go to. */
  readonly going: readonly string[]
  readonly newPerson: { readonly name: string; readonly masked: string } | null
  readonly mayDecide: boolean
  readonly own: boolean
  /** Of a merge in force: whether it may be taken back, and by this reader. */
  readonly undo: 'may' | 'used' | 'no'
}

/** A proposed or decided correction of the reader's own agency; null where there is none. */
export async function correctionPage(
  actor: Actor,
  id: string,
  database: Db = db(),
): Promise<CorrectionPage | null> {
  const row = await database.recordCorrection.findUnique({ where: { id } })
  if (!row || row.agencyId !== actor.agencyId || !mayKeepRecords(actor)) return null
  const first = await readRecord(database, row.personId)
  const second = row.otherPersonId === null ? null : await readRecord(database, row.otherPersonId)
  if (!first) return null
  const kind = row.kind === 'merge' ? 'merge' : row.undoesId === null ? 'mixed' : 'undo'
  const isJoined = second?.mergedIntoId === first.id
  const shown = [first, ...(second && !isJoined ? [second] : [])]
  const records: RecordView[] = []
  for (const file of shown) records.push(await recordView(database, actor, file))
  const own = row.openedById === actor.staffId
  const { identity, enrolments } = row.plan as {
    identity?: { name: string; masked: string }
    enrolments?: string[]
  }
  return {
    id: row.id,
    kind,
    status: row.status as CorrectionStatus,
    because: row.ground,
    evidence: row.evidence,
    note: row.note,
    openedBy: await staffName(database, row.openedById),
    openedAt: row.openedAt,
    closedBy: row.closedById === null ? null : await staffName(database, row.closedById),
    closedAt: row.closedAt,
    survivorId: first.id,
    records,
    plan: kind === 'merge' && row.status === 'open' && second ? planView(first, second) : null,
    going: enrolments ?? [],
    newPerson: identity ? { name: identity.name, masked: identity.masked } : null,
    mayDecide: row.status === 'open' && !own && hasRole(actor, ['reviewer']),
    own,
    undo: kind === 'merge' && row.status === 'executed' ? await undoOf(database, actor, row) : 'no',
  }
}

async function undoOf(
  database: Db,
  actor: Actor,
  merge: Parameters<typeof isMergeUsed>[1],
): Promise<CorrectionPage['undo']> {
  if (await isMergeUsed(database, merge)) return 'used'
  return hasRole(actor, ['clerk']) ? 'may' : 'no'
}

async function staffName(database: Db, id: string): Promise<string> {
  return (await database.staff.findUnique({ where: { id }, select: { name: true } }))?.name ?? ''
}
