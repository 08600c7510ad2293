import type { FundsState, RelationshipState } from './states'
import type { Connection, Mode, PairMode, Scheme, Side } from './states'

export type OpenSignature = { readonly step: string; readonly openedBy: string; readonly role: string }

/**
 * What the judge needs to know of a case: both tracks and who did which piece of work, nothing personal.
 * The database row is turned into this once (lib/db/transfers.ts); screens and commands ask the same facts.
 */
export type CaseFacts = {
  readonly state: RelationshipState
  readonly fundsState: FundsState
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly originAgencyId: string
  readonly destinationAgencyId: string
  readonly originConnection: Connection
  readonly destinationConnection: Connection
  readonly lodgedAt: Side
  /** How many versions of the information table were ever sealed. */
  readonly sealedVersions: number
  /** State the open draft was made from, so that returnDraft knows its way back. */
  readonly draftedFrom: 'transferringOut' | 'tableDisputed' | null
  readonly draftedBy: string | null
  /** Maker of the remittance order under way. */
  readonly orderMadeBy: string | null
  readonly matchedBy: string | null
  readonly yearsRecorded: boolean
  readonly returnIsSoft: boolean | null
  /** Two-signature steps that wait for their second signature; at most one of each step. */
  readonly openSignatures: readonly OpenSignature[]
  /** The completion notice reached the person on a recorded channel. */
  readonly noticeIssued: boolean
}

/** The first signature of a step that waits for its second, if there is one. */
export function awaitedSignature(step: string, facts: CaseFacts): OpenSignature | null {
  return facts.openSignatures.find((one) => one.step === step) ?? null
}
