import { vault } from './keys'

/**
 * What somebody outside has proven, as the inner side remembers it: sealed, so that the public site carries it
 * without reading it.
 */
export type ProofOf =
  /** A number typed, and what else was said with it. `personId` where name, number and phone are those of the register. */
  | {
      readonly kind: 'person'
      readonly personId: string | null
      readonly name: string
      readonly idType: string
      readonly idNumber: string
      /** Null where an identity provider vouched instead. */
      readonly phone: string | null
      readonly by: 'code' | 'provider'
    }
  | { readonly kind: 'applicant'; readonly phone: string }
  /** With the number the code went to: what it proves follows from whose number that is when it is used. */
  | {
      readonly kind: 'case'
      readonly transferId: string
      readonly as: 'person' | 'applicant'
      readonly phone: string
    }

const LASTS_MS = 30 * 60_000

export type SealedProof = { readonly proof: string; readonly until: Date }

/** Good for half an hour: long enough for an application, too short to be found on a borrowed phone. */
export function sealProof(proven: ProofOf, at: Date): SealedProof {
  const until = new Date(at.getTime() + LASTS_MS)
  return {
    proof: vault().seal('Site.proof', JSON.stringify({ ...proven, until: until.toISOString() })),
    until,
  }
}

/**
 * A proof that was good when a request with it came in, good again: what waited because the inner side was down is
 * not refused for that. Anything else stays as it is.
 */
export function renewedProof(proof: string, cameIn: Date, at: Date): string {
  const opened = openedOrNull(proof)
  const wasGood = opened !== null && new Date(opened.until) > cameIn
  return wasGood ? sealProof(opened, at).proof : proof
}

/** @returns null for what is too old, of another kind, or not ours */
export function openProof<K extends ProofOf['kind']>(
  proof: string,
  kinds: readonly K[],
  at: Date,
): Extract<ProofOf, { kind: K }> | null {
  const opened = openedOrNull(proof)
  if (opened === null || new Date(opened.until) <= at) return null
  return isOneOf(opened, kinds) ? opened : null
}

function isOneOf<K extends ProofOf['kind']>(
  proven: ProofOf,
  kinds: readonly K[],
): proven is Extract<ProofOf, { kind: K }> {
  return (kinds as readonly string[]).includes(proven.kind)
}

function openedOrNull(proof: string): (ProofOf & { readonly until: string }) | null {
  try {
    return JSON.parse(vault().open('Site.proof', proof)) as ProofOf & { until: string }
  } catch {
    return null
  }
}
