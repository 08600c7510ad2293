import { describe, expect, it } from 'vitest'
import { addressPace, loginPace, stricter, type Attempt, type Pace } from './sign-in-pace'

const START = Date.parse('2026-10-12T01:00:00Z')
const after = (seconds: number) => START + seconds * 1000
const failed = (seconds: number): Attempt => ({ at: after(seconds), succeeded: false })
const succeeded = (seconds: number): Attempt => ({ at: after(seconds), succeeded: true })
/** So many failures, the last of them at the given second. */
const failures = (count: number, last: number) =>
  Array.from({ length: count }, (_, index) => failed(last - (count - 1 - index)))

const FREE: Pace = { allowed: true }
const slowedUntil = (seconds: number): Pace => ({ allowed: false, kind: 'slowed', until: after(seconds) })
const lockedUntil = (seconds: number): Pace => ({ allowed: false, kind: 'locked', until: after(seconds) })

describe('loginPace', () => {
  it.each<[string, readonly Attempt[], number, Pace]>([
    ['nothing tried', [], 0, FREE],
    ['four failures', failures(4, 100), 100, FREE],
    ['the fifth asks for five seconds', failures(5, 100), 100, slowedUntil(105)],
    ['which pass', failures(5, 100), 105, FREE],
    ['the sixth for ten', failures(6, 100), 101, slowedUntil(110)],
    ['the seventh for twenty', failures(7, 100), 101, slowedUntil(120)],
    ['the eighth for forty', failures(8, 100), 101, slowedUntil(140)],
    ['the ninth for eighty', failures(9, 100), 101, slowedUntil(180)],
    ['the tenth locks for a quarter of an hour', failures(10, 100), 101, lockedUntil(1000)],
    ['to the second', failures(10, 100), 999, lockedUntil(1000)],
    ['and then opens again', failures(10, 100), 1000, FREE],
    ['also when the first of them are long past', failures(10, 100), 995, lockedUntil(1000)],
    ['success forgives what was before', [...failures(9, 100), succeeded(101)], 102, FREE],
    ['but not what came after', [succeeded(50), ...failures(5, 100)], 101, slowedUntil(105)],
    ['old failures are forgotten', [...failures(9, 0), failed(950)], 951, FREE],
    ['in whatever order they are read', failures(6, 100).reverse(), 101, slowedUntil(110)],
  ])('%s', (_says, attempts, now, pace) => {
    expect(loginPace(attempts, after(now))).toEqual(pace)
  })
})

describe('addressPace', () => {
  it.each<[string, readonly Attempt[], number, Pace]>([
    ['an office on a bad morning', failures(39, 100), 100, FREE],
    ['the fortieth failure slows down', failures(40, 100), 100, slowedUntil(105)],
    ['for five seconds', failures(40, 100), 105, FREE],
    ['success does not wash the count', [...failures(40, 100), succeeded(101)], 102, slowedUntil(105)],
    ['a hundred wait until one of them is old', failures(100, 100), 101, lockedUntil(901)],
    ['and then go on slowly', failures(100, 100), 901, FREE],
  ])('%s', (_says, attempts, now, pace) => {
    expect(addressPace(attempts, after(now))).toEqual(pace)
  })
})

describe('stricter', () => {
  it.each<[Pace, Pace, Pace]>([
    [FREE, FREE, FREE],
    [FREE, slowedUntil(5), slowedUntil(5)],
    [slowedUntil(9), lockedUntil(5), lockedUntil(5)],
    [lockedUntil(5), slowedUntil(9), lockedUntil(5)],
    [slowedUntil(9), slowedUntil(5), slowedUntil(9)],
  ])('of %j and %j', (a, b, expected) => {
    expect(stricter(a, b)).toEqual(expected)
  })
})
