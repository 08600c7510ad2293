import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { CHINA, CHINA_YEARS } from '@/lib/domain/calendar/china'
import { addDays, localDate, weekdayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { classify } from '@/lib/domain/calendar/working-calendar'

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = localDate(`${year}-01-01`); day < `${year + 1}`; day = addDays(day, 1)) days.push(day)
  return days
}

describe('the national calendar', () => {
  it.each([
    [2024, 366, 251],
    [2025, 365, 248],
    [2026, 365, 248],
  ])('%i has %i days, of which %i working', (year, all, working) => {
    const days = daysOf(year)
    expect(days).toHaveLength(all)
    expect(days.filter((day) => classify(day, CHINA).working)).toHaveLength(working)
  })

  it('agrees with chinese-days on every day from 2024 to 2026, names included', () => {
    const days = [2024, 2025, 2026].flatMap(daysOf)
    expect(days).toHaveLength(1096)
    for (const day of days) {
      const { working, name } = classify(day, CHINA)
      const theirs = chineseDays.getDayDetail(day)
      const theirName = theirs.name.split(',')[1]
      expect([day, working]).toEqual([day, chineseDays.isWorkday(day)])
      expect([day, theirName ? name?.startsWith(theirName) : name]).toEqual([
        day,
        theirName ? true : undefined,
      ])
    }
  })

  it('does not repeat the library’s guess for a year without a notice', () => {
    expect(chineseDays.isWorkday('2027-01-01')).toBe(true)
    expect(classify(localDate('2027-01-01'), CHINA)).toEqual({
      reason: 'holiday',
      working: false,
      name: '元旦',
      provisional: true,
    })
  })

  it('gives the number and date of each notice, and make-up days only on weekends', () => {
    expect(
      CHINA_YEARS.map(({ year, published, version, source }) => [year, published, version, source]),
    ).toEqual([
      [2024, true, 1, '国办发明电〔2023〕7号, 2023-10-25'],
      [2025, true, 1, '国办发明电〔2024〕12号, 2024-11-12'],
      [2026, true, 1, '国办发明电〔2025〕7号, 2025-11-04'],
    ])
    const days = CHINA_YEARS.flatMap((year) => year.days)
    expect(days.filter((day) => day.isOffDay)).toHaveLength(28 + 28 + 33)
    const makeUp = days.filter((day) => !day.isOffDay)
    expect(makeUp).toHaveLength(8 + 5 + 6)
    expect(makeUp.every((day) => weekdayOf(day.date) % 6 === 0)).toBe(true)
  })
})
