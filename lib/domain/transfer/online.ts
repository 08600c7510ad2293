/**
 * What an application that came online rests on: the number on record with the register, a number nobody had on
 * record, an identity provider, or only the number of whoever applied for somebody else.
 */
export const ONLINE_PROOFS = ['register', 'number', 'provider', 'applicant'] as const
export type OnlineProof = (typeof ONLINE_PROOFS)[number]

/** What the event of submission says of it; null for what was taken in at a counter or sent by a system. */
export function onlineProofIn(detail: unknown): OnlineProof | null {
  const said = (detail as { readonly online?: unknown } | null)?.online
  return ONLINE_PROOFS.find((one) => one === said) ?? null
}

/** What somebody may say about a case online, and is answered. */
export const OBJECTIONS = ['years', 'amount', 'complaint'] as const
export type Objection = (typeof OBJECTIONS)[number]

/** Working days of the agency that answers. */
export const OBJECTION_DAYS = 5
