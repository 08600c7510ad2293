import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { isPaperKind, staysInHouse, type PaperKind } from '@/lib/domain/documents/papers/kinds'
import { previewsOf } from '@/lib/domain/documents/papers/previews'
import { isIssuing } from '@/lib/domain/documents/papers/of-steps'
import { mayWorkBeside } from './case-people'
import { findCaseRecord } from './case-record'
import { paperStatus, type PaperStatus } from './paper-status'

export type DocumentView = {
  readonly kind: PaperKind
  readonly number: string
  readonly version: number
  /** Number of the paper it replaces. */
  readonly replaces: string | null
  readonly isReplaced: boolean
  readonly issuedOn: LocalDate
  readonly issuer: string
  readonly status: PaperStatus
  readonly pages: number | null
  /** It failed, and is the reader's to try again. */
  readonly mayRetry: boolean
}

export type CaseDocuments = {
  readonly reference: string
  readonly papers: readonly DocumentView[]
  /** Papers the next step will issue, to be read before. */
  readonly previews: readonly PaperKind[]
  /** Whether this actor may open the files, which carry the numbers in full. */
  readonly mayOpen: boolean
}

/** Issued papers of a case, newest first, without those of the other house. */
export async function caseDocuments(
  actor: Actor,
  reference: string,
  database: Db = db(),
): Promise<CaseDocuments | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record) return null
  const { row, facts, side } = record
  const rows = await database.paper.findMany({
    where: { transferId: row.id },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      agencyId: true,
      kind: true,
      number: true,
      version: true,
      replacesId: true,
      issuedOn: true,
      status: true,
      keyId: true,
      pages: true,
    },
  })
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  const replaced = new Set(rows.map(({ replacesId }) => replacesId))
  // After a letter was sent on, papers of the former origin are still its own.
  const agencies = await database.agency.findMany({
    where: { id: { in: rows.map(({ agencyId }) => agencyId) } },
    select: { id: true, name: true },
  })
  const issuers = new Map(agencies.map(({ id, name }) => [id, name]))
  const mayOpen = mayWorkBeside(record)
  const papers = rows.flatMap((paper): DocumentView[] => {
    const { id, kind, agencyId } = paper
    if (!isPaperKind(kind) || (staysInHouse(kind) && agencyId !== actor.agencyId)) return []
    return [
      {
        kind,
        number: paper.number,
        version: paper.version,
        replaces: paper.replacesId === null ? null : (numbers.get(paper.replacesId) ?? null),
        isReplaced: replaced.has(id),
        issuedOn: toDay(paper.issuedOn),
        issuer: issuers.get(agencyId) ?? '',
        status: paperStatus(paper),
        pages: paper.pages,
        mayRetry: mayOpen && paper.status === 'failed' && agencyId === actor.agencyId,
      },
    ]
  })
  const issuing =
    side !== null &&
    isIssuing(side, { ...facts, reference: row.reference, mode: facts.mode, fundsState: facts.fundsState })
  return {
    reference,
    papers,
    previews: mayOpen && issuing ? previewsOf(facts, side) : [],
    mayOpen,
  }
}
