import { expect, it } from 'vitest'
import { isFinalAnswer, waitAfter, WEBHOOK_TRIES } from './attempts'
import { isChosen } from './kinds'

const MINUTE = 60_000

it('waits longer each time, half of it by chance, up to four hours', () => {
  expect([1, 2, 3, 4].map((tries) => waitAfter(tries, 0))).toEqual([15_000, 30_000, MINUTE, 2 * MINUTE])
  expect([1, 2].map((tries) => waitAfter(tries, 0.999_999))).toEqual([30_000, MINUTE])
  expect(waitAfter(WEBHOOK_TRIES, 0.999_999_99)).toBe(240 * MINUTE)
})

it('waits as long as it was asked to, up to an hour', () => {
  expect(waitAfter(1, 0, 5 * MINUTE)).toBe(5 * MINUTE)
  expect(waitAfter(1, 0, 5000 * MINUTE)).toBe(60 * MINUTE)
  expect(waitAfter(8, 0, 1)).toBe(32 * MINUTE)
})

it.each([
  ['answered', 400, true],
  ['answered', 422, true],
  ['answered', 410, true],
  ['answered', 404, false],
  ['answered', 429, false],
  ['answered', 500, false],
  ['redirected', 301, false],
  ['timeout', null, false],
  ['forbidden', null, false],
] as const)('%s %s is for people at once: %s', (failure, status, expected) => {
  expect(isFinalAnswer(failure, status)).toBe(expected)
})

it('no kind chosen means every kind, and whatever is no step is one', () => {
  expect(isChosen([], 'addNote')).toBe(true)
  expect(isChosen(['accept'], 'accept')).toBe(true)
  expect(isChosen(['accept'], 'sealTable')).toBe(false)
  expect(isChosen(['beside'], 'addNote')).toBe(true)
  expect(isChosen(['accept'], 'addNote')).toBe(false)
})
