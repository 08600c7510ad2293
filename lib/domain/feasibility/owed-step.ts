import type { Clock } from '../clocks/clock'
import { isReadyToTell } from '../transfer/closure'
import { dueRelationshipStep } from '../transfer/due-step'
import type { CaseFacts } from '../transfer/facts'
import { fundsHolder, relationshipHolder } from '../transfer/holder'
import { isFundsStep, isStep, ruleOf, type Step } from '../transfer/lifecycle'
import type { Side } from '../transfer/states'

/** What a clerk of one side has to do in a case now, or why it is not the clerks' turn. */
export type Owed =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'tell' }
  /** Another role of the same agency: review, signature, money. */
  | { readonly kind: 'colleague' }
  /** The other agency, the applicant, the post or the bank. */
  | { readonly kind: 'outside' }

/** The one step a case owes by a side's clerks; paper in the post and what others have to do is not theirs. */
export function owedBy(side: Side, facts: CaseFacts & { readonly originOwes: boolean }): Owed {
  const step = dueRelationshipStep(facts)
  const isHeld = relationshipHolder(facts) === side
  if (step === null && side === 'destination' && isReadyToTell(facts) && !facts.noticeIssued)
    return { kind: 'tell' }
  // The desk only watches for the day the other area is connected.
  if (step !== null && step !== 'unpark' && isHeld && isForClerks(step) && !awaitsSignature(side, facts))
    return { kind: 'step', step }
  const isColleagues = step !== 'unpark' && (isHeld || fundsHolder(facts) === side)
  return { kind: isColleagues ? 'colleague' : 'outside' }
}

function isForClerks(step: Step): boolean {
  return ruleOf(step).by.includes('clerk')
}

/** A first signature on the relationship waits for its second: whatever it is, the clerks have done theirs. */
function awaitsSignature(side: Side, { openSignatures }: CaseFacts): boolean {
  return openSignatures.some(({ step }) => isStep(step) && !isFundsStep(step) && ruleOf(step).side === side)
}

/** The clocks of the relationship that press on the clerks of a side; the money's are finance's. */
const CLERKS_CLOCKS: Readonly<Record<Side, readonly Clock[]>> = {
  origin: ['T1', 'TD'],
  destination: ['T0', 'TL', 'T1', 'T2'],
}

/** Whether a running clock measures the step that the side's clerks owe. */
export function pressesOnClerks(
  side: Side,
  clock: Clock,
  facts: Pick<CaseFacts, 'state' | 'sealedVersions'>,
): boolean {
  if (clock === 'T1')
    return side === 'destination' ? facts.state === 'returnedByOrigin' : facts.sealedVersions === 0
  return CLERKS_CLOCKS[side].includes(clock)
}
