import { describe, expect, it } from 'vitest'
import { fen } from '@/lib/domain/money/fen'
import type { Mode, PairMode, Scheme } from '@/lib/domain/transfer/states'
import type { DestinationEnrolment, EligibilityFacts, OriginEnrolment } from './facts'
import { OUTCOMES, outcomeOf, type Outcome } from './outcomes'
import { factsOf, ORIGIN, pairOf } from './sample-facts'

// Every combination of what an application can be. The expectation below is written from the rule book by hand
// and knows nothing of the rules' code: it goes through the conditions as a person with the book would.

const KINDS = ['employee-employee', 'resident-resident', 'employee-resident', 'resident-employee'] as const
const PLACES = ['sameArea', 'sameProvince', 'otherProvince'] as const
const PAIR_MODES: readonly PairMode[] = ['NORMAL', 'PA_ONLY', 'PA_STAYS', 'AUTO', 'IMMEDIATE_NETTED']
const HANDLING: readonly Mode[] = ['online', 'letter']
const THERE = ['suspended', 'active', 'terminated', 'none', 'notVisible'] as const
const HERE = ['enrolled', 'suspended', 'otherScheme', 'notEnrolled', 'notVisible'] as const
const ARREARS = ['none', 'warn', 'block'] as const
const RETIRED = ['no', 'there', 'here'] as const

type Combination = {
  readonly kind: (typeof KINDS)[number]
  readonly place: (typeof PLACES)[number]
  readonly pair: PairMode
  readonly handling: Mode
  readonly there: (typeof THERE)[number]
  readonly here: (typeof HERE)[number]
  readonly arrears: (typeof ARREARS)[number]
  readonly retired: (typeof RETIRED)[number]
}

function* combinations(): Generator<Combination> {
  for (const kind of KINDS)
    for (const place of PLACES)
      // A province's own way holds only inside it.
      for (const pair of place === 'otherProvince' ? (['NORMAL'] as const) : PAIR_MODES)
        for (const handling of HANDLING)
          for (const there of THERE)
            for (const here of HERE)
              for (const arrears of ARREARS)
                for (const retired of RETIRED)
                  yield { kind, place, pair, handling, there, here, arrears, retired }
}

function expected(c: Combination): Outcome {
  if (c.place === 'sameArea') return 'noTransferNeeded'

  const thereIsSeen = c.there !== 'none' && c.there !== 'notVisible'
  const hereIsSeen = c.here !== 'notEnrolled' && c.here !== 'notVisible'
  if ((c.retired === 'there' && thereIsSeen) || (c.retired === 'here' && hereIsSeen)) return 'refusedRetired'

  const fromEmployee = c.kind.startsWith('employee')
  const bothResident = c.kind === 'resident-resident'
  // SU-01. Of residents among themselves only whether there is a record at all.
  if (c.there === 'none' || c.there === 'terminated') return 'refusedUnmet'
  if (c.there === 'active' && !bothResident) return 'refusedUnmet'
  // EN-01. A resident's year counts, not the state of the enrolment.
  if (c.here === 'notEnrolled' || c.here === 'otherScheme') return 'refusedUnmet'
  if (c.here === 'suspended' && !bothResident) return 'refusedUnmet'
  // AR-01, only of whoever was an employee, only where it can be seen.
  if (c.arrears === 'block' && fromEmployee && c.there !== 'notVisible') return 'refusedUnmet'

  if (c.here === 'notVisible') return 'questions'
  // For residents moving into a year to come nothing of the origin is asked.
  if (c.there === 'notVisible' && !bothResident) return 'questions'
  // AP-03: by letter across provinces somebody has to look at the certificate.
  if (c.handling === 'letter' && c.place === 'otherProvince') return 'questions'

  const owed = c.kind === 'employee-employee'
  if (c.arrears === 'warn' && fromEmployee) return owed ? 'shouldAcceptWarned' : 'mayAcceptWarned'
  return owed ? 'shouldAccept' : 'mayAccept'
}

function factsFor(c: Combination): EligibilityFacts {
  const [from, to] = c.kind.split('-') as [Scheme, Scheme]
  const destination = {
    sameArea: { code: '320100', provinceCode: '320000' },
    sameProvince: { code: '320500', provinceCode: '320000' },
    otherProvince: { code: '340100', provinceCode: '340000' },
  }[c.place]
  const isResidentMove = from === 'resident' && to === 'resident'
  return factsOf({
    fromScheme: from,
    toScheme: to,
    destination: { ...destination, connection: 'connected' },
    mode: c.handling,
    pairMode: c.pair,
    originEnrolment: originOf(c, from),
    destinationEnrolment: destinationOf(c, to),
    targetYear: isResidentMove && c.here !== 'notVisible' && c.here !== 'notEnrolled' ? 2027 : null,
  })
}

function originOf(c: Combination, scheme: Scheme): EligibilityFacts['originEnrolment'] {
  if (c.there === 'none' || c.there === 'notVisible') return c.there
  const record: OriginEnrolment = {
    ...ORIGIN,
    status: c.retired === 'there' ? 'retired' : c.there,
    arrearsMonths: c.arrears === 'none' ? 0 : 2,
    paidYears: scheme === 'resident' ? [2026] : [],
    balance: scheme === 'resident' ? null : fen(345_678),
  }
  return record
}

function destinationOf(c: Combination, scheme: Scheme): EligibilityFacts['destinationEnrolment'] {
  if (c.here === 'notEnrolled') return 'none'
  if (c.here === 'notVisible') return 'notVisible'
  const other = scheme === 'employee' ? 'resident' : 'employee'
  const record: DestinationEnrolment = {
    scheme: c.here === 'otherScheme' ? other : scheme,
    status: c.retired === 'here' ? 'retired' : c.here === 'suspended' ? 'suspended' : 'active',
    paidYears: scheme === 'resident' ? [2027] : [],
    arrearsMonths: 0,
  }
  return record
}

const parametersFor = (c: Combination) =>
  pairOf({ origin: { arrearsPolicy: c.arrears === 'block' ? 'block' : 'warn' } })

describe('every combination', () => {
  const all = [...combinations()]
  const found = all.map((c) => ({ c, outcome: outcomeOf(factsFor(c), parametersFor(c)) }))

  it('was walked', () => {
    // 4 kinds × (2 places × 5 modes + 1) × 2 × 5 × 5 × 3 × 3
    expect(all).toHaveLength(4 * 11 * 2 * 5 * 5 * 3 * 3)
  })

  it('ends in the outcome the rule book says', () => {
    const wrong = found.filter(({ c, outcome }) => outcome !== expected(c))
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('ends in one outcome, and every outcome is reached', () => {
    const reached = new Set(found.map(({ outcome }) => outcome))
    expect([...reached].toSorted()).toEqual([...OUTCOMES].toSorted())
  })

  it('is accepted in as many ways as there are', () => {
    const count = (outcome: Outcome) => found.filter((one) => one.outcome === outcome).length
    expect(count('noTransferNeeded')).toBe(4 * 5 * 2 * 5 * 5 * 3 * 3)
    // Online or inside a province, suspended there and enrolled here, nothing owed, not retired.
    expect(count('shouldAccept')).toBe(5 * 2 + 1)
    expect(count('shouldAcceptWarned')).toBe(5 * 2 + 1)
  })
})
