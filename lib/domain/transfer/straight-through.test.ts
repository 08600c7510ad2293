import { expect, it } from 'vitest'
import { facts as caseFacts } from '@/lib/testing/case-facts'
import { automaticObstacle, automaticStepIn, isUntouched, unclearRules } from './straight-through'

const HERE = 'destination-agency'
const THERE = 'origin-agency'
const entry = (
  kind: string,
  role = 'clerk',
  actorAgencyId: string | null = HERE,
  toState = 'submitted' as const,
) => ({
  kind,
  role,
  actorAgencyId,
  toState,
})

it('counts a case as untouched while clerks only apply and sign', () => {
  const programs = ['accept', 'sendContactLetter', 'receiveContactLetter', 'draftTable'].map((kind) =>
    entry(kind, 'system', null),
  )
  const through = [
    entry('submit'),
    ...programs,
    entry('sealTable', 'reviewer', THERE),
    entry('prepareRemittance', 'finance', THERE),
    entry('recordYears'),
    entry('credit', 'reviewer'),
  ]
  expect(isUntouched(through)).toBe(true)
  for (const kind of [
    'accept',
    'receiveContactLetter',
    'draftTable',
    'addNote',
    'correctIdentity',
    'pauseClock',
  ])
    expect(isUntouched([...through, entry(kind)])).toBe(false)
})

it('what was done to the draft does not count', () => {
  const before = { kind: 'recordMaterial', role: 'clerk', actorAgencyId: HERE, toState: 'draft' as const }
  expect(isUntouched([before, entry('submit')])).toBe(true)
})

it.each([
  ['submitted', 'accept'],
  ['contactLetterSent', 'draftTable'],
  ['transferringOut', 'draftTable'],
  ['tableDisputed', null],
  ['supplementRequired', null],
  ['transferringIn', null],
] as const)('in %s the program could take %s', (state, step) => {
  expect(automaticStepIn(state)).toBe(step)
})

const facts = (over: object = {}) =>
  caseFacts({ originAgencyId: THERE, destinationAgencyId: HERE, state: 'submitted', mode: 'online', ...over })

it('leaves to a clerk what is not plain', () => {
  const asked = (
    over: object,
    history = [entry('submit')],
    proof: Parameters<typeof automaticObstacle>[3] = null,
  ) => automaticObstacle('accept', facts(over), history, proof)?.reason ?? null
  expect(asked({})).toBeNull()
  expect(asked({ originConnection: 'none' })).toBe('notConnected')
  expect(asked({ originConnection: 'exchange' })).toBe('notConnected')
  expect(asked({ mode: 'letter' })).toBe('byLetter')
  expect(asked({}, [entry('submit'), entry('addNote')])).toBe('clerkAtWork')
  expect(asked({}, [entry('submit'), entry('addNote', 'clerk', THERE)])).toBeNull()
  expect(asked({}, [entry('submit'), entry('requireSupplement')])).toBe('sentBack')
  expect(asked({}, [entry('submit'), entry('object', 'applicant', null)])).toBe('applicantWaits')
  expect(asked({ openSignatures: [{ step: 'refuse', openedBy: 'x', role: 'reviewer' }] })).toBe('signature')
  expect(asked({}, [entry('submit')], 'register')).toBeNull()
  expect(asked({}, [entry('submit')], 'provider')).toBeNull()
  expect(asked({}, [entry('submit')], 'number')).toBe('identity')
})

it('a warning and a question are in the way, information is not', () => {
  const answer = (id: string, said: string, effect: string) => ({ id, answer: said, effect }) as never
  const answers = [
    answer('A', 'met', 'block'),
    answer('B', 'notMet', 'info'),
    answer('C', 'cannotTell', 'info'),
    answer('D', 'notMet', 'warn'),
    answer('E', 'cannotTell', 'warn'),
    answer('F', 'notMet', 'block'),
  ]
  expect(unclearRules(answers)).toEqual(['D', 'E', 'F'])
})
