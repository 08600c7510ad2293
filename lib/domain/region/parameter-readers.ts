import type { Clock } from '@/lib/domain/clocks/clock'
import { isSettled, type FundsState, type RelationshipState, type Side } from '@/lib/domain/transfer/states'
import type { ParameterKey } from './area-parameters'
import type { TouchableCase } from './change-effect'

/** Which side's area is asked for a value: the origin's, the destination's, or that of whoever acts. */
export type ReadBy = Side | 'either'

type Still = (file: TouchableCase) => boolean

type ParameterReader = {
  readonly side: ReadBy
  /** Whether an open case may still come to the point where the value is read. */
  readonly still: Still
}

const UNTIL_ACCEPTANCE: readonly RelationshipState[] = [
  'draft',
  'submitted',
  'supplementRequired',
  'waitingForConnection',
]
const UNTIL_RECEIPT: readonly RelationshipState[] = [
  ...UNTIL_ACCEPTANCE,
  'accepted',
  'contactLetterSent',
  'returnedByOrigin',
  'transferringOut',
  'tableDrafted',
  'tableDisputed',
  'transferredOut',
]

const whileOpen: Still = () => true
const never: Still = () => false
const inStates =
  (states: readonly RelationshipState[]): Still =>
  ({ state }) =>
    states.includes(state)
const inFunds =
  (...states: readonly FundsState[]): Still =>
  ({ fundsState }) =>
    states.includes(fundsState)
const notStarted =
  (clock: Clock): Still =>
  ({ everStarted }) =>
    !everStarted.includes(clock)
const both =
  (...all: readonly Still[]): Still =>
  (file) =>
    all.every((still) => still(file))

/** The rules are asked again at acceptance; from then on their answers stand with the case. */
export const beforeAcceptance = inStates(UNTIL_ACCEPTANCE)
/** A letter that is yet to be written, or to be written anew. */
export const whileLetterCanGo = inStates(['accepted', 'returnedByOrigin'])
/** Mode and the way of the pair are settled when the application is submitted. */
const asDraft = inStates(['draft'])
const beforeReceipt = inStates(UNTIL_RECEIPT)
const beforeYears = inStates([...UNTIL_RECEIPT, 'transferringIn'])
/** The first table is yet to be drafted. */
const beforeDraft = inStates([...UNTIL_ACCEPTANCE, 'accepted', 'contactLetterSent', 'transferringOut'])
const online: Still = ({ mode }) => mode === 'online'
const byLetter: Still = ({ mode }) => mode === 'letter'
const fromEmployee: Still = ({ fromScheme }) => fromScheme === 'employee'
const toEmployee: Still = ({ toScheme }) => toScheme === 'employee'
const toResident: Still = ({ toScheme }) => toScheme === 'resident'
const amongResidents: Still = ({ fromScheme, toScheme }) =>
  fromScheme === 'resident' && toScheme === 'resident'
const withinProvince: Still = ({ crossesProvinces }) => !crossesProvinces
const acrossProvinces: Still = ({ crossesProvinces }) => crossesProvinces
const settledMonthly: Still = ({ pairMode }) => pairMode === 'AUTO' || pairMode === 'IMMEDIATE_NETTED'
const withoutLoginThere: Still = ({ destinationConnection }) => destinationConnection === 'none'
/** An account can move at all (X25, FU-06), and its money is not settled yet. */
const moneyOpen: Still = ({ fromScheme, pairMode, fundsState }) =>
  fromScheme === 'employee' && pairMode !== 'PA_STAYS' && !isSettled(fundsState)
/** Money that goes from agency to agency; whoever becomes a resident is paid out (FU-05). */
const remits = both(moneyOpen, toEmployee)
const beforeOrder = inFunds('undetermined', 'due', 'prepared', 'approved')
const beforeArrival = inFunds('undetermined', 'due', 'prepared', 'approved', 'remitted')

const origin = (still: Still): ParameterReader => ({ side: 'origin', still })
const destination = (still: Still): ParameterReader => ({ side: 'destination', still })
const either = (still: Still): ParameterReader => ({ side: 'either', still })
/** Benefits are worked out anew each time somebody looks, from the day's values of the destination. */
const ofBenefits = destination(whileOpen)

/** Who reads each parameter, and until when in a case. */
export const PARAMETER_READERS: Readonly<Record<ParameterKey, ParameterReader>> = {
  t0Days: destination(beforeAcceptance),
  supplementDays: destination(beforeAcceptance),
  letterDays: destination(both(beforeAcceptance, byLetter)),
  promisedOutDays: origin(notStarted('T1')),
  promisedInDays: destination(beforeReceipt),
  correctionDays: origin(beforeYears),
  fundsDays: origin(both(remits, notStarted('T3'))),
  fundsRetryDays: origin(both(moneyOpen, beforeArrival)),
  transitDays: destination(both(remits, beforeOrder)),
  creditDays: destination(both(remits, beforeArrival)),
  replyWaitDays: origin(withoutLoginThere),
  receiptPolicy: either(whileOpen),
  // Foretold at acceptance (DL-06); no clock pauses by it.
  postPauseAllowed: origin(both(beforeAcceptance, byLetter)),

  letterMode: either(asDraft),
  oldRulesByLetter: origin(both(byLetter, notStarted('T1'))),
  intraProvinceMode: either(both(asDraft, withinProvince)),
  autoAccept: destination(both(beforeAcceptance, online)),
  autoDraft: origin(both(beforeDraft, online)),
  settlementDay: destination(both(remits, settledMonthly, beforeOrder)),
  expectedMonths: either(whileOpen),

  requireCertificate: destination(both(beforeAcceptance, byLetter, acrossProvinces)),
  certValidityMonths: origin(both(beforeAcceptance, byLetter, acrossProvinces)),
  // Before any case or without one.
  certificateOnline: origin(never),
  arrearsPolicy: either(beforeAcceptance),
  openClaimsPolicy: origin(beforeAcceptance),
  familyBindingPolicy: origin(both(beforeAcceptance, fromEmployee)),
  enrolledNormally: destination(both(beforeAcceptance, toEmployee)),
  ageLimit: destination(beforeAcceptance),
  paidMonthsDespiteEmployerArrears: origin(both(beforeReceipt, fromEmployee)),
  mergePolicy: either(beforeYears),
  currentYearException: destination(both(beforeAcceptance, amongResidents)),
  requireBenefitPeriod: destination(both(beforeAcceptance, amongResidents)),

  payoutAllowed: origin(both(moneyOpen, beforeOrder)),
  payoutDays: origin(both(moneyOpen, beforeOrder)),
  payoutForResettledRetiree: origin(beforeAcceptance),
  crossSchemeAccount: origin(both(moneyOpen, toResident, inFunds('undetermined'))),
  yearsCountedAs: destination(beforeYears),
  retirementMonthsMale: destination(whileOpen),
  retirementMonthsFemale: destination(whileOpen),

  waitMonths: ofBenefits,
  waitMonthsBackPaid: ofBenefits,
  waitMonthsShortGap: ofBenefits,
  longGapBenefitsInMonth: ofBenefits,
  waitStart: ofBenefits,
  payMonthOrNext: ofBenefits,
  benefitRatioDuringWait: ofBenefits,
  retroactiveShortGap: ofBenefits,
  reEnrolAfterMonths: ofBenefits,

  individualLateFee: ofBenefits,
  flexibleBackPayMonths: ofBenefits,
  lateDayMode: ofBenefits,
  capAtPrincipal: ofBenefits,
  backPayBaseFen: ofBenefits,
  backPayRateBasisPoints: ofBenefits,
  contributionDueDay: ofBenefits,
  // Told by the calculator; no case reads them.
  residentPayDeadline: destination(never),
  flexiblePayDeadline: destination(never),
}
