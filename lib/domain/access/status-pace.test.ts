import { expect, test } from 'vitest'
import { paceOf } from './status-pace'

test.each([
  [0, 0, 0, false],
  [5, 0, 0, false],
  [6, 0, 400, false],
  [0, 8, 1200, false],
  [29, 0, 4000, false],
  [30, 0, 4000, true],
])('%i failures of an address, %i of a reference: %i ms', (address, reference, waitMs, tooMany) => {
  expect(paceOf({ address, reference })).toEqual({ waitMs, tooMany })
})

test('a reference is slowed down, never locked', () => {
  expect(paceOf({ address: 0, reference: 10_000 })).toEqual({ waitMs: 4000, tooMany: false })
})
