import type { Db } from '@/lib/db/client'
import { fileDigest, sealPaperFile } from '@/lib/db/paper-files'
import { contentOfPaper, RENDER_ATTEMPTS } from '@/lib/db/papers'
import { openSeal } from '@/lib/db/signing-keys'
import { paperMark } from '@/lib/domain/documents/paper-number'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { signPdf } from '@/lib/outside/seal/sign-pdf'
import { renderPaper } from '@/lib/outside/typst/render-paper'

/** Sets a paper in type and seals it. Others may be tried in its place. */
type Press = (paper: {
  readonly id: string
  readonly content: ReturnType<typeof contentOfPaper>
  readonly issuedAt: Date
  readonly keyId: string | null
}) => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>

/** Typst and the seal of the agency, which is the one it had when the paper was issued. */
function pressOf(database: Db): Press {
  return async ({ id, content, issuedAt, keyId }) => {
    const sheet = paperSheet(content)
    const mark = paperMark(id)
    const { pdf, pages } = renderPaper({ sheet, issuedAt, mark })
    if (keyId === null) return { pdf, pages }
    const occasion = { reason: sheet.title, location: content.issuer.agency, at: issuedAt, mark }
    return { pdf: await signPdf(pdf, await openSeal(database, keyId), occasion), pages }
  }
}

/**
 * Renders an issued paper, once: what is kept is what everybody gets from then on. A paper that is ready stays as
 * it is, so a job that runs twice acts once.
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
    select: { id: true, status: true, contentSealed: true, contentSha256: true, issuedAt: true, keyId: true },
  })
  if (!row || row.status === 'ready') return
  try {
    const { pdf, pages } = await press({ ...row, content: contentOfPaper(row) })
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
        status: attempt >= RENDER_ATTEMPTS ? 'failed' : 'pending',
        lastError: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown',
      },
    })
    throw error
  }
}

/**
 * Asks again for every paper that is not there yet: after a failure that was mended (a font, a key) and for jobs
 * that were lost with a restored database. @returns how many
 */
export async function askForMissingPapers(database: Db): Promise<number> {
  return database.$executeRaw`
    SELECT graphile_worker.add_job('renderPaper', json_build_object('paperId', id::text),
      job_key => 'paper:' || id, max_attempts => ${RENDER_ATTEMPTS}::int, priority => 10)
    FROM "Paper" WHERE status <> 'ready'`
}
