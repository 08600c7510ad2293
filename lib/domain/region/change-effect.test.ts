import { describe, expect, it } from 'vitest'
import type { Clock } from '@/lib/domain/clocks/clock'
import type { RelationshipState } from '@/lib/domain/transfer/states'
import type { ParameterKey } from './area-parameters'
import { effectOf, isReleasedBy, isTouched, type TouchableCase } from './change-effect'
import { PARAMETER_READERS } from './parameter-readers'
import { PARAMETER_KEYS } from './parameter-table'

const NANJING = '320100'
const HEFEI = '340100'

/** 南京 to 合肥, employee, online, accepted unless said otherwise. */
function file(over: Partial<TouchableCase> = {}): TouchableCase {
  const state = over.state ?? 'accepted'
  const before: readonly RelationshipState[] = [
    'draft',
    'submitted',
    'supplementRequired',
    'waitingForConnection',
  ]
  return {
    reference: state === 'draft' ? null : `${HEFEI}-2026-000001`,
    state,
    fundsState: 'undetermined',
    mode: 'online',
    pairMode: 'NORMAL',
    fromScheme: 'employee',
    toScheme: 'employee',
    originAreaCode: NANJING,
    destinationAreaCode: HEFEI,
    crossesProvinces: true,
    originConnection: 'connected',
    destinationConnection: 'connected',
    everStarted: before.includes(state) ? ['T0'] : ['T0', 'T1'],
    ...over,
  }
}
const LETTER = { mode: 'letter' } as const
const RESIDENTS = { fromScheme: 'resident', toScheme: 'resident' } as const
const SEALED = { state: 'transferredOut', everStarted: ['T0', 'T1', 'T3'] as Clock[] } as const

describe('a changed value', () => {
  it.each<[ParameterKey, string, Partial<TouchableCase>, boolean]>([
    // clocks: until they start
    ['t0Days', HEFEI, { state: 'submitted' }, true],
    ['t0Days', HEFEI, { state: 'accepted' }, false],
    ['t0Days', NANJING, { state: 'submitted' }, false],
    ['supplementDays', HEFEI, { state: 'supplementRequired' }, true],
    ['letterDays', HEFEI, { state: 'submitted', ...LETTER }, true],
    ['letterDays', HEFEI, { state: 'submitted' }, false],
    ['promisedOutDays', NANJING, { state: 'draft' }, true],
    ['promisedOutDays', NANJING, { state: 'submitted' }, true],
    ['promisedOutDays', NANJING, { state: 'accepted' }, false],
    ['promisedOutDays', HEFEI, { state: 'submitted' }, false],
    ['promisedOutDays', NANJING, { state: 'contactLetterSent', ...LETTER, everStarted: ['T0', 'TL'] }, true],
    ['promisedInDays', HEFEI, { state: 'transferringOut' }, true],
    ['promisedInDays', HEFEI, { state: 'tableDisputed' }, true],
    ['promisedInDays', HEFEI, { state: 'transferringIn' }, false],
    ['promisedInDays', NANJING, { state: 'transferringOut' }, false],
    ['correctionDays', NANJING, { state: 'transferringIn' }, true],
    ['correctionDays', NANJING, { state: 'transferredIn' }, false],
    // money
    ['fundsDays', NANJING, { state: 'transferringOut' }, true],
    ['fundsDays', NANJING, { ...SEALED, fundsState: 'due' }, false],
    ['fundsDays', NANJING, { state: 'transferringOut', ...RESIDENTS }, false],
    ['fundsDays', NANJING, { state: 'transferringOut', pairMode: 'PA_STAYS' }, false],
    ['fundsRetryDays', NANJING, { ...SEALED, fundsState: 'remitted' }, true],
    ['fundsRetryDays', NANJING, { ...SEALED, fundsState: 'received' }, false],
    ['transitDays', HEFEI, { ...SEALED, fundsState: 'approved' }, true],
    ['transitDays', HEFEI, { ...SEALED, fundsState: 'remitted' }, false],
    ['creditDays', HEFEI, { ...SEALED, fundsState: 'remitted' }, true],
    ['creditDays', HEFEI, { ...SEALED, fundsState: 'matched' }, false],
    ['creditDays', NANJING, { ...SEALED, fundsState: 'remitted' }, false],
    ['payoutAllowed', NANJING, { ...SEALED, fundsState: 'due' }, true],
    ['payoutAllowed', NANJING, { ...SEALED, fundsState: 'payOutOrdered' }, false],
    ['payoutDays', NANJING, { state: 'submitted' }, true],
    ['payoutDays', NANJING, { ...SEALED, fundsState: 'notRequired' }, false],
    ['settlementDay', HEFEI, { pairMode: 'IMMEDIATE_NETTED' }, true],
    ['settlementDay', HEFEI, {}, false],
    ['crossSchemeAccount', NANJING, { toScheme: 'resident' }, true],
    ['crossSchemeAccount', NANJING, {}, false],
    // handling
    ['intraProvinceMode', HEFEI, { state: 'draft', crossesProvinces: false }, true],
    ['intraProvinceMode', HEFEI, { state: 'draft' }, false],
    ['intraProvinceMode', NANJING, { state: 'submitted', crossesProvinces: false }, false],
    ['letterMode', NANJING, { state: 'draft' }, true],
    ['letterMode', NANJING, { state: 'submitted' }, false],
    ['oldRulesByLetter', NANJING, { state: 'accepted', ...LETTER, everStarted: ['T0'] }, true],
    ['oldRulesByLetter', NANJING, { state: 'submitted' }, false],
    ['replyWaitDays', NANJING, { ...SEALED, ...LETTER, destinationConnection: 'none' }, true],
    ['replyWaitDays', NANJING, SEALED, false],
    ['receiptPolicy', NANJING, { state: 'transferredIn' }, true],
    ['receiptPolicy', HEFEI, { state: 'transferredIn' }, true],
    // intake: until the rules are asked for the last time
    ['arrearsPolicy', NANJING, { state: 'draft' }, true],
    ['arrearsPolicy', NANJING, { state: 'submitted' }, true],
    ['arrearsPolicy', HEFEI, { state: 'supplementRequired' }, true],
    ['arrearsPolicy', NANJING, { state: 'waitingForConnection' }, true],
    ['arrearsPolicy', NANJING, { state: 'accepted' }, false],
    ['openClaimsPolicy', HEFEI, { state: 'submitted' }, false],
    ['ageLimit', HEFEI, { state: 'submitted' }, true],
    ['ageLimit', NANJING, { state: 'submitted' }, false],
    ['requireCertificate', HEFEI, { state: 'submitted', ...LETTER }, true],
    ['requireCertificate', HEFEI, { state: 'submitted' }, false],
    ['requireCertificate', HEFEI, { state: 'submitted', ...LETTER, crossesProvinces: false }, false],
    ['currentYearException', HEFEI, { state: 'submitted', ...RESIDENTS }, true],
    ['currentYearException', HEFEI, { state: 'submitted' }, false],
    // years and benefits at the destination
    ['yearsCountedAs', HEFEI, { state: 'transferringIn' }, true],
    ['yearsCountedAs', HEFEI, { state: 'transferredIn' }, false],
    ['waitMonths', HEFEI, { state: 'transferredIn' }, true],
    ['waitMonths', NANJING, { state: 'transferredIn' }, false],
    ['postPauseAllowed', NANJING, { mode: 'letter', state: 'submitted' }, true],
    ['postPauseAllowed', NANJING, { mode: 'letter', state: 'transferringOut' }, false],
    ['postPauseAllowed', HEFEI, { mode: 'letter', state: 'submitted' }, false],
    ['residentPayDeadline', HEFEI, { toScheme: 'resident' }, false],
    ['flexiblePayDeadline', HEFEI, { toScheme: 'resident' }, false],
  ])('%s of %s with %j: %s', (key, area, over, touched) => {
    expect(isTouched({ kind: 'parameter', key }, area, file(over))).toBe(touched)
  })

  it.each(PARAMETER_KEYS)('%s has a reader, and touches no ended case and no case elsewhere', (key) => {
    expect(PARAMETER_READERS[key]).toBeDefined()
    const ended = ['notAccepted', 'completed', 'withdrawn', 'terminated'] as const
    for (const state of ended)
      expect(isTouched({ kind: 'parameter', key }, HEFEI, file({ state }))).toBe(false)
    expect(isTouched({ kind: 'parameter', key }, '610100', file({ state: 'draft' }))).toBe(false)
  })
})

describe('bank data and connection', () => {
  it.each<['payee' | 'connection', string, Partial<TouchableCase>, boolean]>([
    ['payee', NANJING, { state: 'submitted' }, true],
    ['payee', HEFEI, { state: 'submitted' }, true],
    ['payee', HEFEI, { state: 'accepted', ...LETTER }, true],
    ['payee', HEFEI, { state: 'returnedByOrigin' }, true],
    ['payee', HEFEI, { state: 'contactLetterSent' }, false],
    ['payee', NANJING, { state: 'accepted', ...LETTER }, false],
    ['connection', NANJING, { state: 'transferredIn' }, true],
    ['connection', NANJING, { state: 'completed' }, false],
  ])('%s of %s with %j: %s', (kind, area, over, touched) => {
    expect(isTouched({ kind }, area, file(over))).toBe(touched)
  })

  it.each<[string, Partial<TouchableCase>, boolean]>([
    [NANJING, { originConnection: 'none' }, true],
    [HEFEI, { destinationConnection: 'none' }, true],
    [NANJING, { originConnection: 'none', destinationConnection: 'none' }, false],
    [NANJING, { state: 'submitted', originConnection: 'none' }, false],
    ['610100', { originConnection: 'none' }, false],
  ])('%s connected, a case with %j goes on: %s', (area, over, released) => {
    expect(isReleasedBy(area, file({ state: 'waitingForConnection', ...over }))).toBe(released)
  })
})

it('counts by state, and names by reference whatever has one', () => {
  const effect = effectOf({ kind: 'parameter', key: 'promisedOutDays' }, NANJING, [
    file({ state: 'draft' }),
    file({ state: 'submitted', reference: `${HEFEI}-2026-000009` }),
    file({ state: 'submitted', reference: `${HEFEI}-2026-000002` }),
    file({ state: 'accepted' }),
  ])
  expect(effect).toEqual({
    total: 3,
    drafts: 1,
    byState: [
      { state: 'draft', count: 1 },
      { state: 'submitted', count: 2 },
    ],
    references: [`${HEFEI}-2026-000002`, `${HEFEI}-2026-000009`],
  })
})
