import { expect, test } from 'vitest'
import { mayBeSent } from './code-pace'

const NOW = Date.UTC(2026, 9, 12, 1)
const ago = (...minutes: readonly number[]) => minutes.map((one) => NOW - one * 60_000)

test('one code a minute', () => {
  expect(mayBeSent([], NOW)).toBe(true)
  expect(mayBeSent([NOW - 59_999], NOW)).toBe(false)
  expect(mayBeSent(ago(1), NOW)).toBe(true)
})

test('five codes an hour, whatever their order', () => {
  expect(mayBeSent(ago(59, 10, 20, 30), NOW)).toBe(true)
  expect(mayBeSent(ago(59, 10, 20, 30, 40), NOW)).toBe(false)
  expect(mayBeSent(ago(60, 10, 20, 30, 40), NOW)).toBe(true)
})
