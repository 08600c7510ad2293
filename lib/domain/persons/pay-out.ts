/** Who is paid where the money of an account does not move on (X20, X23, X24). */
export const PAYEE_KINDS = ['self', 'heir', 'emigrant'] as const
export type PayeeKind = (typeof PAYEE_KINDS)[number]

/** What is looked at before heirs, or somebody who settles abroad, are paid. */
export const PAY_OUT_PROOFS = [
  'deathCertificate',
  'inheritanceProof',
  'heirIdentity',
  'settlementAbroadProof',
  'ownIdentity',
  'bankAccountProof',
] as const
export type PayOutProof = (typeof PAY_OUT_PROOFS)[number]

/** Every proof the payee's kind asks for. The person's own application asks for none beside itself. */
export const PROOFS_OF: Readonly<Record<PayeeKind, readonly PayOutProof[]>> = {
  self: [],
  heir: ['deathCertificate', 'inheritanceProof', 'heirIdentity', 'bankAccountProof'],
  emigrant: ['settlementAbroadProof', 'ownIdentity', 'bankAccountProof'],
}

/** The first proof nobody has seen yet; null where the list is whole. */
export function missingProof(kind: PayeeKind, seen: readonly PayOutProof[]): PayOutProof | null {
  return PROOFS_OF[kind].find((proof) => !seen.includes(proof)) ?? null
}
