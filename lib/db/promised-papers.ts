import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { isMaterialCode, type MaterialCode } from '@/lib/domain/documents/materials'
import type { Tx } from './client'
import { fromDay, toDay } from './days'

/** Cases among these whose applicant promised a paper (容缺受理) that has not come by its day. */
export async function casesWithOverduePapers(
  tx: Tx,
  transferIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlySet<string>> {
  if (transferIds.length === 0) return new Set()
  const late = await tx.material.findMany({
    where: {
      transferId: { in: [...transferIds] },
      status: 'promised',
      promisedBy: { lt: fromDay(today) },
    },
    select: { transferId: true },
    distinct: ['transferId'],
  })
  return new Set(late.map(({ transferId }) => transferId))
}

export type PromisedPaper = { readonly code: MaterialCode; readonly by: LocalDate; readonly overdue: boolean }

/** What the applicant of a case has still to bring, the nearest day first. */
export async function promisedPapers(
  tx: Pick<Tx, 'material'>,
  transferId: string,
  today: LocalDate,
): Promise<PromisedPaper[]> {
  const rows = await tx.material.findMany({
    where: { transferId, status: 'promised' },
    select: { code: true, promisedBy: true },
    orderBy: [{ promisedBy: 'asc' }, { code: 'asc' }],
  })
  return rows.flatMap(({ code, promisedBy }) => {
    if (!isMaterialCode(code) || promisedBy === null) return []
    const by = toDay(promisedBy)
    return [{ code, by, overdue: by < today }]
  })
}
