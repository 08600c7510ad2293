import { describe, expect, it } from 'vitest'
import { LEGAL_SOURCES } from '@/lib/domain/region/legal-source'
import { APPLICATION_CASES } from './cases/application-cases'
import { BACK_PAYMENT_CASES } from './cases/back-payment-cases'
import { BENEFIT_CASES } from './cases/benefit-cases'
import { ENROLMENT_CASES } from './cases/enrolment-cases'
import { MONEY_CASES } from './cases/money-cases'
import { RECORD_CASES } from './cases/record-cases'
import { SCHEME_CASES } from './cases/scheme-cases'
import { TIMING_CASES } from './cases/timing-cases'
import type { Answer } from './codes'
import { isInForce, validFromOf } from './in-force'
import { ELIGIBILITY_RULES } from './judge'
import { ELIGIBILITY_RULE_IDS, RULE_PHASES, phaseOf, type EligibilityRuleId } from './rule-ids'
import { told } from './sample-facts'

const CASES = [
  ...SCHEME_CASES,
  ...ENROLMENT_CASES,
  ...APPLICATION_CASES,
  ...TIMING_CASES,
  ...RECORD_CASES,
  ...MONEY_CASES,
  ...BENEFIT_CASES,
  ...BACK_PAYMENT_CASES,
]

const M: readonly Answer[] = ['met']
const MN: readonly Answer[] = ['met', 'notMet']
const MC: readonly Answer[] = ['met', 'cannotTell']
const MNC: readonly Answer[] = ['met', 'notMet', 'cannotTell']

/** Which answers each rule can give, read off the rule book by hand. */
const GIVES: Record<EligibilityRuleId, readonly Answer[]> = {
  ...{ 'SC-01': MN, 'SC-02': M, 'SC-03': MNC, 'SC-04': MN, 'SC-05': M, 'SC-06': MNC, 'SC-07': M },
  ...{ 'SU-01': MNC, 'EN-01': MNC, 'EN-02': MNC, 'AR-01': MNC, 'AR-02': MNC, 'HO-01': MNC, 'FA-01': MNC },
  ...{ 'AG-01': MNC, 'AP-01': MNC, 'AP-02': M, 'AP-03': MC, 'AP-04': MNC, 'VA-01': MN, 'VA-02': MNC },
  ...{ 'BK-01': MN, 'DL-01': M, 'DL-02': M, 'DL-03': M, 'DL-04': M, 'DL-05': MN, 'DL-06': MN },
  ...{ 'CA-01': M, 'CA-02': M, 'CA-03': M, 'CA-04': M, 'CA-05': M, 'CA-06': MC, 'CA-07': MN },
  ...{ 'IT-01': M, 'IT-02': M, 'IT-03': MC, 'IT-04': MC, 'IT-05': M },
  ...{ 'FU-01': M, 'FU-02': MC, 'FU-03': M, 'FU-04': M, 'FU-05': M, 'FU-06': M, 'FU-07': M, 'FU-08': M },
  ...{
    'FU-09': MC,
    'BE-01': MNC,
    'BE-02': MNC,
    'BE-03': MC,
    'BE-04': M,
    'BE-05': M,
    'BE-06': M,
    'BE-07': MN,
  },
  ...{
    'BE-08': M,
    'BE-09': M,
    'BE-10': MNC,
    'LF-01': MC,
    'LF-02': MN,
    'LF-03': MC,
    'LF-04': MN,
    'LF-05': MN,
  },
  ...{ 'LF-06': M, 'LF-07': M, 'DU-01': MN, 'DU-02': MN, 'PR-01': MN, 'AU-01': MN, 'RC-01': M },
}

describe.each(ELIGIBILITY_RULE_IDS)('%s', (id) => {
  const rows = CASES.filter((one) => one[0] === id)

  it.each(rows.map(([, ...row]) => row))('%s', (_, facts, local, verdict, values) => {
    const found = told(id, facts, local)
    expect(found.verdict).toBe(verdict)
    if (values) expect(found.because).toMatchObject(values)
  })

  it('has a row for every answer it can give, and for no other', () => {
    const given = new Set(rows.map((row) => row[4].split(' ')[0]).filter((word) => word !== 'not'))
    expect([...given].toSorted()).toEqual([...GIVES[id]].toSorted())
  })
})

describe('the rule book', () => {
  it('asks every rule once, in order', () => {
    expect(ELIGIBILITY_RULES.map((one) => one.id)).toEqual(ELIGIBILITY_RULE_IDS)
    expect(new Set(ELIGIBILITY_RULE_IDS).size).toBe(71)
  })

  it('gives every rule a source, a first day and a group', () => {
    for (const rule of ELIGIBILITY_RULES) {
      expect(LEGAL_SOURCES).toContain(rule.source)
      expect(RULE_PHASES).toContain(phaseOf(rule.id))
      expect(isInForce(rule, validFromOf(rule))).toBe(true)
    }
  })

  it('knows what was in force when', () => {
    const from = (id: EligibilityRuleId) => {
      const rule = ELIGIBILITY_RULES.find((one) => one.id === id)
      return rule && [validFromOf(rule), rule.validTo]
    }
    expect(from('SU-01')).toEqual(['2021-12-01', undefined])
    expect(from('AR-01')).toEqual(['2016-09-01', undefined])
    expect(from('BE-07')).toEqual(['2009-01-01', '2021-11-30'])
    expect(from('BE-10')).toEqual(['2025-01-01', undefined])
  })
})
