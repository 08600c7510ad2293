import type { Tx } from './client'

/** The case a receipt stands for, by what it is published under (`statusKey` of reference and query code). */
export async function findCaseByKey(tx: Tx, caseKey: string) {
  const published = await tx.publishedStatus.findUnique({
    where: { key: caseKey },
    select: { transferId: true },
  })
  return (
    published && tx.transfer.findUnique({ where: { id: published.transferId }, include: { person: true } })
  )
}
