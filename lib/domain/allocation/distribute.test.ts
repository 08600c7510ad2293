import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distribute, loadOf, pressureOf, type Hand, type OpenWork } from './distribute'

const work = (id: string, workingDaysLeft: number | null): OpenWork => ({ id, workingDaysLeft })
const hand = (staffId: string, ...held: OpenWork[]): Hand => ({ staffId, work: held })

test.each([
  [-3, 4],
  [0, 4],
  [1, 2],
  [3, 2],
  [4, 1],
  [null, 0],
])('a case with %s working days left presses with %s', (left, pressure) => {
  expect(pressureOf(work('x', left))).toBe(pressure)
})

test('the most urgent case goes first, to the clerk on whom least presses', () => {
  const shares = distribute(
    [work('late', -1), work('calm', 9), work('soon', 2)],
    [hand('busy', work('1', 0), work('2', 1)), hand('free')],
  )
  expect(shares).toEqual([
    { caseId: 'late', staffId: 'free' },
    { caseId: 'soon', staffId: 'free' },
    { caseId: 'calm', staffId: 'busy' },
  ])
})

test('of equal loads the clerk with fewer cases is next, then the order of the list', () => {
  const waiting = work('w', null)
  expect(distribute([work('x', 5)], [hand('a', waiting), hand('b')])).toEqual([{ caseId: 'x', staffId: 'b' }])
  expect(distribute([work('x', 5)], [hand('a'), hand('b')])).toEqual([{ caseId: 'x', staffId: 'a' }])
})

test('with nobody there nothing is shared out', () => {
  expect(distribute([work('x', 5)], [])).toEqual([])
})

const cases = fc.uniqueArray(
  fc.record({ id: fc.uuid(), workingDaysLeft: fc.option(fc.integer({ min: -5, max: 12 })) }),
  { selector: ({ id }) => id, maxLength: 25 },
)
const hands = fc
  .integer({ min: 1, max: 5 })
  .map((count) => Array.from({ length: count }, (_, at) => hand(`clerk-${at}`)))

test('every case goes to one clerk, whatever the order it is given in, and nobody is left far behind', () => {
  fc.assert(
    fc.property(cases, hands, (list, team) => {
      const shares = distribute(list, team)
      expect(shares.map(({ caseId }) => caseId).toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      expect(distribute(list.toReversed(), team)).toEqual(shares)
      const loads = team.map(({ staffId }) =>
        loadOf(list.filter(({ id }) => shares.some((one) => one.caseId === id && one.staffId === staffId))),
      )
      // Never more apart than the heaviest single case.
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(4)
    }),
  )
})
