import type { RelationshipState } from '@/lib/domain/transfer/states'
import type { Tx } from './client'

type Party = { readonly agencyId: string; readonly areaCode: string }
type Numbered = { readonly id: string; readonly idIndex: string }

/** What a clerk typed alone makes nobody anybody's business, nor does an application that came to nothing. */
const NOT_A_TIE = ['draft', 'notAccepted', 'withdrawn'] satisfies RelationshipState[]

/**
 * Which of these records are an agency's business: the person is or was insured in its area, or has a case
 * with it that was applied for and neither withdrawn nor refused.
 */
async function concernedAmong(
  tx: Tx,
  { agencyId, areaCode }: Party,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const personId = { in: [...ids] }
  const sides = [{ originAgencyId: agencyId }, { destinationAgencyId: agencyId }]
  const select = { personId: true } as const
  const enrolled = await tx.enrolment.findMany({ where: { personId, areaCode }, select })
  const handled = await tx.transfer.findMany({
    where: { personId, OR: sides, state: { notIn: NOT_A_TIE } },
    select,
  })
  return new Set([...enrolled, ...handled].map((row) => row.personId))
}

/**
 * The records an agency may see and put right: those that are its business, and another one under the same
 * number, which is taken for a second record of that person until two people have looked at both (DU-02).
 */
export async function withinReach<R extends Numbered>(
  tx: Tx,
  party: Party,
  records: readonly R[],
): Promise<R[]> {
  const concerned = await concernedAmong(
    tx,
    party,
    records.map(({ id }) => id),
  )
  const numbers = new Set(records.filter(({ id }) => concerned.has(id)).map(({ idIndex }) => idIndex))
  return records.filter(({ idIndex }) => numbers.has(idIndex))
}
