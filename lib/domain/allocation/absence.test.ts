import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { localDate } from '../calendar/local-date'
import { absenceAt, firstLoop, presentFor, standsInFor, type Absence } from './absence'

const day = localDate
const noon = (text: string) => new Date(`${text}T12:00:00+08:00`)
const away = (staffId: string, substituteId: string | null, over: Partial<Absence> = {}): Absence => ({
  staffId,
  substituteId,
  fromDay: day('2026-10-12'),
  toDay: day('2026-10-16'),
  endedAt: null,
  ...over,
})

describe('an absence', () => {
  it.each([
    ['the evening before', '2026-10-11T23:59:00+08:00', false],
    ['the first day, in Shanghai', '2026-10-12T00:00:00+08:00', true],
    ['the last day until midnight', '2026-10-16T23:59:00+08:00', true],
    ['the day after', '2026-10-17T00:00:00+08:00', false],
  ])('%s', (_says, instant, isAway) => {
    expect(absenceAt('a', new Date(instant), [away('a', 'b')]) !== null).toBe(isAway)
  })

  it('is over from the instant it was ended', () => {
    const early = away('a', 'b', { endedAt: noon('2026-10-14') })
    expect(absenceAt('a', new Date(noon('2026-10-14').getTime() - 1), [early])).toBe(early)
    expect(absenceAt('a', noon('2026-10-14'), [early])).toBeNull()
  })
})

describe('the substitute', () => {
  it('looks after the work of who is away, and of whom that one stood in for', () => {
    const absences = [away('a', 'b'), away('b', 'c')]
    expect(presentFor('a', noon('2026-10-12'), absences)).toBe('c')
    expect(standsInFor('c', noon('2026-10-12'), absences)).toEqual(['a', 'b'])
    expect(standsInFor('b', noon('2026-10-12'), absences)).toEqual([])
  })

  it('is nobody where none is named, where the last is away too, and in a circle', () => {
    expect(presentFor('a', noon('2026-10-12'), [away('a', null)])).toBeNull()
    expect(presentFor('a', noon('2026-10-12'), [away('a', 'b'), away('b', null)])).toBeNull()
    expect(presentFor('a', noon('2026-10-12'), [away('a', 'b'), away('b', 'a')])).toBeNull()
  })

  it('of a circle is found on the first day it closes', () => {
    const later = away('b', 'a', { fromDay: day('2026-10-15'), toDay: day('2026-10-20') })
    const days = ['2026-10-14', '2026-10-15', '2026-10-16'].map(day)
    expect(firstLoop('a', days, [away('a', 'b'), later])).toBe('2026-10-15')
    expect(firstLoop('a', days, [away('a', 'b'), away('b', null)])).toBeNull()
  })
})

test('whatever the absences, each piece of work is in one pair of hands at most, and those are present', () => {
  const people = ['a', 'b', 'c', 'd', 'e']
  const absences = fc
    .uniqueArray(fc.constantFrom(...people), { maxLength: 5 })
    .chain((gone) =>
      fc
        .tuple(...gone.map((one) => fc.option(fc.constantFrom(...people.filter((other) => other !== one)))))
        .map((substitutes) => gone.map((one, at) => away(one, substitutes[at] ?? null))),
    )
  fc.assert(
    fc.property(absences, (list) => {
      const at = noon('2026-10-13')
      for (const one of people) {
        const present = presentFor(one, at, list)
        if (present !== null) expect(absenceAt(present, at, list)).toBeNull()
        const hands = people.filter((other) => other !== one && standsInFor(other, at, list).includes(one))
        expect(hands).toEqual(present === null || present === one ? [] : [present])
      }
    }),
  )
})
