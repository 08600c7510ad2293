import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from './percentile'

test('nearest rank, as counted by hand', () => {
  const days = new Map([
    [3, 4],
    [10, 1],
    [7, 5],
  ])
  expect(percentile(days, 0.5)).toBe(7)
  expect(percentile(days, 0.4)).toBe(3)
  expect(percentile(days, 0.9)).toBe(7)
  expect(percentile(days, 0.91)).toBe(10)
  expect(percentile(new Map(), 0.5)).toBeNull()
})

test('equals the one read off the sorted list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 30 }), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (list, share) => {
        const histogram = new Map<number, number>()
        for (const days of list) histogram.set(days, (histogram.get(days) ?? 0) + 1)
        expect(percentile(histogram, share)).toBe(
          list.toSorted((a, b) => a - b)[Math.ceil(share * list.length) - 1],
        )
      },
    ),
  )
})
