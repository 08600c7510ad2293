import { expect, test } from 'vitest'
import { facts as caseFacts } from '@/lib/testing/case-facts'
import type { CaseFacts } from '../transfer/facts'
import type { Side } from '../transfer/states'
import { owedBy, pressesOnClerks } from './owed-step'

const facts = (over: Partial<CaseFacts>) => ({ ...caseFacts(over), originOwes: false })
const step = (name: string) => ({ kind: 'step', step: name })
const signature = (name: string, role: string) => [{ step: name, openedBy: 'x', role }]

test.each<[string, Side, Partial<CaseFacts>, unknown]>([
  ['an application is the destination’s to accept', 'destination', { state: 'submitted' }, step('accept')],
  ['and nothing the origin could do', 'origin', { state: 'submitted' }, { kind: 'outside' }],
  [
    'a refusal that waits for its reviewer is done by the clerks',
    'destination',
    { state: 'submitted', openSignatures: signature('refuse', 'reviewer') },
    { kind: 'colleague' },
  ],
  ['a supplement is the applicant’s', 'destination', { state: 'supplementRequired' }, { kind: 'outside' }],
  [
    'a parked case waits for a connection',
    'destination',
    { state: 'waitingForConnection' },
    { kind: 'outside' },
  ],
  [
    'a letter online is the origin’s to receive',
    'origin',
    { state: 'contactLetterSent' },
    step('receiveContactLetter'),
  ],
  [
    'a letter in the post is nobody’s yet',
    'origin',
    { state: 'contactLetterSent', mode: 'letter' },
    { kind: 'outside' },
  ],
  ['a table is the origin’s to draft', 'origin', { state: 'transferringOut' }, step('draftTable')],
  ['and to draft anew', 'origin', { state: 'tableDisputed' }, step('draftTable')],
  ['a drafted table is the reviewer’s', 'origin', { state: 'tableDrafted' }, { kind: 'colleague' }],
  ['years are the destination’s to record', 'destination', { state: 'transferringIn' }, step('recordYears')],
  ['a returned letter is the destination’s', 'destination', { state: 'returnedByOrigin' }, step('resend')],
  [
    'money to be paid is the origin’s finance',
    'origin',
    { state: 'transferringIn', fundsState: 'due' },
    { kind: 'colleague' },
  ],
  [
    'money on its way is the bank’s',
    'destination',
    { state: 'transferredIn', fundsState: 'remitted' },
    { kind: 'outside' },
  ],
  [
    'money to be matched is the destination’s finance',
    'destination',
    { state: 'transferredIn', fundsState: 'received' },
    { kind: 'colleague' },
  ],
  [
    'who is not told yet has to be',
    'destination',
    { state: 'transferredIn', fundsState: 'credited' },
    { kind: 'tell' },
  ],
  ['a draft is not due by anybody here', 'destination', { state: 'draft' }, { kind: 'outside' }],
  [
    'a completed case owes nothing',
    'destination',
    { state: 'completed', fundsState: 'credited' },
    { kind: 'outside' },
  ],
])('%s', (_says, side, over, owed) => {
  expect(owedBy(side, facts(over))).toEqual(owed)
})

test('the ten days press on the origin until the table is sealed, and on the destination once it is returned', () => {
  const before = { state: 'transferringOut', sealedVersions: 0 } as const
  expect(pressesOnClerks('origin', 'T1', before)).toBe(true)
  expect(pressesOnClerks('origin', 'T1', { ...before, sealedVersions: 1 })).toBe(false)
  expect(pressesOnClerks('destination', 'T1', before)).toBe(false)
  expect(pressesOnClerks('destination', 'T1', { state: 'returnedByOrigin', sealedVersions: 0 })).toBe(true)
  expect(pressesOnClerks('destination', 'T4', { state: 'transferringIn', sealedVersions: 1 })).toBe(false)
})
