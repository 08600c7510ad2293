import { onlineProofIn, type OnlineProof } from '@/lib/domain/transfer/online'
import type { Tx } from './client'

/** What a case that came online rests on, as its submission says; null for every other case. */
export async function onlineProofOf(tx: Tx, transferId: string): Promise<OnlineProof | null> {
  const submitted = await tx.caseEvent.findFirst({
    where: { transferId, kind: 'submit' },
    select: { detail: true },
  })
  return onlineProofIn(submitted?.detail)
}
