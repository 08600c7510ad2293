import { BENEFIT_CODES, RECORD_CODES, TIMING_CODES } from './foresight-codes'

export const ANSWERS = ['met', 'notMet', 'cannotTell'] as const
export type Answer = (typeof ANSWERS)[number]

export const EFFECTS = ['block', 'warn', 'info'] as const
export type Effect = (typeof EFFECTS)[number]

/** Why a condition of acceptance was answered as it was. Values beside the code fill the sentence. */
export const INTAKE_CODES = [
  'differentAreas',
  'sameArea', // area
  'shouldBeAccepted',
  'mayBeAccepted',
  'residentCurrentYear', // year
  'residentOtherYear', // year
  'residentYearUnknown', // year
  'benefitPeriodNotBegun', // year
  'crossScheme', // account: none, settledAtOrigin or payout
  'notRetired',
  'contributesAtDestination',
  'retired',
  'intraProvince', // mode
  'suspendedAtOrigin', // lastPaidMonth or null
  'stillActiveAtOrigin', // lastPaidMonth or null
  'noEnrolmentAtOrigin',
  'transferredAway',
  'originNotVisible',
  'destinationNotVisible',
  'enrolledAtDestination',
  'enrolledForYear', // year
  'notEnrolledAtDestination',
  'enrolledInOtherScheme', // scheme
  'notActiveAtDestination', // status
  'notEnrolledForYear', // year
  'contributesNormally',
  'arrearsAtDestination', // months
  'noArrears',
  'arrears', // months
  'noOpenClaims',
  'openClaims',
  'noFamilyBinding',
  'familyBinding',
  'withinAge', // age, limit
  'aboveAge', // age, limit
  'ageUnknown',
  'appliesForSelf',
  'minorNeedsGuardian',
  'employerForEmployee',
  'employerForResident',
  'notTheEmployer',
  'employmentNotShown',
  'employerNameDiffers',
  'guardianApplies',
  'guardianNotShown',
  'delegateApplies',
  'papersMissing', // missing: identity
  'authorityNotSeen',
  'certificateNotNeeded',
  'certificateShown', // printedOn or null
  'certificateNotSeen',
  'certificateValid', // printedOn, until
  'certificateExpired', // printedOn, until
  'bankDataComplete',
  'bankDataIncomplete', // side: origin, destination or both
  'noDuplicateEnrolment',
  'noDuplicateWhereSeen',
  'activeElsewhere', // areas
  'bothForYear', // year
  'oneRecord',
  'duplicateRecords', // policy
  'noOpenCase',
  'openCase', // reference, or null where the asker is no party to it
  'yearsAccumulate', // countedAs: actual or deemed
  'retireePayout',
  'payoutOnApplication', // days, or null for the general limit
  'payoutIfNotMovable',
  'originKeepsRecord',
  'originRecordEnded',
  'originCoversPaidYear', // year, or null
  'lodgedAt', // lodged: origin, destination or platform
  'paidMonthsMove', // months
  'paidMonthsHeldBack', // months
  'nothingUnmet',
  'unmetTold', // rules
  'bothSidesAsked',
  'sideNotAsked', // side: origin, destination or both
  'sidesNotPassed', // rules
  'certificateDateUnknown',
  'clerkFound', // reason, in the clerk's words
  'registerNotAsked',
] as const
export type IntakeCode = (typeof INTAKE_CODES)[number]

export const BECAUSE_CODES = [...INTAKE_CODES, ...TIMING_CODES, ...RECORD_CODES, ...BENEFIT_CODES] as const
export type BecauseCode = (typeof BECAUSE_CODES)[number]

/** What cures an unmet or open rule. */
export const CURE_CODES = [
  'suspendAndResume',
  'enrolForNextYear',
  'waitForBenefitPeriod',
  'registerForRemoteCare',
  'suspendAtOrigin',
  'checkOrigin',
  'askOrigin',
  'askDestination',
  'enrolAtDestination',
  'payAtDestination',
  'backPayAtOrigin',
  'settleClaims',
  'dissolveFamilyBinding',
  'personApplies',
  'employerOfRecordApplies',
  'guardianApplies',
  'bringPapers',
  'bringCertificate',
  'reissueCertificate',
  'completeBankData',
  'endOtherEnrolment',
  'mergeRecords',
  'followOpenCase',
  'employerPaysArrears',
  'cureAllAtOnce',
  'correctPromise',
  'awaitNotice',
  'backPayInTime',
  'payBrokenYears',
  'askGapCause',
  'askBase',
  'askAgeLimit',
  'completePerson',
] as const
export type CureCode = (typeof CURE_CODES)[number]
