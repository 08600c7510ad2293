/** Rules asked before acceptance, by the ids of the rule book. */
export const ELIGIBILITY_RULE_IDS = [
  'SC-01',
  'SC-02',
  'SC-03',
  'SC-04',
  'SC-05',
  'SC-06',
  'SC-07',
  'SU-01',
  'EN-01',
  'EN-02',
  'AR-01',
  'HO-01',
  'FA-01',
  'AG-01',
  'AP-01',
  'AP-03',
  'AP-04',
  'BK-01',
  'DU-01',
  'DU-02',
  'PR-01',
  'IT-05',
  'FU-05',
  'AU-01',
] as const
export type EligibilityRuleId = (typeof ELIGIBILITY_RULE_IDS)[number]

export const ANSWERS = ['met', 'notMet', 'cannotTell'] as const
export type Answer = (typeof ANSWERS)[number]

export const EFFECTS = ['block', 'warn', 'info'] as const
export type Effect = (typeof EFFECTS)[number]

/** Why a rule was answered as it was. Values beside the code fill the sentence. */
export const BECAUSE_CODES = [
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
  'guardianApplies',
  'guardianNotShown',
  'delegateApplies',
  'papersMissing', // missing: identity or authority
  'authorityNotSeen',
  'certificateNotNeeded',
  'certificateShown', // printedOn
  'certificateMissing',
  'certificateNotSeen',
  'certificateValid', // printedOn, until
  'certificateExpired', // printedOn, until
  'bankDataComplete',
  'bankDataIncomplete', // side: origin, destination or both
  'noDuplicateEnrolment',
  'activeElsewhere', // areas
  'bothForYear', // year
  'oneRecord',
  'duplicateRecords',
  'noOpenCase',
  'openCase', // reference, or null where the asker is no party to it
  'yearsAccumulate', // countedAs: actual or deemed
  'retireePayout',
  'payoutOnApplication', // days, or null for the general limit
  'payoutIfNotMovable',
  'originKeepsRecord',
  'originCoversPaidYear', // year, or null
] as const
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
] as const
export type CureCode = (typeof CURE_CODES)[number]
