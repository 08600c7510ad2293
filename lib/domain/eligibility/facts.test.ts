import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { ageOn } from './facts'

describe('ageOn', () => {
  it.each([
    ['1980-10-12', 46],
    ['1980-10-13', 45],
    ['2026-10-12', 0],
    ['2027-01-01', null],
  ])('born %s', (birth, age) => expect(ageOn(localDate('2026-10-12'), localDate(birth))).toBe(age))
})
