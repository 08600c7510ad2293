import type { LocalDate } from '../calendar/local-date'
import type { IssuedEvidence } from '../documents/verdict'

/** The version that stands in the place of an older one. */
export type NewestVersion = {
  readonly number: string
  readonly version: number
  readonly issuedOn: LocalDate
}

/** What was found out about the kept file. Whether a newer version took its place is told beside it. */
export type FileProof = Omit<IssuedEvidence, 'replaced'>

/** What the public site knows of an issued paper: which it is, and what its kept file proved. Nobody's name. */
export type PaperRecord = {
  readonly kind: string
  readonly number: string
  readonly version: number
  readonly issuedOn: LocalDate
  /** Agency that issued it. */
  readonly issuer: string
  /** The seal on it; null while it waits for one. */
  readonly key: string | null
  readonly newest: NewestVersion | null
  readonly evidence: FileProof
  /** When the kept file was looked at last, RFC 3339. */
  readonly provenAt: string
}

/** Kept apart, for who has number and code: 张*, null where the paper is about nobody. */
export type PaperWords = { readonly person: string | null }
