import { hasRole, mayActFor, sideOf } from '../access/reach'
import type { Actor } from '../access/roles'
import { isSoftReturn, type ReturnReason } from './closed-lists'
import { awaitedSignature, type CaseFacts } from './facts'
import { isFundsStep, ruleOf, STEPS, type Step } from './lifecycle'
import type { Refusal } from './refusal'
import type { StepSide } from './rule'
import { isResting, isSettled } from './states'

export type Signing = 'sole' | 'first' | 'second'

/**
 * The one question of the lifecycle: may this actor take this step now, and if not, why. Asked in the
 * order area, role, state, special guard, so that the answer names the nearest obstacle.
 * Buttons, command guard and API read it; nobody re-derives it.
 */
export function obstacleTo(step: Step, facts: CaseFacts, actor: Actor): Refusal | null {
  const rule = ruleOf(step)
  if (sideOf(actor, facts) === null) return { code: 'not-found' }
  const side = sideTaking(step, facts)
  const reach = mayActFor(actor, side, facts)
  if (reach === 'no' || (reach === 'onBehalf' && !rule.recordable))
    return { code: 'wrong-side', detail: side }

  const awaited = awaitedSignature(step, facts)
  if (awaited) {
    if (actor.staffId === awaited.openedBy) return { code: 'own-work', detail: step }
    if (rule.second === undefined || !hasRole(actor, [rule.second]))
      return { code: 'wrong-role', detail: rule.second ?? 'none' }
  } else if (!hasRole(actor, rule.by)) {
    return { code: 'wrong-role', detail: rule.by.join(',') }
  }

  return stateObstacle(step, facts) ?? ownWork(step, facts, actor)
}

/** Every step open to this actor now, in the order of the lifecycle. */
export function stepsOpenTo(facts: CaseFacts, actor: Actor): Step[] {
  return STEPS.filter((step) => obstacleTo(step, facts, actor) === null)
}

/** The same for a step another deployment tells of or asks for: its own roles and signatures are its own business. */
export function counterpartObstacle(step: Step, facts: CaseFacts, agencyId: string): Refusal | null {
  const own = agencyId === facts.originAgencyId ? 'origin' : 'destination'
  if (own === 'destination' && agencyId !== facts.destinationAgencyId) return { code: 'not-found' }
  const { side } = ruleOf(step)
  // What its program does by itself, its program tells: a case is completed where it was opened.
  if (side !== own && !(step === 'complete' && own === 'destination'))
    return { code: 'wrong-side', detail: side }
  return stateObstacle(step, facts)
}

/** A draft belongs to whoever began it; from submission on the destination withdraws. */
function sideTaking(step: Step, facts: CaseFacts): StepSide {
  return step === 'withdraw' && facts.state === 'draft' ? 'lodging' : ruleOf(step).side
}

/** First signature opens the step, second executes it. */
export function signingOf(step: Step, facts: CaseFacts, needsSecond: boolean): Signing {
  if (!needsSecond) return 'sole'
  return awaitedSignature(step, facts) ? 'second' : 'first'
}

/** What the state of the case says to a step, whoever asks. The system's own steps ask this too. */
export function stateObstacle(step: Step, facts: CaseFacts): Refusal | null {
  const rule = ruleOf(step)
  const state: string = isFundsStep(step) ? facts.fundsState : facts.state
  const from: readonly string[] = rule.from
  if (step === 'withdraw' && facts.sealedVersions > 0) return { code: 'version-sealed' }
  if (step === 'returnByOrigin' && facts.sealedVersions > 0) return { code: 'version-sealed' }
  if (!from.includes(state)) return { code: 'wrong-state', detail: state }
  return specialObstacle(step, facts)
}

function specialObstacle(step: Step, facts: CaseFacts): Refusal | null {
  switch (step) {
    case 'submit':
      // Nobody there could take it up: such a case begins with the letter that comes from there.
      return notLodgedHere(facts)
    case 'registerIncomingLetter':
      return facts.destinationConnection === 'connected' ? { code: 'wrong-state', detail: 'connected' } : null
    case 'park':
      return facts.originConnection === 'none' ? null : { code: 'wrong-state', detail: 'connected' }
    case 'returnDraft':
      return facts.draftedFrom === null ? { code: 'wrong-state', detail: 'no-draft' } : null
    case 'resend':
      return facts.returnIsSoft === false ? { code: 'wrong-state', detail: 'hard-return' } : null
    case 'sealTable':
      // A new version recomputes the money only while nothing is under way (lifecycle §4).
      return null
    case 'disputeTable':
      if (facts.state === 'transferredIn' && isSettled(facts.fundsState))
        return { code: 'wrong-state', detail: 'funds-settled' }
      return null
    case 'terminate':
      if (!isResting(facts.fundsState)) return { code: 'money-under-way', detail: facts.fundsState }
      if (facts.state === 'transferredIn' && facts.fundsState !== 'returnedToOrigin')
        return { code: 'wrong-state', detail: 'return-money-first' }
      return null
    case 'closeWithoutReply':
      if (facts.destinationConnection !== 'none') return { code: 'wrong-state', detail: 'connected' }
      // Years recorded on its behalf are a reply; such a case goes its ordinary way.
      if (facts.yearsRecorded) return { code: 'wrong-state', detail: 'replied' }
      return facts.fundsState === 'remitted' || isSettled(facts.fundsState)
        ? null
        : { code: 'money-under-way', detail: facts.fundsState }
    case 'prepareRemittance':
    case 'approveRemittance':
    case 'confirmRemitted':
      if (facts.state === 'tableDisputed' || facts.state === 'tableDrafted')
        return { code: 'wrong-state', detail: 'table-disputed' }
      // A payment that comes back after the case was closed without reply is sent again all the same.
      return facts.state === 'completed' ? null : ended(facts)
    case 'advance':
    case 'orderPayOut':
    case 'confirmPaidOut':
    case 'payDifference':
      return facts.state === 'tableDisputed' || facts.state === 'tableDrafted'
        ? { code: 'wrong-state', detail: 'table-disputed' }
        : ended(facts)
    case 'recordReceipt':
      // Money seen to arrive before its order was confirmed is believed only where the payer cannot tell us.
      if (facts.fundsState !== 'remitted' && facts.fundsState !== 'mismatched')
        return facts.originConnection === 'none'
          ? ended(facts)
          : { code: 'wrong-state', detail: facts.fundsState }
      return null
    case 'credit':
      return facts.yearsRecorded && facts.state === 'transferredIn'
        ? null
        : { code: 'wrong-state', detail: 'years-first' }
    case 'reportPayOutReturned':
      return ended(facts)
    default:
      return null
  }
}

function notLodgedHere({ destinationConnection }: CaseFacts): Refusal | null {
  if (destinationConnection === 'connected') return null
  return {
    code: 'wrong-side',
    detail: destinationConnection === 'none' ? 'incoming-letter' : 'exchange-destination',
  }
}

function ended(facts: CaseFacts): Refusal | null {
  return facts.state === 'completed' || facts.state === 'terminated' || facts.state === 'withdrawn'
    ? { code: 'wrong-state', detail: facts.state }
    : null
}

/** Four eyes: the drafter does not seal, the maker does not approve, the matcher does not credit. */
function ownWork(step: Step, facts: CaseFacts, actor: Actor): Refusal | null {
  const notBy = ruleOf(step).notBy
  if (notBy === undefined) return null
  const worker = { drafter: facts.draftedBy, maker: facts.orderMadeBy, matcher: facts.matchedBy }[notBy]
  return worker === actor.staffId ? { code: 'own-work', detail: notBy } : null
}

/** A returned letter is judged by its reason: soft may be cured and sent again, hard may not. */
export function softness(reason: ReturnReason | null): boolean | null {
  return reason === null ? null : isSoftReturn(reason)
}
