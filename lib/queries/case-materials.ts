import type { Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { materialList } from '@/lib/db/materials'
import { hasRole } from '@/lib/domain/access/reach'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import {
  isMaterialCode,
  missingMaterials,
  supplementCodeOf,
  type MaterialCode,
  type MaterialReason,
  type MaterialStatus,
} from '@/lib/domain/documents/materials'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { SupplementCode } from '@/lib/domain/transfer/closed-lists'
import { isEnded, type RelationshipState } from '@/lib/domain/transfer/states'
import type { CaseRecord } from './case-record'

export type MaterialView = {
  readonly code: MaterialCode
  readonly essential: boolean
  /** Null for a paper that was handed in without being asked for. */
  readonly source: LegalSource | null
  readonly why: MaterialReason | null
  /** Null while nothing was said of it. */
  readonly status: MaterialStatus | null
  readonly promisedBy: LocalDate | null
  readonly isOverdue: boolean
  readonly note: string | null
  readonly recordedBy: string | null
  readonly recordedAt: Date | null
  /** Scans the applicant sent in for it; a clerk has to look before it counts as received. */
  readonly sent: readonly string[]
}

export type MaterialsView = {
  /** Until acceptance what is asked for, afterwards what was recorded. */
  readonly papers: readonly MaterialView[]
  /** Papers that may be recorded. */
  readonly codes: readonly MaterialCode[]
  /** The last day a promise may name now. */
  readonly promiseUntil: LocalDate
  readonly mayRecord: boolean
  readonly mayPromise: boolean
  /** What one supplement notice would ask for. */
  readonly supplements: readonly SupplementCode[]
}

const BEFORE_ACCEPTANCE: readonly RelationshipState[] = [
  'draft',
  'submitted',
  'supplementRequired',
  'waitingForConnection',
]

/** The papers of a case: what is asked for by kind, channel and applicant, and what became of each. */
export async function materialsOf(
  database: Db,
  { row, facts, actor, side }: CaseRecord,
  at: Date,
): Promise<MaterialsView> {
  const list = await materialList(database, row, at)
  const kept = await database.material.findMany({
    where: { transferId: row.id },
    orderBy: { recordedAt: 'asc' },
  })
  const sent = await database.attachment.findMany({
    where: { transferId: row.id, material: { not: null } },
    select: { id: true, material: true },
    orderBy: { addedAt: 'asc' },
  })
  const byId = await recorders(database, kept)
  const today = dayOf(at)
  const viewOf = (code: MaterialCode): MaterialView => {
    const asked = list.asked.find((one) => one.code === code)
    const paper = kept.find((one) => one.code === code)
    const promisedBy = toDayOrNull(paper?.promisedBy ?? null)
    return {
      code,
      essential: asked?.essential ?? false,
      source: asked?.source ?? null,
      why: asked?.why ?? null,
      status: (paper?.status as MaterialStatus | undefined) ?? null,
      promisedBy,
      isOverdue: promisedBy !== null && promisedBy < today,
      note: paper?.note ?? null,
      recordedBy: paper?.recordedById ? (byId.get(paper.recordedById) ?? null) : null,
      recordedAt: paper?.recordedAt ?? null,
      sent: sent.filter(({ material }) => material === code).map(({ id }) => id),
    }
  }
  const codes = [
    ...new Set([
      ...list.asked.map(({ code }) => code),
      ...kept.map(({ code }) => code).filter(isMaterialCode),
      ...sent.flatMap(({ material }) => (material !== null && isMaterialCode(material) ? [material] : [])),
    ]),
  ]
  const isAsking = BEFORE_ACCEPTANCE.includes(facts.state)
  const papers = codes
    .map(viewOf)
    .filter(({ status, sent: scans }) => isAsking || status !== null || scans.length > 0)
  const seen = papers.flatMap(({ code, status }) => (status === null ? [] : [{ code, status }]))
  const isOurs = side === 'destination' || side === facts.lodgedAt
  return {
    papers,
    codes,
    promiseUntil: list.promiseUntil,
    // A late paper may still join a case that has ended; a promise may not.
    mayRecord: side !== null && isOurs && hasRole(actor, ['clerk']),
    mayPromise: !isEnded(facts.state),
    supplements: isAsking
      ? [...new Set(missingMaterials(list.asked, seen).map(({ code }) => supplementCodeOf(code)))]
      : [],
  }
}

async function recorders(
  database: Db,
  kept: readonly { readonly recordedById: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = kept.flatMap(({ recordedById }) => (recordedById === null ? [] : [recordedById]))
  const staff = await database.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(staff.map(({ id, name }) => [id, name]))
}
