import { describe, expect, it } from 'vitest'
import { classify } from '@/lib/domain/calendar/working-calendar'
import { CHINA } from '@/lib/domain/calendar/china'
import { localDate } from '@/lib/domain/calendar/local-date'
import { SEED_AREAS } from '@/lib/domain/region/areas'
import { AREA } from './area-codes'
import { crowd } from './crowd'
import { namedPeople } from './named-people'
import { isOfficeTime, officeInstant, workingDay } from './office-hours'
import { balanceOf } from './contributions'
import { storyPeople } from './play'
import { STORIES } from './stories/all'

const MONDAY = localDate('2026-10-12')

describe('the stories', () => {
  it('are at least forty, each of somebody else', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(40)
    expect(new Set(STORIES.map(({ mover }) => mover.name)).size).toBe(STORIES.length)
    expect(new Set(STORIES.map(({ title }) => title)).size).toBe(STORIES.length)
  })

  it.each(STORIES.map((one) => [one.mover.name, one] as const))(
    '%s: in order, before today, in office hours',
    (_, one) => {
      const instants = one.acts.map(([day, time]) => officeInstant(MONDAY, day, time, 0).getTime())
      expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b))
      for (const [day, time] of one.acts) {
        expect(day).toBeLessThan(0)
        expect(isOfficeTime(time), time).toBe(true)
      }
    },
  )

  it('are of people who have a number and a phone of their own', () => {
    const people = [...namedPeople(MONDAY), ...crowd(MONDAY), ...storyPeople(STORIES, MONDAY)]
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length)
    const phones = people.flatMap(({ phone }) => phone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('find in the registries what they speak of', () => {
    for (const { enrolments } of storyPeople(STORIES, MONDAY))
      for (const one of enrolments) {
        expect(one.area).not.toBe(AREA.九江)
        if (one.scheme === 'employee') expect(balanceOf(one.paid)).toBe(one.balanceFen)
      }
  })

  it('name the areas of the demonstration', () => {
    expect(Object.values(AREA).toSorted()).toEqual(SEED_AREAS.map(({ code }) => code).toSorted())
    for (const [name, code] of Object.entries(AREA))
      expect(SEED_AREAS.find((area) => area.code === code)?.shortName).toBe(name)
  })
})

describe('working days from today', () => {
  it.each([
    ['2026-10-12', 0, '2026-10-12'],
    ['2026-10-12', -1, '2026-10-10'],
    ['2026-10-12', -2, '2026-10-09'],
    ['2026-10-12', -4, '2026-09-30'],
    ['2026-10-04', 0, '2026-10-08'],
    ['2026-10-04', -1, '2026-09-30'],
    ['2026-10-12', 4, '2026-10-16'],
  ])('%s %d is %s', (today, offset, expected) => {
    expect(workingDay(localDate(today), offset)).toBe(expected)
  })

  it('are working days', () => {
    for (let offset = -45; offset <= 10; offset += 1)
      expect(classify(workingDay(MONDAY, offset), CHINA).working).toBe(true)
  })
})
