import { sealProof, type ProofOf } from '@/lib/db/proofs'
import type { Proven } from '@/lib/schemas/site-answers'

/** What was proven, as the public site carries it. */
export function handedOut(proven: ProofOf, at: Date): Proven {
  const { proof, until } = sealProof(proven, at)
  const known =
    proven.kind === 'case' ? proven.as === 'person' : proven.kind === 'person' && proven.personId !== null
  return { proof, until: until.toISOString(), known }
}
