import type { CureCode } from './codes'
import type { RuleAnswer } from './rule'
import type { EligibilityRuleId } from './rule-ids'

/** What a clerk says of a rule the program could not tell. */
export type ClerkAnswer = {
  readonly rule: string
  readonly answer: 'met' | 'notMet'
  readonly reason: string
}

type StopCode = 'unmet' | 'unanswered' | 'answeredUnmet'
type Stop = { readonly rule: EligibilityRuleId; readonly why: StopCode }

/** A question to the clerk. What merely informs and cannot be told stays as it is: nobody has to find out. */
export function isQuestion({ answer, effect }: Pick<RuleAnswer, 'answer' | 'effect'>): boolean {
  return answer === 'cannotTell' && effect !== 'info'
}

/**
 * What stands in the way of acceptance: a blocking rule that is not met, a question left without an answer
 * and its reason, or a blocking question answered in the negative. A clerk's answer never overrides what the
 * program could tell.
 */
export function stops(answers: readonly RuleAnswer[], clerkAnswers: readonly ClerkAnswer[]): Stop[] {
  return answers.flatMap((one): Stop[] => {
    const { id, answer, effect } = one
    if (answer === 'notMet') return effect === 'block' ? [{ rule: id, why: 'unmet' }] : []
    if (!isQuestion(one)) return []
    const said = clerkAnswers.find(({ rule, reason }) => rule === id && reason.trim() !== '')
    if (said === undefined) return [{ rule: id, why: 'unanswered' }]
    return said.answer === 'notMet' && effect === 'block' ? [{ rule: id, why: 'answeredUnmet' }] : []
  })
}

/** Of what a clerk said, the answers to questions; what the program could tell, nobody answers for it. */
export function toQuestions(
  answers: readonly RuleAnswer[],
  clerkAnswers: readonly ClerkAnswer[],
): readonly ClerkAnswer[] {
  const asked = new Set<string>(answers.filter(isQuestion).map((one) => one.id))
  return clerkAnswers.filter(({ rule }) => asked.has(rule))
}

export function mayAccept(answers: readonly RuleAnswer[], clerkAnswers: readonly ClerkAnswer[]): boolean {
  return stops(answers, clerkAnswers).length === 0
}

/**
 * Everything a refusal rests on, for its one notice: what the program found unmet, and each blocking question
 * a clerk answered in the negative, with what the clerk found. What the program could tell is not overruled.
 */
export function refusedFor(
  answers: readonly RuleAnswer[],
  clerkAnswers: readonly ClerkAnswer[],
): RuleAnswer[] {
  const refused = answers.flatMap((one): RuleAnswer[] => {
    if (one.effect !== 'block') return []
    if (one.answer === 'notMet') return [one]
    if (!isQuestion(one)) return []
    const said = clerkAnswers.find(
      ({ rule, answer, reason }) => rule === one.id && answer === 'notMet' && reason.trim() !== '',
    )
    return said ? [found(one, said.reason)] : []
  })
  return isRetiree(refused) ? refused.filter(({ id }) => !MOVERS_RULES.has(id)) : refused
}

/** Asked of who could move. A retiree told to suspend or to enrol here as well would be told the contrary. */
const MOVERS_RULES: ReadonlySet<EligibilityRuleId> = new Set([
  ...(['SC-03', 'SC-04', 'SU-01', 'EN-01', 'EN-02', 'AR-01', 'HO-01', 'FA-01', 'AG-01'] as const),
  ...(['AP-03', 'AP-04', 'BK-01'] as const),
])

function isRetiree(refused: readonly RuleAnswer[]): boolean {
  return refused.some(({ id }) => id === 'SC-06')
}

export type Instead = 'remoteCare' | 'retireePayout'

/**
 * What a retiree can have in place of a transfer (SC-06), for the notice of refusal: care away from home, and
 * the balance paid out where the origin does so (FU-05). Empty for everybody else.
 */
export function insteadOf(refused: readonly RuleAnswer[], answers: readonly RuleAnswer[]): Instead[] {
  if (!isRetiree(refused)) return []
  const isPaidOut = answers.some(({ because }) => because.code === 'retireePayout')
  return isPaidOut ? ['remoteCare', 'retireePayout'] : ['remoteCare']
}

/**
 * What the applicant does about a rule a clerk found unmet, as where the program finds it unmet. The question's
 * own cure tells the clerk whom to ask; a rule not listed asks the applicant for papers either way.
 */
const CURES_OF_FOUND: Readonly<Partial<Record<EligibilityRuleId, CureCode>>> = {
  'SC-03': 'enrolForNextYear',
  'SC-06': 'registerForRemoteCare',
  'SU-01': 'suspendAtOrigin',
  'EN-01': 'enrolAtDestination',
  'EN-02': 'payAtDestination',
  'AR-01': 'backPayAtOrigin',
  'HO-01': 'settleClaims',
  'FA-01': 'dissolveFamilyBinding',
  'AG-01': 'askAgeLimit',
  'AP-04': 'reissueCertificate',
}

function found(question: RuleAnswer, reason: string): RuleAnswer {
  const { code } = question.because
  const isEmployment = code === 'employmentNotShown' || code === 'employerNameDiffers'
  const cure = isEmployment ? 'employerOfRecordApplies' : (CURES_OF_FOUND[question.id] ?? question.cure)
  return { ...question, answer: 'notMet', because: { code: 'clerkFound', reason }, ...(cure && { cure }) }
}

/** Every rule that is not met, for the one notice of refusal (VA-01). */
export function unmet(answers: readonly RuleAnswer[]): RuleAnswer[] {
  return answers.filter((one) => one.answer === 'notMet' && one.effect === 'block')
}
