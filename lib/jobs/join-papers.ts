import type { Db } from '@/lib/db/client'
import { openPaperFile } from '@/lib/db/paper-files'
import { forgetPrintBatches, JOIN_ATTEMPTS, sealBatchFile } from '@/lib/db/print-batches'
import { PdfJoin } from '@/lib/outside/join-pdfs'
import { renderIssuedPaper } from './render-papers'

/** Makes a paper that is not there yet. Others may be tried in its place. */
type Render = (database: Db, paperId: string, at: Date) => Promise<void>

/**
 * Joins the papers of a batch in their order and says after each how far it is. A paper that is not rendered yet
 * is rendered on the way; one that cannot be is left out and named, so that the others are printed. A batch that
 * is ready stays, so a job that runs twice acts once.
 * @throws so that the queue tries again; after the last attempt the batch counts as failed
 */
export async function joinPapers(
  database: Db,
  batchId: string,
  at: Date,
  attempt: number,
  render: Render = (on, paperId, when) => renderIssuedPaper(on, paperId, when, 1),
): Promise<void> {
  await forgetPrintBatches(database, at)
  const batch = await database.printBatch.findUnique({
    where: { id: batchId },
    select: { paperIds: true, status: true },
  })
  if (!batch || batch.status !== 'pending') return
  try {
    const join = await PdfJoin.begin()
    const failedIds: string[] = []
    for (const [index, paperId] of batch.paperIds.entries()) {
      const file = await fileOf(database, paperId, at, render)
      if (file) await join.add(file)
      else failedIds.push(paperId)
      await database.printBatch.update({ where: { id: batchId }, data: { done: index + 1, failedIds } })
    }
    if (join.pages === 0) throw new Error('nothing to join')
    await database.printBatch.update({
      where: { id: batchId },
      data: { status: 'ready', pages: join.pages, pdfSealed: sealBatchFile(await join.finish()) },
    })
  } catch (error) {
    await database.printBatch.update({
      where: { id: batchId },
      data: {
        status: attempt >= JOIN_ATTEMPTS ? 'failed' : 'pending',
        lastError: error instanceof Error ? error.name : 'unknown',
      },
    })
    throw error
  }
}

/** Null where the paper cannot be made; why stands with the paper. */
async function fileOf(database: Db, paperId: string, at: Date, render: Render): Promise<Uint8Array | null> {
  try {
    await render(database, paperId, at)
  } catch {
    return null
  }
  const { pdfSealed } = await database.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: { pdfSealed: true },
  })
  return pdfSealed && openPaperFile(pdfSealed)
}
