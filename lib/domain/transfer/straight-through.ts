import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { isQuestion } from '@/lib/domain/eligibility/stops'
import type { CaseFacts } from './facts'
import type { OnlineProof } from './online'
import type { RelationshipState } from './states'

/** What an area may let the program do by itself: its destination's acceptance, its origin's table. */
export type AutomaticStep = 'accept' | 'draftTable'

/** Why an event of the program's own steps happened. */
export const STRAIGHT_THROUGH = 'straightThrough'

/** Which step the program could take of a case in this state. */
export function automaticStepIn(state: RelationshipState): AutomaticStep | null {
  if (state === 'submitted') return 'accept'
  return state === 'contactLetterSent' || state === 'transferringOut' ? 'draftTable' : null
}

/**
 * What clerks do in a case that still counts as untouched: the application itself, and the destination's signature
 * under the years (办理转入). The origin's is its reviewer's, under the table.
 */
const CLERKS_OWN: readonly string[] = ['submit', 'recordYears']

type Entry = {
  readonly kind: string
  readonly role: string
  readonly toState: RelationshipState
  readonly actorAgencyId: string | null
}

const isClerksWork = ({ kind, role, toState }: Entry) =>
  role === 'clerk' && toState !== 'draft' && !CLERKS_OWN.includes(kind)

/**
 * The one definition of a case that went through untouched, for its row, its list and the share on the board: from the
 * application to the completion no clerk did anything but sign. Reviewers and finance did what is theirs.
 */
export function isUntouched(history: readonly Entry[]): boolean {
  return !history.some(isClerksWork)
}

export const WAIT_REASONS = [
  'notConnected',
  'byLetter',
  'clerkAtWork',
  'sentBack',
  'applicantWaits',
  'identity',
  'signature',
  'rules',
  'papers',
  'late',
  'refused',
] as const
export type WaitReason = (typeof WAIT_REASONS)[number]

/** Why the program leaves a step to a clerk; with the rules it is about, where it is about rules. */
export type Wait = { readonly reason: WaitReason; readonly rules: readonly string[] }

/** What came back from a reviewer or the other side is looked at by a person. */
const SENT_BACK: readonly string[] = ['returnDraft', 'returnByOrigin', 'disputeTable', 'requireSupplement']
/** What somebody said about the case, and is to be answered. */
const ASKED: readonly string[] = ['object', 'complain']

/**
 * Whether the program may take a step by itself, asked of the case before its rules: null where nothing but the rules
 * could stand in the way. A clerk of its side who has begun goes on.
 * @param proof what an application that came online rests on
 */
export function automaticObstacle(
  step: AutomaticStep,
  facts: CaseFacts,
  history: readonly Entry[],
  proof: OnlineProof | null,
): Wait | null {
  const because = (reason: WaitReason): Wait => ({ reason, rules: [] })
  if (facts.originConnection !== 'connected' || facts.destinationConnection !== 'connected')
    return because('notConnected')
  if (facts.mode !== 'online') return because('byLetter')
  const own = step === 'accept' ? facts.destinationAgencyId : facts.originAgencyId
  if (history.some(({ kind }) => SENT_BACK.includes(kind))) return because('sentBack')
  if (history.some((entry) => entry.actorAgencyId === own && isClerksWork(entry)))
    return because('clerkAtWork')
  if (history.some(({ kind }) => ASKED.includes(kind))) return because('applicantWaits')
  if (facts.openSignatures.length > 0) return because('signature')
  // A typed number proves nobody: who applies is looked at by a person.
  return proof === 'number' || proof === 'applicant' ? because('identity') : null
}

/** Every rule is met: none unmet, none open, none warned of. What merely informs stands in nobody's way. */
export function unclearRules(answers: readonly RuleAnswer[]): string[] {
  return answers
    .filter((one) => isQuestion(one) || (one.answer === 'notMet' && one.effect !== 'info'))
    .map(({ id }) => id)
}
