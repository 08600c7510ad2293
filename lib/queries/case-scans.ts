import type { Db } from '@/lib/db/client'
import type { ScanKind, ScanType } from '@/lib/domain/documents/scans'
import type { Side } from '@/lib/domain/transfer/states'
import { sideOfAgency, type CaseRecord } from './case-record'

export type ScanView = {
  readonly key: string
  readonly kind: ScanKind
  readonly title: string
  readonly type: ScanType
  readonly bytes: number
  readonly sha256: string
  readonly shared: boolean
  /** Null for the applicant. */
  readonly addedBy: string | null
  readonly side: Side | null
  readonly addedAt: Date
}

/** Scans of both agencies for both, and one's own agency's; the files themselves stay where they are. */
export async function scansOf(database: Db, { row, actor }: CaseRecord): Promise<ScanView[]> {
  const scans = await database.attachment.findMany({
    where: {
      transferId: row.id,
      OR: [{ shared: true }, ...(actor.agencyId === null ? [] : [{ agencyId: actor.agencyId }])],
    },
    omit: { contentSealed: true },
    orderBy: { addedAt: 'desc' },
  })
  return scans.map((scan) => ({
    key: scan.id,
    kind: scan.kind as ScanKind,
    title: scan.title,
    type: scan.mediaType as ScanType,
    bytes: scan.bytes,
    sha256: scan.sha256,
    shared: scan.shared,
    addedBy: scan.addedById === null && scan.addedByName === 'applicant' ? null : scan.addedByName,
    side: sideOfAgency(row, scan.agencyId),
    addedAt: scan.addedAt,
  }))
}
