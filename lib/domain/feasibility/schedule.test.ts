import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, localDate, type LocalDate } from '../calendar/local-date'
import type { DayCapacity } from './capacity'
import { clerksNeeded, plan, type Job } from './schedule'

const MONDAY = localDate('2026-10-12')
const on = (at: number): LocalDate => addDays(MONDAY, at)
const job = (id: string, due: number, effort: number, over: Partial<Job> = {}): Job => ({
  id,
  dueOn: on(due),
  effort,
  statutory: true,
  overdue: due < 0,
  ...over,
})
const days = (...efforts: readonly number[]): DayCapacity[] =>
  efforts.map((effort, at) => ({ day: on(at), effort }))
const lateOf = (jobs: readonly Job[], capacity: readonly DayCapacity[]) =>
  plan(jobs, capacity)
    .filter(({ outcome }) => outcome === 'late')
    .map(({ job: { id } }) => id)

describe('a team', () => {
  it('keeps every due day by taking the earliest first, where that can be done at all', () => {
    const planned = plan([job('c', 2, 500), job('a', 0, 500), job('b', 0, 500)], days(1000, 1000))
    expect(planned.map(({ job: { id }, doneOn, outcome }) => [id, doneOn, outcome])).toEqual([
      ['a', on(0), 'inTime'],
      ['b', on(0), 'inTime'],
      ['c', on(1), 'inTime'],
    ])
  })

  it('gives up the one long piece for two short ones, which earliest-due-first alone would not', () => {
    expect(lateOf([job('long', 1, 2000), job('b', 2, 1000), job('c', 2, 1000)], days(1000, 1000, 0))).toEqual(
      ['long'],
    )
  })

  it('of equal pieces lets our own service level wait rather than the law', () => {
    expect(
      lateOf([job('law', 0, 1000), job('ours', 0, 1000, { statutory: false })], days(1000, 1000)),
    ).toEqual(['ours'])
  })

  it('does what is overdue first, and so may lose what was in time', () => {
    const planned = plan([job('old', -3, 1000), job('new', 0, 1000)], days(1000, 1000))
    expect(planned.map(({ job: { id }, doneOn, outcome }) => [id, doneOn, outcome])).toEqual([
      ['old', on(0), 'overdue'],
      ['new', on(1), 'late'],
    ])
  })

  it('with nobody there does nothing, and says no day', () => {
    expect(plan([job('a', 1, 1)], days(0, 0))).toMatchObject([{ outcome: 'late', doneOn: null }])
  })
})

test('how many clerks more are needed is the least number with nobody late', () => {
  const jobs = [job('a', 0, 1000), job('b', 0, 1000), job('c', 1, 1000)]
  const with_ = (extra: number) => days(1000 * (1 + extra), 1000 * (1 + extra))
  expect(clerksNeeded(jobs, with_, { least: 0, most: 9 })).toBe(1)
  expect(clerksNeeded(jobs, () => days(0), { least: 0, most: 9 })).toBeNull()
})

// ---------- brute force: every order, day by day ----------

/** How many are on time when the pieces are done one after the other, each day as far as it reaches. */
function onTimeInOrder(order: readonly Job[], capacity: readonly DayCapacity[]): number {
  let [day, left] = [0, capacity[0]?.effort ?? 0]
  let onTime = 0
  for (const one of order) {
    let toDo = one.effort
    while (toDo > 0 && day < capacity.length) {
      const done = Math.min(toDo, left)
      toDo -= done
      left -= done
      if (toDo > 0) {
        day += 1
        left = capacity[day]?.effort ?? 0
      }
    }
    const doneOn = toDo > 0 ? null : capacity[day]?.day
    if (doneOn && doneOn <= one.dueOn && !one.overdue) onTime += 1
  }
  return onTime
}

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) =>
    ordersOf(items.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  )
}

function mostOnTime(jobs: readonly Job[], capacity: readonly DayCapacity[]): number {
  const overdue = jobs.filter((one) => one.overdue)
  const rest = jobs.filter((one) => !one.overdue)
  return Math.max(...ordersOf(rest).map((order) => onTimeInOrder([...overdue, ...order], capacity)))
}

const efforts = fc.constantFrom(200, 250, 400, 500, 1000, 1700)
const jobsArb = fc
  .array(fc.record({ due: fc.integer({ min: -1, max: 5 }), effort: efforts, statutory: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.map(({ due, effort, statutory }, at) => job(`j${at}`, due, effort, { statutory })))
const daysArb = fc
  .array(fc.constantFrom(0, 500, 1000, 1500, 2000), { minLength: 6, maxLength: 6 })
  .map((list) => days(...list))

test('no order of the work keeps more due days than the plan (every order tried)', () => {
  fc.assert(
    fc.property(jobsArb, daysArb, (jobs, capacity) => {
      const planned = plan(jobs, capacity)
      const inTime = planned.filter(({ outcome }) => outcome === 'inTime')
      expect(inTime.length).toBe(mostOnTime(jobs, capacity))
      // The plan's own order, carried out, keeps exactly what it promises.
      expect(
        onTimeInOrder(
          planned.map((one) => one.job),
          capacity,
        ),
      ).toBe(inTime.length)
      for (const { outcome, doneOn, job: one } of planned) {
        if (outcome === 'inTime') expect(doneOn !== null && doneOn <= one.dueOn).toBe(true)
        if (outcome === 'late') expect(doneOn === null || doneOn > one.dueOn).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('the plan does not depend on the order of the input, and one clerk more never makes it worse', () => {
  fc.assert(
    fc.property(jobsArb, daysArb, (jobs, capacity) => {
      expect(plan(jobs.toReversed(), capacity)).toEqual(plan(jobs, capacity))
      const more = capacity.map((one) => ({ ...one, effort: one.effort + 1000 }))
      expect(lateOf(jobs, more).length).toBeLessThanOrEqual(lateOf(jobs, capacity).length)
    }),
  )
})
