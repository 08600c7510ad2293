import { describe, expect, it } from 'vitest'
import { mergePlan } from './merge-plan'
import { missingProof, PROOFS_OF } from './pay-out'
import { countMonths, type PersonRecord, type RecordEnrolment } from './records'
import { sideOfSplit, splitPlan } from './split-plan'
import { survivorOf } from './survivor'
import { isUsedSince } from './used-since'

const enrolment = (over: Partial<RecordEnrolment> & { id: string }): RecordEnrolment => ({
  areaCode: '430100',
  scheme: 'employee',
  status: 'suspended',
  months: [],
  years: [],
  balanceFen: null,
  ...over,
})
const record = (id: string, recordNo: number, ...enrolments: RecordEnrolment[]): PersonRecord => ({
  id,
  recordNo,
  enrolments,
})
const active = record('a', 1, enrolment({ id: 'a1', status: 'active' }))
const suspended = record('b', 2, enrolment({ id: 'b1' }))
const older = record('c', 1, enrolment({ id: 'c1' }))

describe('which record survives (X13)', () => {
  it.each([
    [
      'the one in force',
      [active, suspended],
      'personChooses',
      { kind: 'survives', personId: 'a', because: 'active' },
    ],
    [
      'it also where the newest would',
      [active, suspended],
      'newestSurvives',
      { kind: 'survives', personId: 'a', because: 'active' },
    ],
    [
      'the person picks where all are suspended',
      [older, suspended],
      'personChooses',
      { kind: 'personChooses' },
    ],
    [
      'the newest where the area says so',
      [older, suspended],
      'newestSurvives',
      { kind: 'survives', personId: 'b', because: 'newest' },
    ],
    [
      'none while two are in force',
      [active, { ...active, id: 'd' }],
      'personChooses',
      { kind: 'severalActive' },
    ],
    [
      'a retiree is in force',
      [older, record('e', 3, enrolment({ id: 'e1', status: 'retired' }))],
      'personChooses',
      { kind: 'survives', personId: 'e', because: 'active' },
    ],
  ] as const)('%s', (_, records, policy, expected) => {
    expect(survivorOf(records, policy)).toEqual(expected)
  })
})

describe('putting two records together', () => {
  const survivor = record(
    's',
    1,
    enrolment({ id: 's1', status: 'active', months: ['2026-01', '2026-02', '2026-03'], balanceFen: 500 }),
  )
  const other = record(
    'o',
    2,
    enrolment({ id: 'o1', months: ['2025-12', '2026-01'], balanceFen: 250 }),
    enrolment({ id: 'o2', scheme: 'resident', years: [2024], balanceFen: null }),
  )
  const plan = mergePlan(survivor, other)

  it('counts months once and adds the balances', () => {
    expect(plan.joins).toMatchObject([
      { from: { id: 'o1' }, into: { id: 's1' }, months: ['2025-12'], overlapping: 1, balanceFen: 250 },
    ])
    expect(plan.monthsBefore).toEqual({ survivor: 3, other: 14 })
    expect(plan.monthsAfter).toBe(16)
    expect(plan.balanceAfterFen).toBe(750)
  })

  it('takes over whole what the survivor does not have', () => {
    expect(plan.moves.map(({ id }) => id)).toEqual(['o2'])
  })

  it('counts a resident year as twelve months and what it shares with paid months once', () => {
    const both = [
      enrolment({ id: 'x', months: ['2024-05'] }),
      enrolment({ id: 'y', scheme: 'resident', years: [2024] }),
    ]
    expect(countMonths(both)).toBe(12)
  })
})

describe('taking a record apart', () => {
  const mixed = record(
    'm',
    1,
    enrolment({ id: 'm1', months: ['2026-01'], balanceFen: 10 }),
    enrolment({ id: 'm2', areaCode: '320100', months: ['2026-01', '2026-02'], balanceFen: 20 }),
    enrolment({ id: 'm3', areaCode: '340100', status: 'active' }),
  )
  it('lets both keep something', () => {
    expect(splitPlan(mixed, ['m2'])).toMatchObject({ monthsGoing: 2, monthsStaying: 1, balanceGoingFen: 20 })
  })
  it.each([[[]], [['m1', 'm2', 'm3']], [['m1', 'unknown']], [['m1', 'm1', 'foreign']]])(
    'refuses %j',
    (going) => {
      expect(splitPlan(mixed, going)).toBeNull()
    },
  )
  it.each([
    ['320100', '340100', ['m2'], 'between'],
    ['320100', '340100', ['m2', 'm3'], 'goes'],
    ['430100', '340100', ['m2'], 'stays'],
    ['320100', '610100', ['m2'], 'goes'],
    ['610100', '330100', ['m2'], 'stays'],
  ] as const)('a case from %s to %s, where %j go: %s', (originAreaCode, destinationAreaCode, going, side) => {
    const plan = splitPlan(mixed, going)
    const ends = {
      originAreaCode,
      destinationAreaCode,
      fromScheme: 'employee',
      toScheme: 'employee',
    } as const
    expect(plan && sideOfSplit(plan, ends)).toBe(side)
  })
})

describe('whether a merge may still be taken back', () => {
  const known = { a: 4 }
  it.each([
    ['nothing has happened', [], false],
    ['only what went before', [{ transferId: 'a', version: 4, kind: 'accept' }], false],
    ['a change of hands', [{ transferId: 'a', version: 5, kind: 'takeOver' }], false],
    ['a step', [{ transferId: 'a', version: 5, kind: 'accept' }], true],
    ['a first signature', [{ transferId: 'a', version: 5, kind: 'openSignature' }], true],
    ['a draft begun since', [{ transferId: 'b', version: 1, kind: 'openDraft' }], false],
    ['a case submitted since', [{ transferId: 'b', version: 2, kind: 'submit' }], true],
  ])('%s', (_, events, used) => {
    expect(isUsedSince(known, events)).toBe(used)
  })
})

describe('proofs of a pay-out (X23)', () => {
  it('asks for none beside the person’s own application', () => {
    expect(missingProof('self', [])).toBeNull()
  })
  it.each(['heir', 'emigrant'] as const)('names the first one missing: %s', (kind) => {
    const [first, ...rest] = PROOFS_OF[kind]
    expect(missingProof(kind, [])).toBe(first)
    expect(missingProof(kind, rest)).toBe(first)
    expect(missingProof(kind, PROOFS_OF[kind])).toBeNull()
  })
})
