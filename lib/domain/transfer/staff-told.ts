import type { Role } from '../access/roles'
import type { StaffMessageKind } from '../access/staff-messages'
import { dueFundsStep } from './due-step'
import type { CaseFacts } from './facts'
import { relationshipHolder } from './holder'
import { isStep, ruleOf, type Step } from './lifecycle'
import { isSignedBeside } from './signed-beside'
import type { FundsState, RelationshipState, Side } from './states'

/**
 * Who hears of it on a side: whoever attends the case there, everybody of a role, or who gave the signature
 * that was declined.
 */
type Audience = 'attending' | Extract<Role, 'reviewer' | 'finance' | 'supervisor'> | 'opener'

export type StaffTelling = {
  readonly kind: StaffMessageKind
  readonly side: Side
  readonly to: Audience
  /** The step that is due, for kinds that name one. */
  readonly step?: string
}

type Rule = StaffTelling & {
  readonly when?: (before: CaseFacts, after: CaseFacts) => boolean
  /** Where the side has no login here, the other one does this work for it, and is told. */
  readonly recorded?: true
}

/** States in which the origin has the letter already, or it is on its way. */
const KNOWN_TO_ORIGIN: readonly RelationshipState[] = [
  'contactLetterSent',
  'transferringOut',
  'tableDrafted',
  'returnedByOrigin',
]
/** An order that a dispute takes back. */
const ORDERED: readonly FundsState[] = ['prepared', 'approved', 'payOutOrdered']

const tell = (kind: StaffMessageKind, side: Side, to: Audience = 'attending'): Rule => ({ kind, side, to })
const toBoth = (kind: StaffMessageKind): Rule[] => [tell(kind, 'origin'), tell(kind, 'destination')]

/** Milestones and failures, told to whoever has to act on them. What money is due comes from `moneyTurn`. */
const RULES: Record<Step, readonly Rule[]> = {
  submit: [tell('applicationArrived', 'destination')],
  requireSupplement: [],
  supplement: [tell('supplementArrived', 'destination')],
  refuse: [],
  park: [],
  unpark: [tell('applicationArrived', 'destination')],
  accept: [],
  sendContactLetter: [tell('letterArrived', 'origin')],
  // One that came by exchange nobody here has opened by hand.
  registerIncomingLetter: [
    {
      ...tell('letterArrived', 'origin'),
      when: (_before, { destinationConnection }) => destinationConnection === 'exchange',
    },
  ],
  receiveContactLetter: [],
  draftTable: [{ ...tell('signatureAwaited', 'origin', 'reviewer'), step: 'sealTable', recorded: true }],
  returnDraft: [{ ...tell('draftReturned', 'origin'), recorded: true }],
  sealTable: [tell('tableArrived', 'destination')],
  receiveTable: [],
  disputeTable: [
    tell('tableDisputed', 'origin'),
    { ...tell('tableDisputed', 'origin', 'finance'), when: ({ fundsState }) => ORDERED.includes(fundsState) },
  ],
  recordYears: [],
  returnByOrigin: [tell('caseReturned', 'destination')],
  resend: [tell('letterArrived', 'origin')],
  withdraw: [
    { ...tell('caseWithdrawn', 'origin'), when: ({ state }) => KNOWN_TO_ORIGIN.includes(state) },
    { ...tell('caseWithdrawn', 'destination'), when: ({ state }) => state !== 'draft' },
  ],
  terminate: toBoth('caseTerminated'),
  complete: toBoth('caseCompleted'),
  closeWithoutReply: toBoth('caseCompleted'),
  prepareRemittance: [],
  rejectRemittance: [{ ...tell('draftReturned', 'origin', 'finance'), recorded: true }],
  approveRemittance: [],
  cancelRemittance: [],
  confirmRemitted: [tell('moneySent', 'destination', 'finance')],
  reportReturned: [
    tell('moneyReturned', 'origin'),
    tell('moneyReturned', 'origin', 'finance'),
    tell('moneyReturned', 'destination', 'finance'),
  ],
  recordReceipt: [],
  matchReceipt: [
    {
      ...tell('moneyMismatched', 'origin', 'finance'),
      when: (_before, { fundsState }) => fundsState === 'mismatched',
    },
    {
      ...tell('moneyMismatched', 'destination'),
      when: (_before, { fundsState }) => fundsState === 'mismatched',
    },
  ],
  unmatch: [],
  payDifference: [tell('moneySent', 'destination', 'finance')],
  returnExcess: [tell('moneyReturned', 'origin', 'finance')],
  returnAll: [tell('moneyReturned', 'origin', 'finance'), tell('moneyReturned', 'destination')],
  credit: [],
  advance: [],
  orderPayOut: [],
  confirmPaidOut: [],
  reportPayOutReturned: [tell('moneyReturned', 'origin'), tell('moneyReturned', 'origin', 'finance')],
}

/** Who is told of a step, from the step and the case before and after it. The same desk hears of it once. */
export function staffTold(step: Step, before: CaseFacts, after: CaseFacts): StaffTelling[] {
  const told = RULES[step]
    .filter(({ when }) => when?.(before, after) ?? true)
    .flatMap((rule) => atDesk(rule, after))
  return [...told, ...moneyTurn(before, after)].filter(
    (one, at, all) => all.findIndex(({ side, to }) => side === one.side && to === one.to) === at,
  )
}

/** Work beside the steps that others have to act on. */
export const TOLD_BESIDE = [
  'openSignature',
  'declineSignature',
  'forward',
  'object',
  'complain',
  'askPayOut',
] as const
export type ToldBeside = (typeof TOLD_BESIDE)[number]

/** @param signed the step and role of a signature; @param by the side that acts */
export function staffToldBeside(
  kind: ToldBeside,
  facts: CaseFacts,
  by: Side,
  signed: { readonly step: string; readonly role: string } | null,
): StaffTelling[] {
  switch (kind) {
    case 'openSignature': {
      if (!signed || (signed.role !== 'reviewer' && signed.role !== 'supervisor')) return []
      const side = sideOfSigned(signed.step) ?? by
      const awaited: Rule = {
        ...tell('signatureAwaited', side, signed.role),
        step: signed.step,
        recorded: true,
      }
      return atDesk(awaited, facts)
    }
    case 'declineSignature':
      return signed ? [{ kind: 'signatureDeclined', side: by, to: 'opener', step: signed.step }] : []
    case 'forward':
      return [tell('letterArrived', 'origin'), tell('letterForwarded', 'destination')].flatMap((rule) =>
        atDesk(rule, facts),
      )
    case 'object':
      return atDesk({ ...tell('objectionArrived', 'destination'), recorded: true }, facts)
    case 'complain':
      return atDesk({ ...tell('complaintArrived', complainedOf(facts), 'supervisor'), recorded: true }, facts)
    case 'askPayOut':
      return atDesk({ ...tell('payOutAsked', 'origin', 'finance'), recorded: true }, facts)
    default:
      return kind satisfies never
  }
}

/** A complaint is about whose turn it is; where that is nobody's of the two, 转入地 answers. */
export function complainedOf(facts: CaseFacts): Side {
  return relationshipHolder(facts) === 'origin' ? 'origin' : 'destination'
}

function sideOfSigned(step: string): Side | null {
  if (isSignedBeside(step)) return 'destination'
  // A pause is signed where it was asked for.
  if (!isStep(step)) return null
  const { side } = ruleOf(step)
  return side === 'origin' || side === 'destination' ? side : null
}

/** Whose turn the money is now, where it was not before: finance prepares and pays, a reviewer signs. */
function moneyTurn(before: CaseFacts, after: CaseFacts): StaffTelling[] {
  const step = moneyStep(after)
  if (step === null || step === moneyStep(before)) return []
  const { side, by } = ruleOf(step)
  if (side !== 'origin' && side !== 'destination') return []
  const signs = by.includes('reviewer')
  return atDesk(
    {
      ...tell(signs ? 'signatureAwaited' : 'moneyDue', side, signs ? 'reviewer' : 'finance'),
      step,
      recorded: true,
    },
    after,
  )
}

/** Money that does not fit is told as such, with nobody's next step in it. */
function moneyStep(facts: CaseFacts) {
  return facts.fundsState === 'mismatched'
    ? null
    : dueFundsStep(facts, { originOwes: false, overpaid: false })
}

/** Only who signs in here can be told: the side itself, or the one that records for it. */
function atDesk({ when: _when, recorded, ...telling }: Rule, facts: CaseFacts): StaffTelling[] {
  const connection = { origin: facts.originConnection, destination: facts.destinationConnection }
  if (connection[telling.side] === 'connected') return [telling]
  const other = telling.side === 'origin' ? 'destination' : 'origin'
  const isRecorded = recorded && connection[telling.side] === 'none' && connection[other] === 'connected'
  return isRecorded ? [{ ...telling, side: other }] : []
}
