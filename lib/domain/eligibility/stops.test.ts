import { describe, expect, it } from 'vitest'
import type { EligibilityFacts } from './facts'
import { judge } from './judge'
import type { RuleAnswer } from './rule'
import { factsOf, ORIGIN, pairOf, SELF, type Local } from './sample-facts'
import { insteadOf, isQuestion, refusedFor } from './stops'

const judged = (facts: Partial<EligibilityFacts>, local: Local = {}): readonly RuleAnswer[] =>
  judge(factsOf(facts, local), pairOf(local))

/** Each question alone answered in the negative: what the notice then says to do. */
function curesOf(answers: readonly RuleAnswer[]): Record<string, string | undefined> {
  const refused = answers
    .filter(isQuestion)
    .flatMap(({ id }) => refusedFor(answers, [{ rule: id, answer: 'notMet', reason: 'told by phone' }]))
  return Object.fromEntries(refused.map(({ id, cure }) => [id, cure]))
}

describe('what an applicant does about what a clerk found unmet', () => {
  it('is to suspend, to enrol or to pay, not to ask the other side', () => {
    const hidden = judged({ originEnrolment: 'notVisible', destinationEnrolment: 'notVisible' })
    const cures = curesOf(hidden)
    expect(cures).toMatchObject({ 'SU-01': 'suspendAtOrigin', 'EN-01': 'enrolAtDestination' })
    for (const cure of Object.values(cures)) expect(cure).not.toMatch(/^ask(?:Origin|Destination)$/u)
  })

  it('is what the rule itself asks for where local rules stop a transfer', () => {
    const local: Local = {
      origin: { openClaimsPolicy: 'block', familyBindingPolicy: 'block', arrearsPolicy: 'block' },
    }
    expect(curesOf(judged({ originEnrolment: 'notVisible' }, local))).toMatchObject({
      'AR-01': 'backPayAtOrigin',
      'HO-01': 'settleClaims',
      'FA-01': 'dissolveFamilyBinding',
    })
  })

  it('is to apply through the employer of record where the employment was not found', () => {
    const byEmployer = judged({ applicant: { ...SELF, kind: 'employer', identityShown: true } })
    expect(curesOf(byEmployer)).toEqual({ 'AP-01': 'employerOfRecordApplies' })
  })
})

describe('a retiree refused', () => {
  const retired = { originEnrolment: { ...ORIGIN, status: 'retired' } } as const
  const paysOut: Local = { origin: { payoutAllowed: true, payoutForResettledRetiree: true } }
  const ids = (rules: readonly RuleAnswer[]) => rules.map(({ id }) => id)

  it('is not told to enrol here as well', () => {
    const answers = judged({ ...retired, destinationEnrolment: 'none' })
    expect(answers).toContainEqual(expect.objectContaining({ id: 'EN-01', answer: 'notMet' }))
    expect(ids(refusedFor(answers, []))).toEqual(['SC-06'])
  })

  it('is told so too where a clerk found the retirement, and of an open case all the same', () => {
    const answers = judged({
      originEnrolment: 'notVisible',
      destinationEnrolment: 'none',
      openCase: { reference: null },
    })
    const said = ['SC-06', 'SU-01'].map((rule) => ({ rule, answer: 'notMet' as const, reason: 'by phone' }))
    const refused = refusedFor(answers, said)
    expect(ids(refused)).toEqual(['SC-06', 'PR-01'])
    expect(refused[0]).toMatchObject({ cure: 'registerForRemoteCare' })
  })

  it('hears of care away from home, and of the payout where the origin makes it', () => {
    const instead = (local: Local) => {
      const answers = judged(retired, local)
      return insteadOf(refusedFor(answers, []), answers)
    }
    expect(instead(paysOut)).toEqual(['remoteCare', 'retireePayout'])
    expect(instead({ origin: { payoutForResettledRetiree: false } })).toEqual(['remoteCare'])
    const mover = judged({ destinationEnrolment: 'none' }, paysOut)
    expect(ids(refusedFor(mover, []))).toEqual(['EN-01'])
    expect(insteadOf(refusedFor(mover, []), mover)).toEqual([])
  })
})
