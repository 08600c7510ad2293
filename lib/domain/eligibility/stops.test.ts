import { describe, expect, it } from 'vitest'
import type { EligibilityFacts } from './facts'
import { judge } from './judge'
import type { RuleAnswer } from './rule'
import { factsOf, pairOf, SELF, type Local } from './sample-facts'
import { isQuestion, refusedFor } from './stops'

const judged = (facts: Partial<EligibilityFacts>, local: Local = {}): readonly RuleAnswer[] =>
  judge(factsOf(facts, local), pairOf(local))

/** Every question answered in the negative: what the notice then says of each to do. */
function curesOf(answers: readonly RuleAnswer[]): Record<string, string | undefined> {
  const said = answers
    .filter(isQuestion)
    .map(({ id }) => ({ rule: id, answer: 'notMet' as const, reason: 'told by phone' }))
  return Object.fromEntries(refusedFor(answers, said).map(({ id, cure }) => [id, cure]))
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
