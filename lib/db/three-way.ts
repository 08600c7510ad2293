import type { ThreeWay } from '@/lib/domain/money/three-way'
import { receivedFen } from './remittances'
import type { CaseFile } from './transfers'

type Reading = Parameters<typeof receivedFen>[0]

/** What table, orders and bank say of the money of a case. */
export async function threeWayOf(
  tx: Reading,
  { row, facts }: Pick<CaseFile, 'facts'> & { readonly row: Pick<CaseFile['row'], 'id' | 'amountDueFen'> },
): Promise<ThreeWay> {
  const transferId = row.id
  const ordered = await tx.remittanceOrder.aggregate({
    where: { transferId, kind: { in: ['remittance', 'difference'] }, status: 'paid' },
    _sum: { amountFen: true },
  })
  const lines = await tx.bankLine.aggregate({
    where: { transferId, placedAs: 'recordReceipt', status: { in: ['placed', 'known'] } },
    _sum: { amountFen: true },
  })
  return {
    tableFen: Number(row.amountDueFen ?? 0n),
    orderedFen: facts.originConnection === 'connected' ? sumOf(ordered) : null,
    receivedFen: await receivedFen(tx, transferId),
    onStatementFen: sumOf(lines),
  }
}

function sumOf(sum: { readonly _sum: { readonly amountFen: bigint | null } }): number {
  return Number(sum._sum.amountFen ?? 0n)
}
