/** Why an information was given: what will happen to this case, with the values its sentence names. */
export const TIMING_CODES = [
  'outDue', // days, startsOn, dueOn, promisedOn or null
  'outDueByLetter', // days, dueOn, promisedOn or null: as if delivered today
  'inDue', // days, startsOn, dueOn, promisedOn or null
  'paidWithOut', // dueOn, creditDays
  'paidWithin', // days, creditDays
  'lettersOfRules94', // letterDays, days
  'lettersOfMeasure', // letterDays, days
  'promiseWithinTerm', // outDays, inDays
  'promiseTooLong', // outDays, inDays
  'postNotPromised',
  'postCounted',
  'startDayFree', // startsOn, firstDay
  'restDaysSkipped', // restDays, dueOn
  'closesAt', // closing, dueOn
  'makeUpDaysCount', // version, makeUpDays
  'noMakeUpDays', // version
  'nationalCalendar',
  'regionalCalendar', // side: origin, destination or both
  'datesFirm', // version
  'datesProvisional', // dueOn
  'inOfficeHours', // startsOn
  'outsideHoursAsIs', // startsOn
  'outsideHoursRolled', // startsOn
] as const
export type TimingCode = (typeof TIMING_CODES)[number]

export const RECORD_CODES = [
  'importedOnceValid',
  'disputeReissued', // days
  'monthsOverlap', // gap, origin, here, total
  'monthsDistinct', // origin, here, total
  'yearsAlreadyShared',
  'monthsMove', // months, countedAs
  'yearsShortOfRetirement', // countedAs, total, needed, short
  'yearsSufficeForRetirement', // countedAs, total, needed
  'noAccount',
  'zeroBalance',
  'balanceNotVisible',
  'fullBalanceMoves', // balance
  'creditedWhenEqual', // balance or null
  'heldWhenDifferent',
  'accountStays', // balance or null
  'advancedAndNetted', // day or null
  'returnedPaymentRepaid', // days
  'balanceShownUntilPaid', // balance
  'keptHundredYears',
] as const
export type RecordCode = (typeof RECORD_CODES)[number]

export const BENEFIT_CODES = [
  'paymentsNotKnown', // side: origin or destination
  'noGap', // lastPaid, firstPaid
  'shortGapMended', // gap, from, retroactive
  'backPayWindowOver', // gap, window
  'gapTooLong', // gap
  'changeWithTwoYears', // continuous, gap, from
  'underTwoYears', // continuous
  'waits', // gap, wait, from, share
  'noWaiting', // gap, from
  'shortGapUnpaid', // gap, wait, from, share
  'longGapMended', // gap, wait, from, share
  'fullFromMonth', // ordinal, from
  'continuousNextMonth', // from
  'counterRestarts', // firstPaid, total
  'enrolsAnew', // gap, limit
  'residentWaits', // wait, mended, from
  'causeNotKnown', // gap
  'employerBears', // gap, perDay or null
  'personBears', // gap, perDay or null
  'personBearsNothing', // gap
  'backPaymentCosts', // gap, amount, base, rate
  'baseNotKnown', // gap
  'withinWindow', // gap, window
  'feeCapped',
  'feeNotCapped',
  'lateDaysThroughPayment',
  'lateDaysBeforeBill',
  'feeRoundedByMonth', // gap, fee or null: paid today
] as const
export type BenefitCode = (typeof BENEFIT_CODES)[number]
