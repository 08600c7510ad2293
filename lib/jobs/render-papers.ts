import type { Db } from '@/lib/db/client'
import { fileDigest } from '@/lib/db/file-digest'
import { sealPaperFile } from '@/lib/db/paper-files'
import { contentOfPaper } from '@/lib/db/papers'
import { RENDER_ATTEMPTS } from '@/lib/db/render-queue'
import { openSeal, takeFirstSeal, type OpenedSeal } from '@/lib/db/signing-keys'
import { paperMark } from '@/lib/domain/documents/paper-number'
import type { Seal } from '@/lib/domain/documents/seal-algorithms'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { signPdf } from '@/lib/outside/seal/sign-pdf'
import { renderPaper } from '@/lib/outside/typst/render-paper'

type DuePaper = {
  readonly id: string
  readonly content: ReturnType<typeof contentOfPaper>
  readonly issuedAt: Date
}
type Printed = { readonly pdf: Uint8Array; readonly pages: number }

/** Sets a paper in type and seals it. Others may be tried in its place. */
type Press = (
  paper: DuePaper & {
    readonly keyId: string
    /** When it is sealed: at issue, or later where it waited for the first seal of its agency. */
    readonly sealedAt: Date
  },
) => Promise<Printed>

/** Kept with a paper that waits; not a failure, and no attempt is counted for it. */
const WAITS_FOR_SEAL = 'waits for the first seal of its agency'

/** Typst and the seal of the agency: the one it had when the paper was issued, or else its first. */
function pressOf(database: Db): Press {
  return async ({ keyId, sealedAt, ...paper }) => {
    const seal = await openSeal(database, keyId)
    return printPaper(paper, seal, inForceAt(seal, sealedAt))
  }
}

/** A paper as everybody gets it. @param at when it is sealed */
export async function printPaper(
  { id, content, issuedAt }: DuePaper,
  seal: Seal,
  at: Date = issuedAt,
): Promise<Printed> {
  const sheet = paperSheet(content)
  const mark = paperMark(id)
  const { pdf, pages } = renderPaper({ sheet, issuedAt, mark })
  const occasion = { reason: sheet.title, location: content.issuer.agency, at, mark }
  return { pdf: await signPdf(pdf, seal, occasion), pages }
}

/** The time of signing is written in whole seconds; it must not fall before the instant the seal came into force. */
function inForceAt({ validFrom }: OpenedSeal, at: Date): Date {
  return new Date(Math.max(at.getTime(), Math.ceil(validFrom.getTime() / 1000) * 1000))
}

/**
 * Renders an issued paper, once: what is kept is what everybody gets from then on. A paper that is ready stays as
 * it is, so a job that runs twice acts once. One whose agency has no seal yet waits for it: an unsealed file could
 * never be proven, and would be kept for good.
 * @param attempt how often it has been tried, this time included; after the last one the paper counts as failed
 * @throws so that the queue tries again with back-off
 */
export async function renderIssuedPaper(
  database: Db,
  paperId: string,
  at: Date,
  attempt: number,
  press: Press = pressOf(database),
): Promise<void> {
  const row = await database.paper.findUnique({
    where: { id: paperId },
    select: {
      id: true,
      agencyId: true,
      status: true,
      contentSealed: true,
      contentSha256: true,
      issuedAt: true,
      keyId: true,
    },
  })
  if (!row || row.status === 'ready') return
  const keyId = row.keyId ?? (await takeFirstSeal(database, row))
  if (keyId === null) {
    await database.paper.updateMany({
      where: { id: paperId, status: { not: 'ready' } },
      data: { status: 'pending', lastError: WAITS_FOR_SEAL },
    })
    return
  }
  try {
    const sealedAt = row.keyId === null ? at : row.issuedAt
    const { pdf, pages } = await press({ ...row, keyId, sealedAt, content: contentOfPaper(row) })
    await database.paper.updateMany({
      where: { id: paperId, status: { not: 'ready' } },
      data: {
        status: 'ready',
        pdfSealed: sealPaperFile(pdf),
        pdfSha256: fileDigest(pdf),
        pages,
        renderedAt: at,
        lastError: null,
      },
    })
  } catch (error) {
    await database.paper.updateMany({
      where: { id: paperId, status: { not: 'ready' } },
      data: {
        // What failed waits for somebody to look; another try in passing does not hide that.
        status: row.status === 'failed' || attempt >= RENDER_ATTEMPTS ? 'failed' : 'pending',
        lastError: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown',
      },
    })
    throw error
  }
}
