import { awaitCorrection, openCorrectionOf } from '@/lib/db/person-records'
import type { Tx } from '@/lib/db/client'
import type { Refusal } from '@/lib/domain/transfer/refusal'

/** While two records of a person are being put together, or one apart, no case of theirs goes on (X13). */
export async function frozenFault(tx: Tx, personId: string): Promise<Refusal | null> {
  return (await openCorrectionOf(tx, [personId]))
    ? { code: 'rules-not-met', detail: 'person-frozen', rules: ['DU-02'] }
    : null
}

/** What stops an application of this person whatever the rules say. Waits for a correction under way. */
export async function applicantFault(tx: Tx, personId: string): Promise<Refusal | null> {
  await awaitCorrection(tx, personId)
  const { diedOn, mergedIntoId } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { diedOn: true, mergedIntoId: true },
  })
  if (mergedIntoId !== null) return { code: 'changed-meanwhile' }
  if (diedOn !== null) return { code: 'rules-not-met', detail: 'deceased' }
  return frozenFault(tx, personId)
}
