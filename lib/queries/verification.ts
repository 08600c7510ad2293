import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { fileDigest, openPaperFile } from '@/lib/db/paper-files'
import { contentOfPaper } from '@/lib/db/papers'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { PaperContent } from '@/lib/domain/documents/papers/content'
import { maskName } from '@/lib/domain/identity/mask'

/** An issued paper as far as the public may know it. */
export type PublicPaper = {
  readonly kind: string
  readonly number: string
  readonly version: number
  readonly issuedOn: LocalDate
  readonly issuer: { readonly name: string; readonly englishName: string; readonly phone: string }
  /** 张*; null where it is about nobody, or the name is not for this asker. */
  readonly person: string | null
  readonly newest: { readonly number: string; readonly version: number; readonly issuedOn: LocalDate } | null
}

export type IssuedPaper = {
  readonly paper: PublicPaper
  readonly transferId: string | null
  readonly issuedAt: Date
  /** The file as it was issued, once it is there and as long as it opens. */
  readonly pdf: Uint8Array | null
  /** The kept file is the issued one. */
  readonly kept: boolean
  readonly rendered: boolean
  readonly seal: {
    readonly certificatePem: string
    readonly fingerprint: string
    readonly validFrom: Date
    readonly validTo: Date
    readonly retiredAt: Date | null
  } | null
}

/** More versions than any paper has; ends the walk where rows should be circular by somebody's hand. */
const MOST_VERSIONS = 50

/** A paper with everything that is needed to prove it. */
export async function issuedPaper(paperId: string, from: Db = db()): Promise<IssuedPaper | null> {
  const row = await from.paper.findUnique({
    where: { id: paperId },
    include: { key: true },
  })
  if (!row) return null
  const issuer = await from.agency.findUniqueOrThrow({
    where: { id: row.agencyId },
    select: { name: true, englishName: true, phone: true },
  })
  const pdf = row.pdfSealed === null ? null : openedOrNull(row.pdfSealed)
  return {
    paper: {
      kind: row.kind,
      number: row.number,
      version: row.version,
      issuedOn: toDay(row.issuedOn),
      issuer,
      person: nameOn(row),
      newest: await newestOf(from, row.id),
    },
    transferId: row.transferId,
    issuedAt: row.issuedAt,
    pdf,
    kept: pdf !== null && fileDigest(pdf) === row.pdfSha256,
    rendered: row.status === 'ready',
    seal: row.key,
  }
}

/** Certificates of all agencies, those of before too: old papers stay verifiable. */
export async function knownCertificates(from: Db = db()): Promise<readonly string[]> {
  const rows = await from.signingKey.findMany({ select: { certificatePem: true } })
  return rows.map((one) => one.certificatePem)
}

async function newestOf(from: Db, paperId: string): Promise<PublicPaper['newest']> {
  let newest: PublicPaper['newest'] = null
  let id = paperId
  for (let step = 0; step < MOST_VERSIONS; step += 1) {
    const next = await from.paper.findUnique({
      where: { replacesId: id },
      select: { id: true, number: true, version: true, issuedOn: true },
    })
    if (!next) break
    newest = { number: next.number, version: next.version, issuedOn: toDay(next.issuedOn) }
    id = next.id
  }
  return newest
}

/** The name that stands on the paper, masked: it may have been corrected in the register since. */
function nameOn(row: Parameters<typeof contentOfPaper>[0]): string | null {
  const entries = contentOrNull(row)?.blocks.flatMap((block) =>
    block.kind === 'fields' ? block.entries : [],
  )
  const name = entries?.find(({ field, value }) => field === 'name' && typeof value === 'string')?.value
  return typeof name === 'string' ? maskName(name, 'public') : null
}

/** Content that no longer agrees with its digest says nothing. */
function contentOrNull(row: Parameters<typeof contentOfPaper>[0]): PaperContent | null {
  try {
    return contentOfPaper(row)
  } catch {
    return null
  }
}

/** A file that was tampered with in the database is no file. */
function openedOrNull(sealed: Uint8Array): Uint8Array | null {
  try {
    return openPaperFile(sealed)
  } catch {
    return null
  }
}
