import type { ParameterWords } from './parameter-words'

const WITH_T1 = 'due with the transfer-out'
const AS_WAIT = 'as “waiting period”'

export const parametersEn: ParameterWords = {
  t0Days: { name: 'Acceptance', hint: 'From application to acceptance, refusal or request for papers.' },
  supplementDays: { name: 'Time to supplement', hint: 'What the applicant has for missing papers.' },
  letterDays: { name: 'Dispatch of the letter', hint: 'By letter: from acceptance to dispatch.' },
  promisedOutDays: {
    name: 'Promised transfer-out',
    hint: 'Never longer than the statutory term; warns before it ends.',
  },
  promisedInDays: {
    name: 'Promised transfer-in',
    hint: 'Never longer than the statutory term; warns before it ends.',
  },
  correctionDays: { name: 'Correction', hint: 'From the dispute to the corrected table.' },
  fundsDays: { name: 'Remittance', hint: 'From the sealed table to the payment.', unset: WITH_T1 },
  fundsRetryDays: { name: 'Payment after a return', hint: 'For paying again what the bank sent back.' },
  transitDays: { name: 'Time in transit', hint: 'From payment to arrival; afterwards an inquiry is due.' },
  creditDays: { name: 'Crediting', hint: 'From arrival to the personal account.' },
  replyWaitDays: {
    name: 'Wait for a reply',
    hint: 'Destination not connected: afterwards the origin may close.',
  },
  receiptPolicy: { name: 'Received on rest days or after hours', hint: 'Decides which day is day zero.' },
  postPauseAllowed: {
    name: 'Time in the post may pause',
    hint: 'Moves only the adjusted date, never the statutory one.',
  },

  letterMode: {
    name: 'Letters between connected areas too',
    hint: 'Settled when the application is submitted.',
  },
  oldRulesByLetter: {
    name: 'Rules of 2016 for cases by letter',
    hint: 'Transfer-out in 15 working days, without a promise of its own.',
  },
  intraProvinceMode: {
    name: 'Way within the province',
    hint: 'Holds between two areas that both follow it; never across provinces.',
  },
  autoAccept: {
    name: 'As destination: accept automatically',
    hint: 'Between connected agencies, where every rule is met (nothing unmet, open or warned of) and the papers are complete, the program accepts at once and the letter leaves with it; everything else waits for a clerk. People still sign for the table and the years.',
  },
  autoDraft: {
    name: 'As origin: draft the table automatically',
    hint: 'Of the same cases the program receives the letter and drafts the table from the registry, for a reviewer to seal. What was returned, disputed or is to be drafted again stays with the clerks.',
  },
  settlementDay: {
    name: 'Settlement day of the province',
    hint: 'By this day of the next month the netting table is out.',
    unset: 'not announced',
  },
  expectedMonths: {
    name: 'Usual duration',
    hint: 'Told to the applicant, never a deadline.',
    unset: 'not told',
  },

  requireCertificate: {
    name: 'Certificate for letters across provinces',
    hint: 'Never asked for online or within a province.',
  },
  certValidityMonths: {
    name: 'Validity of the certificate',
    hint: 'Counted from printing; issued anew when it has run out.',
    unset: 'no limit',
  },
  certificateOnline: {
    name: 'Certificates online',
    hint: 'Asked for by the person, issued in the name of the agency; connected agencies only.',
  },
  arrearsPolicy: {
    name: 'Arrears at the origin',
    hint: 'Nationally a reminder; either side may refuse.',
  },
  openClaimsPolicy: { name: 'In hospital or bills open', hint: 'A rule of the origin.' },
  familyBindingPolicy: { name: 'Account shared with family', hint: 'A rule of the origin.' },
  enrolledNormally: {
    name: 'Paying normally at the destination',
    hint: 'What arrears at the destination do.',
  },
  ageLimit: { name: 'Age limit', hint: 'None in the national measure; a few areas have one.', unset: 'none' },
  paidMonthsDespiteEmployerArrears: {
    name: 'Paid months move despite employer arrears',
    hint: 'Months the employer owes stay behind, the others move.',
  },
  mergePolicy: {
    name: 'Which duplicate record stays',
    hint: 'Where all records of a person are suspended.',
  },
  currentYearException: {
    name: 'Resident transfer within the year by exception',
    hint: 'As a rule residents move for the next year; here with a warning.',
  },
  requireBenefitPeriod: {
    name: 'Only once the new benefit period runs',
    hint: 'Resident to resident: not before the new year’s benefits begin.',
  },

  payoutAllowed: {
    name: 'Payout to the own bank account',
    hint: 'On application, where a balance cannot be moved.',
  },
  payoutDays: { name: 'Payout', hint: 'From the order to the person’s own account.', unset: WITH_T1 },
  payoutForResettledRetiree: {
    name: 'Payout to resettled retirees',
    hint: 'Retirees do not transfer; they may ask for the balance.',
  },
  crossSchemeAccount: {
    name: 'Account on the way to the resident scheme',
    hint: 'Residents have no account; the origin deals with the balance.',
  },
  yearsCountedAs: { name: 'Moved years count as', hint: 'When the person retires here.' },
  retirementMonthsMale: {
    name: 'Months for retirement benefits (men)',
    hint: 'Total months needed for retiree benefits here.',
    unset: 'ask the area',
  },
  retirementMonthsFemale: {
    name: 'Months for retirement benefits (women)',
    hint: 'Total months needed for retiree benefits here.',
    unset: 'ask the area',
  },

  waitMonths: { name: 'Waiting period', hint: 'After a gap above 3 months; at most 6 months.' },
  waitMonthsBackPaid: {
    name: 'Waiting period once back-paid',
    hint: 'Gap above 3 months, paid back.',
    unset: AS_WAIT,
  },
  waitMonthsShortGap: {
    name: 'Waiting period without back-payment',
    hint: 'Gap of up to 3 months left unpaid.',
    unset: AS_WAIT,
  },
  longGapBenefitsInMonth: {
    name: 'Benefits after a longer gap begin',
    hint: 'In this calendar month, the payment month being the first.',
    unset: 'by the waiting period',
  },
  waitStart: { name: 'Waiting period begins', hint: 'In the payment month or the next.' },
  payMonthOrNext: { name: 'Unbroken cover: benefits begin', hint: 'In the payment month or the next.' },
  benefitRatioDuringWait: {
    name: 'Benefits while waiting',
    hint: 'Share of the normal benefit paid meanwhile.',
  },
  retroactiveShortGap: {
    name: 'Gap months reimbursed once back-paid',
    hint: 'For gaps of up to 3 months.',
  },
  reEnrolAfterMonths: {
    name: 'Gap that means enrolling anew',
    hint: 'Above this many months; cumulative years stay.',
    unset: 'never',
  },

  individualLateFee: {
    name: 'Late fee in flexible employment',
    hint: 'Only for months missed by own fault; the employer bears its own.',
  },
  flexibleBackPayMonths: {
    name: 'Months flexible workers may pay back',
    hint: 'At most this many of the latest months.',
    unset: 'no limit',
  },
  lateDayMode: { name: 'Days of delay', hint: 'Counted from the day after the due date.' },
  capAtPrincipal: { name: 'Late fee capped at the principal', hint: 'Practice differs; no national rule.' },
  backPayBaseFen: {
    name: 'Base of back-payment (monthly)',
    hint: 'Usually last year’s average wage.',
    unset: 'ask the area',
  },
  backPayRateBasisPoints: {
    name: 'Rate of back-payment',
    hint: 'Employer and person together.',
    unset: 'ask the area',
  },
  contributionDueDay: {
    name: 'Day contributions fall due',
    hint: 'Day of the month itself; the late fee runs from the day after.',
    unset: 'not announced, the usual 25th assumed',
  },
  residentPayDeadline: {
    name: 'Residents pay by',
    hint: 'Last day of the year for paying.',
    unset: 'not announced',
  },
  flexiblePayDeadline: {
    name: 'Flexible workers pay by',
    hint: 'Last day of the year for paying.',
    unset: 'not announced',
  },
}
