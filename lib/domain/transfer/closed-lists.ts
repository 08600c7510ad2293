/** Closed lists of the lifecycle: what a reason may be. Wording lives in lib/i18n. */
export const LATE_REASONS = [
  'counterpartLate',
  'bankLate',
  'applicantLate',
  'systemOutage',
  'forceMajeure',
  'workload',
  'other',
] as const
export type LateReason = (typeof LATE_REASONS)[number]

export const SOFT_RETURN_REASONS = [
  'nameMismatch',
  'idNumberMismatch',
  'accountDataMissing',
  'letterIncomplete',
  'wrongAgency',
] as const
export const HARD_RETURN_REASONS = [
  'notSuspended',
  'noSuchEnrolment',
  'alreadyTransferred',
  'retired',
  'underInvestigation',
] as const
export const RETURN_REASONS = [...SOFT_RETURN_REASONS, ...HARD_RETURN_REASONS] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** Reasons that say two records differ: which entry it is, or a word about it, has to go with them. */
export function isAboutDifference(reason: ReturnReason): boolean {
  return reason === 'nameMismatch' || reason === 'idNumberMismatch' || reason === 'accountDataMissing'
}

/** A soft return can be cured and sent again; a hard one cannot. */
export function isSoftReturn(reason: ReturnReason): boolean {
  return (SOFT_RETURN_REASONS as readonly ReturnReason[]).includes(reason)
}

export const TERMINATION_REASONS = [
  'deceased',
  'enrolledElsewhere',
  'wrongPerson',
  'disputeNotResolved',
  'returnNotCured',
  'abandoned',
] as const
export type TerminationReason = (typeof TERMINATION_REASONS)[number]

export const BREAK_CODES = ['short', 'over', 'wrongPerson', 'duplicate', 'unknownSender', 'late'] as const
export type BreakCode = (typeof BREAK_CODES)[number]

export const APPLICANT_KINDS = ['self', 'employer', 'guardian', 'delegate'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

export const TRANSFER_REASONS = ['employment', 'residence', 'householdMove', 'other'] as const
export type TransferReason = (typeof TRANSFER_REASONS)[number]

/** Bank's reasons for sending a payment back (退汇). */
export const BANK_RETURN_REASONS = [
  'accountNotFound',
  'nameMismatch',
  'accountClosed',
  'bankRejected',
  'other',
] as const
export type BankReturnReason = (typeof BANK_RETURN_REASONS)[number]

/** What may be missing from an application; told all at once (一次性告知). */
export const SUPPLEMENT_CODES = [
  'identityDocument',
  'applicationForm',
  'enrolmentCertificate',
  'authorisation',
  'employerSeal',
  'phone',
  'bankAccount',
  'other',
] as const
export type SupplementCode = (typeof SUPPLEMENT_CODES)[number]
