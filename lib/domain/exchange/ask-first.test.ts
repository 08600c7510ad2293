import { expect, test } from 'vitest'
import { facts as caseFacts } from '@/lib/testing/case-facts'
import { isAskedFirst } from './ask-first'
import { secondsUntilNextTry } from './kinds'

test.each([
  ['withdraw', { state: 'transferringOut' }, 'destination', true],
  ['withdraw', { state: 'returnedByOrigin' }, 'destination', false],
  ['terminate', { state: 'transferringIn', fundsState: 'due' }, 'destination', true],
  ['terminate', { state: 'transferredIn', fundsState: 'returnedToOrigin' }, 'destination', false],
  ['disputeTable', { state: 'transferringIn', fundsState: 'due' }, 'destination', true],
  ['recordYears', { state: 'transferringIn', fundsState: 'approved' }, 'destination', false],
  ['matchReceipt', { state: 'transferringIn', fundsState: 'received' }, 'destination', false],
  ['matchReceipt', { state: 'tableDisputed', fundsState: 'received' }, 'destination', true],
  ['sealTable', { state: 'tableDrafted' }, 'origin', false],
  ['confirmRemitted', { state: 'transferringIn', fundsState: 'approved' }, 'origin', false],
  ['reportReturned', { state: 'transferringIn', fundsState: 'remitted' }, 'origin', true],
  ['payDifference', { state: 'transferringIn', fundsState: 'mismatched' }, 'origin', true],
] as const)('%s in %o by the %s is asked first: %s', (step, facts, by, asked) => {
  expect(isAskedFirst(step, caseFacts(facts), by)).toBe(asked)
})

test('a message is tried again after 15 seconds, then ever later, and each hour in the end', () => {
  expect([1, 2, 3, 8, 9, 40].map(secondsUntilNextTry)).toEqual([15, 30, 60, 1920, 3600, 3600])
})
