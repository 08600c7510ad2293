import type { Db } from '@/lib/db/client'
import { openPaperFile } from '@/lib/db/paper-files'
import { forgetPrintBatches, JOIN_ATTEMPTS, sealBatchFile } from '@/lib/db/print-batches'
import { PdfJoin } from '@/lib/outside/join-pdfs'
import { renderIssuedPaper } from './render-papers'

/**
 * Joins the papers of a batch in their order and says after each how far it is. A paper that is not rendered yet
 * is rendered on the way. A batch that is ready stays, so a job that runs twice acts once.
 * @throws so that the queue tries again; after the last attempt the batch counts as failed
 */
export async function joinPapers(database: Db, batchId: string, at: Date, attempt: number): Promise<void> {
  await forgetPrintBatches(database, at)
  const batch = await database.printBatch.findUnique({
    where: { id: batchId },
    select: { paperIds: true, status: true },
  })
  if (!batch || batch.status !== 'pending') return
  try {
    const join = await PdfJoin.begin()
    for (const [index, paperId] of batch.paperIds.entries()) {
      await join.add(await fileOf(database, paperId, at))
      await database.printBatch.update({ where: { id: batchId }, data: { done: index + 1 } })
    }
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

async function fileOf(database: Db, paperId: string, at: Date): Promise<Uint8Array> {
  await renderIssuedPaper(database, paperId, at, 1)
  const paper = await database.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: { pdfSealed: true },
  })
  if (!paper.pdfSealed) throw new Error('paper without a file')
  return openPaperFile(paper.pdfSealed)
}
