import type { Db } from '@/lib/db/client'
import { hasRole } from '@/lib/domain/access/reach'
import type { Role } from '@/lib/domain/access/roles'
import { isEnded, type Side } from '@/lib/domain/transfer/states'
import { nameIn, sideOfAgency, type CaseRecord } from './case-record'

export type NoteView = {
  readonly key: string
  readonly at: Date
  readonly writtenBy: string
  readonly side: Side | null
  readonly shared: boolean
  readonly text: string
}

export type LookView = {
  readonly key: string
  readonly at: Date
  /** Null for the applicant, who looked online. */
  readonly staffName: string | null
  readonly side: Side | null
  readonly act: string
  readonly field: string | null
  readonly reason: string | null
}

export type HandlingView = {
  readonly origin: string | null
  readonly destination: string | null
  /** Own side's clerks, for a supervisor who may give the case to one of them. */
  readonly assignTo: readonly { readonly staffId: string; readonly name: string }[]
  readonly mayTakeOver: boolean
  readonly mayRelease: boolean
  /** The case is somebody else's, so taking it or putting it back needs a reason. */
  readonly needsReason: boolean
}

const WORKERS: readonly Role[] = ['clerk', 'reviewer', 'finance', 'supervisor']
const LATEST_LOOKS = 50

/** Notes of both agencies for both, and one's own agency's. From above only what both share is read. */
export async function notesOf(database: Db, { row, actor }: CaseRecord): Promise<NoteView[]> {
  const notes = await database.caseNote.findMany({
    where: {
      transferId: row.id,
      OR: [{ shared: true }, ...(actor.agencyId === null ? [] : [{ agencyId: actor.agencyId }])],
    },
    orderBy: { at: 'desc' },
  })
  return notes.map((note) => ({
    key: note.id,
    at: note.at,
    writtenBy: note.writtenByName,
    side: sideOfAgency(row, note.agencyId),
    shared: note.shared,
    text: note.text,
  }))
}

/** Who looked: all of it for supervisors and auditors; the own agency's, and the person's own acts, for everybody else. */
export async function looksOf(database: Db, { row, actor }: CaseRecord): Promise<LookView[]> {
  const all = hasRole(actor, ['supervisor', 'auditor'])
  if (!all && actor.agencyId === null) return []
  const looks = await database.accessLog.findMany({
    where: { transferId: row.id, ...(all ? {} : { OR: [{ agencyId: actor.agencyId }, { staffId: null }] }) },
    orderBy: { at: 'desc' },
    take: LATEST_LOOKS,
  })
  return looks.map((look) => ({
    key: look.id,
    at: look.at,
    staffName: look.staffId === null ? null : look.staffName,
    side: sideOfAgency(row, look.agencyId),
    act: look.act,
    field: look.field,
    reason: look.reason,
  }))
}

export async function handlingOf(database: Db, record: CaseRecord): Promise<HandlingView> {
  const { row, actor, side, facts } = record
  const assigneeId = side === 'origin' ? row.originAssigneeId : row.destinationAssigneeId
  const works = side !== null && !isEnded(facts.state)
  const isSupervisor = works && hasRole(actor, ['supervisor'])
  const isClerk = works && hasRole(actor, ['clerk'])
  const isMine = assigneeId === actor.staffId
  const clerks = isSupervisor
    ? await database.staff.findMany({
        where: { agencyId: actor.agencyId, disabledAt: null, roles: { some: { role: 'clerk' } } },
        select: { id: true, name: true },
        orderBy: { login: 'asc' },
      })
    : []
  return {
    origin: nameIn(record, row.originAssigneeId),
    destination: nameIn(record, row.destinationAssigneeId),
    assignTo: clerks.filter(({ id }) => id !== assigneeId).map(({ id, name }) => ({ staffId: id, name })),
    mayTakeOver: isClerk && !isMine,
    mayRelease: assigneeId !== null && ((isClerk && isMine) || isSupervisor),
    needsReason: assigneeId !== null && !isMine,
  }
}

/** Whether this actor may ask for what is masked, or write a note. */
export function mayWorkBeside({ actor, side }: CaseRecord): boolean {
  return side !== null && hasRole(actor, WORKERS)
}
