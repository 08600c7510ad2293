import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { fen } from '@/lib/domain/money/fen'
import { SEED_AREAS } from '@/lib/domain/region/areas'
import { LOCAL_PARAMETERS } from '@/lib/domain/region/local-parameters'
import { handlingMode, pairMode, type PairParameters } from '@/lib/domain/region/pair-mode'
import { resolveParameters } from '@/lib/domain/region/resolve-parameters'
import {
  residentTargetYear,
  type DestinationEnrolment,
  type EligibilityFacts,
  type OriginEnrolment,
} from './facts'
import { judge } from './judge'
import type { RuleAnswer } from './rule'
import { factsOf } from './sample-facts'
import { isQuestion, mayAccept, stops, toQuestions, unmet } from './stops'

const today = localDate('2026-10-12')

const SUSPENDED: OriginEnrolment = {
  status: 'suspended',
  lastPaidMonth: yearMonth('2026-09'),
  paidYears: [],
  arrearsMonths: 0,
  openClaims: false,
  familyBound: false,
  flexible: false,
  balance: fen(3_456_78),
}
const ACTIVE_HERE: DestinationEnrolment = {
  scheme: 'employee',
  status: 'active',
  paidYears: [],
  arrearsMonths: 0,
}

/** A person of the registry between two seeded areas, with those areas' own parameters. */
function person(origin: string, destination: string, facts: Partial<EligibilityFacts> = {}) {
  const [from, to] = [origin, destination].map((slug) => SEED_AREAS.find((one) => one.slug === slug))
  if (!from || !to) throw new Error('no such area')
  const parameters: PairParameters = {
    origin: resolveParameters(LOCAL_PARAMETERS[from.code] ?? [], today).parameters,
    destination: resolveParameters(LOCAL_PARAMETERS[to.code] ?? [], today).parameters,
  }
  const asked = factsOf({
    today,
    fromScheme: 'employee',
    toScheme: 'employee',
    origin: { code: from.code, provinceCode: from.provinceCode, connection: from.agency.connection },
    destination: { code: to.code, provinceCode: to.provinceCode, connection: to.agency.connection },
    mode: handlingMode(from.agency, to.agency, parameters),
    pairMode: pairMode(from, to, parameters),
    originEnrolment: SUSPENDED,
    destinationEnrolment: ACTIVE_HERE,
    targetYear: null,
    activeElsewhere: [],
    duplicateRecords: false,
    openCase: null,
    birthDate: localDate('1890-01-01'),
    sex: 'male',
    applicant: { kind: 'self', identityShown: true, authorityShown: 'unknown', employsPerson: 'unknown' },
    certificate: 'unknown',
    bankData: { origin: true, destination: true },
    ...facts,
  })
  return judge(asked, parameters)
}

function resident(originYears: readonly number[], destinationYears: readonly number[]) {
  return person('suzhou', 'hangzhou', {
    fromScheme: 'resident',
    toScheme: 'resident',
    originEnrolment: {
      ...SUSPENDED,
      status: 'active',
      lastPaidMonth: null,
      paidYears: originYears,
      balance: null,
    },
    destinationEnrolment: { ...ACTIVE_HERE, scheme: 'resident', paidYears: destinationYears },
    targetYear: residentTargetYear(destinationYears, today),
  })
}

const ids = (answers: readonly RuleAnswer[]) => answers.map((one) => one.id)
const questions = (answers: readonly RuleAnswer[]) => ids(answers.filter(isQuestion))
/** What merely informs is told as well, but asks nothing of anybody. */
const conditions = (answers: readonly RuleAnswer[]) => answers.filter((one) => one.effect !== 'info')
const rule = (answers: readonly RuleAnswer[], id: string) => answers.find((one) => one.id === id)

describe('the people of the demonstration', () => {
  it('陈接续: everything is met, the case should be accepted', () => {
    const answers = person('nanjing', 'hefei')
    expect(conditions(answers).every((one) => one.answer === 'met')).toBe(true)
    expect(rule(answers, 'SC-02')).toMatchObject({ effect: 'info', because: { code: 'shouldBeAccepted' } })
    expect(rule(answers, 'AP-03')?.because).toEqual({ code: 'certificateNotNeeded' })
    expect(rule(answers, 'FU-05')?.because).toEqual({ code: 'payoutOnApplication', days: 30 })
    expect(mayAccept(answers, [])).toBe(true)
  })

  it('李未停: still active there and not enrolled here, both told at once', () => {
    const answers = person('nanjing', 'hefei', {
      originEnrolment: { ...SUSPENDED, status: 'active' },
      destinationEnrolment: 'none',
    })
    expect(ids(unmet(answers))).toEqual(['SU-01', 'EN-01'])
    expect(rule(answers, 'SU-01')).toEqual({
      id: 'SU-01',
      answer: 'notMet',
      effect: 'block',
      source: 'measure43',
      because: { code: 'stillActiveAtOrigin', lastPaidMonth: '2026-09' },
      cure: 'suspendAtOrigin',
    })
    expect(rule(answers, 'EN-01')).toMatchObject({
      because: { code: 'notEnrolledAtDestination' },
      cure: 'enrolAtDestination',
    })
    expect(rule(answers, 'SC-02')).toBeUndefined()
    expect(mayAccept(answers, [])).toBe(false)
  })

  it('王居民: enrolled for next year, may be accepted, suspension not asked', () => {
    const answers = resident([2026], [2027])
    expect(rule(answers, 'SU-01')).toBeUndefined()
    expect(rule(answers, 'SC-03')?.answer).toBe('met')
    expect(rule(answers, 'SC-04')?.because).toEqual({ code: 'mayBeAccepted' })
    expect(rule(answers, 'AU-01')?.because).toEqual({ code: 'originCoversPaidYear', year: 2026 })
    expect(mayAccept(answers, [])).toBe(true)
  })

  it.each([
    ['for this year too', [2026, 2027]],
    ['for this year only', [2026]],
  ])('韩当年: enrolled %s, refused', (_, years) => {
    const answers = resident([2026], years)
    expect(ids(unmet(answers))).toEqual(['SC-03'])
    expect(rule(answers, 'SC-03')).toMatchObject({
      because: { code: 'residentCurrentYear', year: 2026 },
      cure: 'enrolForNextYear',
    })
  })

  it('赵同城: no transfer needed, and nothing else is said', () => {
    expect(person('xian', 'xian', { originEnrolment: { ...SUSPENDED, status: 'active' } })).toEqual([
      {
        id: 'SC-01',
        answer: 'notMet',
        effect: 'block',
        source: 'measure43',
        because: { code: 'sameArea', area: '610100' },
        cure: 'suspendAndResume',
      },
    ])
  })

  it('钱宝鸡 and 孙广深: the province’s own way is told', () => {
    const shaanxi = person('baoji', 'xian')
    expect(rule(shaanxi, 'SC-07')?.because).toEqual({ code: 'intraProvince', mode: 'PA_ONLY' })
    expect(rule(shaanxi, 'IT-05')?.because).toEqual({ code: 'yearsAccumulate', countedAs: 'deemed' })
    const guangdong = person('guangzhou', 'shenzhen', { bankData: { origin: false, destination: false } })
    expect(rule(guangdong, 'SC-07')?.because).toEqual({ code: 'intraProvince', mode: 'PA_STAYS' })
    expect(rule(guangdong, 'BK-01')).toBeUndefined()
    expect(mayAccept(shaanxi, []) && mayAccept(guangdong, [])).toBe(true)
  })

  it('周退休: refused, with payout and care away from home', () => {
    const answers = person('hangzhou', 'hefei', {
      originEnrolment: { ...SUSPENDED, status: 'retired' },
      destinationEnrolment: 'none',
    })
    expect(rule(answers, 'SC-06')).toMatchObject({
      answer: 'notMet',
      effect: 'block',
      source: 'measure43Article2',
      because: { code: 'retired' },
      cure: 'registerForRemoteCare',
    })
    expect(rule(answers, 'FU-05')).toMatchObject({ effect: 'info', because: { code: 'retireePayout' } })
    expect(rule(answers, 'SU-01')).toBeUndefined()
    expect(mayAccept(answers, [])).toBe(false)
  })

  it('吴九江: the origin’s registry is not visible, the clerk has to say', () => {
    const answers = person('jiujiang', 'hefei', {
      originEnrolment: 'notVisible',
      bankData: { origin: false, destination: true },
    })
    expect(questions(answers)).toEqual(['SU-01', 'AR-01', 'AP-03'])
    expect(conditions(answers).filter((one) => one.answer === 'notMet')).toEqual([])
    expect(rule(answers, 'SC-06')?.because).toEqual({ code: 'contributesAtDestination' })
    expect(rule(answers, 'SU-01')).toMatchObject({ because: { code: 'originNotVisible' }, cure: 'askOrigin' })
    expect(mayAccept(answers, [])).toBe(false)
    const said = ['SU-01', 'AR-01', 'AP-03'].map((one) => ({
      rule: one,
      answer: 'met' as const,
      reason: '参保凭证原件',
    }))
    expect(mayAccept(answers, said)).toBe(true)
  })

  it('郑𠮷野: arrears warn and do not stop', () => {
    const answers = person('nanjing', 'hangzhou', { originEnrolment: { ...SUSPENDED, arrearsMonths: 2 } })
    expect(rule(answers, 'AR-01')).toMatchObject({
      answer: 'notMet',
      effect: 'warn',
      because: { code: 'arrears', months: 2 },
      cure: 'backPayAtOrigin',
    })
    expect(mayAccept(answers, [])).toBe(true)
  })

  it('努尔买买提·阿布都外力: without a balance no bank data are asked', () => {
    const answers = person('nanjing', 'xian', {
      originEnrolment: { ...SUSPENDED, balance: fen(0) },
      bankData: { origin: false, destination: false },
    })
    expect(rule(answers, 'BK-01')).toBeUndefined()
    expect(rule(answers, 'FU-05')).toBeUndefined()
    expect(mayAccept(answers, [])).toBe(true)
  })
})

describe('what stops acceptance', () => {
  const open = person('jiujiang', 'hefei', {
    originEnrolment: 'notVisible',
    certificate: { printedOn: null },
    bankData: { origin: true, destination: false },
  })
  const say = (name: string, answer: 'met' | 'notMet', reason = 'seen on paper') => ({
    rule: name,
    answer,
    reason,
  })

  it('an unmet blocking rule, whatever the clerk says of it', () => {
    expect(stops(open, [say('SU-01', 'met'), say('AR-01', 'met'), say('BK-01', 'met')])).toEqual([
      { rule: 'BK-01', why: 'unmet' },
    ])
  })

  it('a question without an answer, or without its reason', () => {
    expect(stops(open, [say('SU-01', 'met', ' ')])).toEqual([
      { rule: 'SU-01', why: 'unanswered' },
      { rule: 'AR-01', why: 'unanswered' },
      { rule: 'BK-01', why: 'unmet' },
    ])
  })

  it('a blocking question answered in the negative, but not a warning', () => {
    expect(stops(open, [say('SU-01', 'notMet'), say('AR-01', 'notMet')])).toEqual([
      { rule: 'SU-01', why: 'answeredUnmet' },
      { rule: 'BK-01', why: 'unmet' },
    ])
  })

  it('nothing a clerk says of a rule that was no question', () => {
    const said = [say('SU-01', 'met'), say('BK-01', 'met'), say('SC-01', 'notMet'), say('AR-02', 'met')]
    expect(toQuestions(open, said).map((one) => one.rule)).toEqual(['SU-01'])
  })

  it('never what merely informs, however little can be told of it', () => {
    const told = open
      .filter((one) => one.answer === 'cannotTell' && one.effect === 'info')
      .map((one) => one.id)
    expect(told).toEqual(expect.arrayContaining(['AR-02', 'VA-02', 'FU-02', 'FU-09']))
    expect(stops(open, []).map((one) => one.rule)).toEqual(['SU-01', 'AR-01', 'BK-01'])
  })
})
