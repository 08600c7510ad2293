import { dialled } from '@/lib/domain/identity/phone'
import type { Tx } from './client'
import { vault } from './keys'
import { registeredPhone } from './persons'
import type { ProofOf } from './proofs'

/** Whose number a code about a case went to, as things stand now. */
export type CaseStanding = 'registered' | 'typed' | 'applicant'

/**
 * What a proof about a case is worth when it is used: the number of the register is the person, one that somebody
 * typed on the application is only that, and one that is neither any more proves nothing.
 */
export async function standingOf(
  tx: Tx,
  { transferId, as, phone }: Extract<ProofOf, { kind: 'case' }>,
): Promise<CaseStanding | null> {
  const row = await tx.transfer.findUnique({ where: { id: transferId }, include: { person: true } })
  if (!row) return null
  const isIt = (number: string | null) => number !== null && dialled(number) === phone
  const open = (column: string, sealed: string | null) =>
    sealed === null ? null : vault().open(column, sealed)
  if (as === 'applicant')
    return isIt(open('Transfer.applicantPhone', row.applicantPhoneSealed)) ? 'applicant' : null
  if (isIt(registeredPhone(row.person))) return 'registered'
  return isIt(open('Transfer.personPhone', row.personPhoneSealed)) ? 'typed' : null
}
