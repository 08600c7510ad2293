import type { LocalDate } from '../../calendar/local-date'
import type { ApplicantKind, TransferReason } from '../../transfer/closed-lists'
import type { Connection, FundsState, Mode, PairMode, Scheme, Side } from '../../transfer/states'

export type PlaceFacts = {
  readonly areaName: string
  readonly areaCode: string
  readonly provinceCode: string
  readonly agency: string
  readonly connection: Connection
  readonly address: string
  readonly postcode: string
  readonly contactPerson: string
  readonly phone: string
  readonly hours: string
}

/** A clock as a paper tells of it. */
export type TermFacts = {
  readonly days: number
  /** Null where nobody can know yet when it begins. */
  readonly due: LocalDate | null
  readonly promised: LocalDate | null
}

/** What every paper of a case is written from. Numbers of person and accounts in full, opened for this paper. */
export type PaperFacts = {
  readonly reference: string
  readonly state: string
  readonly fundsState: FundsState
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly lodgedAt: Side
  readonly reason: TransferReason | null
  readonly submittedOn: LocalDate
  readonly certificateNo: string | null
  readonly person: {
    readonly name: string
    readonly idType: string
    readonly idNumber: string
    readonly sex: string | null
    readonly birthDate: LocalDate | null
    readonly householdType: string | null
    readonly phone: string | null
    /** Null where the registry of that place is not ours to read. */
    readonly originNumber: string | null
    readonly hereNumber: string | null
  }
  readonly applicant: {
    readonly kind: ApplicantKind
    readonly name: string | null
    readonly idNumber: string | null
    readonly phone: string | null
    readonly relation: string | null
  }
  readonly employer: { readonly name: string; readonly code: string | null } | null
  readonly origin: PlaceFacts
  readonly destination: PlaceFacts
  readonly enrolledSince: string | null
  readonly lastPaidMonth: string | null
  readonly materials: readonly string[]
  readonly out: TermFacts | null
  readonly in: TermFacts | null
}

export function areasOf(facts: PaperFacts): Record<string, string> {
  return {
    [facts.origin.areaCode]: facts.origin.areaName,
    [facts.destination.areaCode]: facts.destination.areaName,
  }
}
