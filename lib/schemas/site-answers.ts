import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { YearMonth } from '@/lib/domain/calendar/year-month'
import type { AskedMaterial } from '@/lib/domain/documents/materials'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { Result } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Mode } from '@/lib/domain/transfer/states'
import type { SiteRequestKind } from './site-requests'

/** Why a request of the public site was answered with no, beside the refusals of the steps themselves. */
export type SiteRefusal =
  | Refusal
  | {
      readonly code:
        /** The proof is older than it may be, or is not for this: ask for a new code. */
        | 'proof-expired'
        | 'code-wrong'
        /** Too many wrong tries, or too old. */
        | 'code-used-up'
        | 'too-many'
        /** A file was not left, is not what it was said to be, or is somebody else's. */
        | 'file-missing'
        /** The inner side could not deal with it at all. */
        | 'unavailable'
    }

export type Proven = {
  readonly proof: string
  /** Until when, RFC 3339. */
  readonly until: string
  /** The register knows this person by this number, so facts of the register may be told. */
  readonly known: boolean
}

/** A rule as the applicant is told of it. */
export type OnlinePreCheck = {
  readonly mode: Mode
  readonly rules: readonly RuleAnswer[]
  readonly materials: readonly AskedMaterial[]
  /** Facts of the register went into the answers; otherwise they say only what needs none. */
  readonly known: boolean
  /** There is an open case of this kind; its reference only to who is known. */
  readonly openCase: { readonly reference: string | null } | null
  /** 转入地 decides on acceptance until then. */
  readonly acceptedBy: LocalDate
}

export type OnlineReceipt = {
  readonly reference: string
  readonly queryCode: string
  readonly submittedOn: LocalDate
  readonly acceptedBy: LocalDate
  /** If nothing is missing: the last days of transfer-out and transfer-in, provisional where a year is not published. */
  readonly outBy: LocalDate | null
  readonly inBy: LocalDate | null
  readonly rules: readonly RuleAnswer[]
}

/** One line of an employer's list. */
export type EmployeeAnswer<T> = { readonly row: number; readonly answer: Result<T, SiteRefusal> }

export type CaseFigures = {
  readonly years: {
    readonly months: number
    readonly from: YearMonth | null
    readonly to: YearMonth | null
  } | null
  /** Personal account on the table, what arrived, what was credited; fen as text, for JSON has no integers of that size. */
  readonly amountFen: string | null
  readonly receivedFen: string | null
  readonly creditedFen: string | null
}

export type SiteAnswers = {
  readonly sendCode: { readonly ticket: string }
  readonly checkCode: Proven
  readonly identify: Proven
  readonly preCheck: OnlinePreCheck
  readonly apply: OnlineReceipt
  readonly preCheckEmployees: { readonly rows: readonly EmployeeAnswer<OnlinePreCheck>[] }
  readonly applyForEmployees: { readonly rows: readonly EmployeeAnswer<OnlineReceipt>[] }
  readonly caseFigures: CaseFigures
  readonly withdraw: null
  readonly supplement: null
  readonly object: null
  readonly complain: null
  readonly askPayOut: null
  /** For a look at a case: what both codes prove now, by the new number. */
  readonly changePhone: Omit<Proven, 'known'> | null
  readonly setNotices: { readonly progress: boolean }
  readonly recoverCodes: {
    readonly cases: readonly { readonly reference: string; readonly queryCode: string }[]
  }
  readonly requestCertificate: { readonly number: string; readonly code: string }
  /** base64; null while it is still being made. */
  readonly fetchCertificate: { readonly pdf: string | null }
}

export type SiteAnswer<K extends SiteRequestKind> = Result<SiteAnswers[K], SiteRefusal>
