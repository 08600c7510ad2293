import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, localDate } from '@/lib/domain/calendar/local-date'
import { statutoryDays } from '@/lib/domain/calendar/statutory-days'

const YEARS = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]
const DAY_MS = 86_400_000

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
/** Instant of a Julian ephemeris day, less the 73 seconds by which that time runs ahead of UTC about 2030. */
const instantOf = (julian: number) => new Date((julian - 2440587.5) * DAY_MS - 73_000)

/** New moon nearest to an instant; Meeus, Astronomical Algorithms, ch. 49, main terms: well under 2 minutes off. */
function newMoonNear(near: Date): Date {
  const k = Math.round((near.getTime() / DAY_MS + 2440587.5 - 2451550.09766) / 29.530588861)
  const t = k / 1236.85
  const e = 1 - 0.002516 * t
  const m = 2.5534 + 29.1053567 * k
  const a = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  return instantOf(
    2451550.09766 +
      29.530588861 * k +
      0.00015437 * t * t -
      0.4072 * sin(a) +
      0.17241 * e * sin(m) +
      0.01608 * sin(2 * a) +
      0.01039 * sin(2 * f) +
      0.00739 * e * sin(a - m) -
      0.00514 * e * sin(a + m) +
      0.00208 * e * e * sin(2 * m) -
      0.00111 * sin(a - 2 * f) -
      0.00057 * sin(a + 2 * f) +
      0.00056 * e * sin(2 * a + m) -
      0.00042 * sin(3 * a) +
      0.00042 * e * sin(m + 2 * f) +
      0.00038 * e * sin(m - 2 * f) -
      0.00024 * e * sin(2 * a - m) -
      0.00017 * sin(124.7746 - 1.56375588 * k) +
      0.000325 * sin(299.77 + 0.107408 * k) +
      0.000165 * sin(251.88 + 0.016321 * k) +
      0.000164 * sin(251.83 + 26.651886 * k) +
      0.000126 * sin(349.42 + 36.412478 * k) +
      0.00011 * sin(84.66 + 18.206239 * k),
  )
}

/** Longitude of the sun in degrees; Meeus, ch. 25, good to 0.01°, which the sun crosses in a quarter of an hour. */
function sunAt(instant: Date): number {
  const t = (instant.getTime() / DAY_MS + 2440587.5 - 2451545) / 36525
  const anomaly = 357.52911 + 35999.05029 * t
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
  const longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((longitude % 360) + 360) % 360
}

const named = (year: number, name: string) =>
  [...statutoryDays(year)].filter(([, names]) => names.split('、').includes(name)).map(([date]) => date)

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
})
/** 'month/day' of the Chinese calendar as Intl has it, 'bis' marking a leap month. */
function lunarDay(date: string): string {
  const parts = lunar.formatToParts(new Date(`${date}T12:00:00+08:00`))
  return parts
    .filter(({ type }) => type === 'month' || type === 'day')
    .map(({ value }) => value)
    .join('/')
}

describe('statutory days', () => {
  it('2027', () => {
    expect([...statutoryDays(2027)].map(([date, name]) => `${date.slice(5)} ${name}`).sort()).toEqual([
      '01-01 元旦',
      '02-05 春节',
      '02-06 春节',
      '02-07 春节',
      '02-08 春节',
      '04-05 清明节',
      '05-01 劳动节',
      '05-02 劳动节',
      '06-09 端午节',
      '09-15 中秋节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ])
  })

  it.each(YEARS)('%i has 1 + 4 + 1 + 2 + 1 + 1 + 3 of them', (year) => {
    const counts = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map(
      (name) => named(year, name).length,
    )
    expect(counts).toEqual([1, 4, 1, 2, 1, 1, 3])
    expect(statutoryDays(year).size).toBe(year === 2028 || year === 2031 ? 12 : 13)
  })

  it.each([
    [2019, ['01-01', '05-01', '10-01', '10-02', '10-03']],
    [2036, ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']],
    [2200, ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']],
  ])('%i, beyond the table, has those of fixed date', (year, expected) => {
    expect([...statutoryDays(year).keys()].map((date) => date.slice(5))).toEqual(expected)
  })
})

describe('the lunar table', () => {
  const festivals = YEARS.flatMap((year) => [
    { date: addDays(localDate(named(year, '春节')[0] ?? ''), 1), lunarDate: '1/1', dayOfMonth: 1 },
    { date: localDate(named(year, '端午节')[0] ?? ''), lunarDate: '5/5', dayOfMonth: 5 },
    { date: localDate(named(year, '中秋节')[0] ?? ''), lunarDate: '8/15', dayOfMonth: 15 },
  ])

  it.each(festivals)('$date is $lunarDate by the new moon in Beijing', ({ date, dayOfMonth }) => {
    const first = addDays(date, 1 - dayOfMonth)
    expect(dayOf(newMoonNear(new Date(`${first}T12:00:00+08:00`)))).toBe(first)
  })

  it.each(festivals)(
    '$date is $lunarDate by Intl, which errs by a day when the moon is new near midnight',
    ({ date, lunarDate, dayOfMonth }) => {
      const first = addDays(date, 1 - dayOfMonth)
      const moon = newMoonNear(new Date(`${first}T12:00:00+08:00`))
      const midnight = new Date(`${first}T00:00:00+08:00`).getTime()
      const fromMidnight = Math.min(moon.getTime() - midnight, midnight + DAY_MS - moon.getTime())
      const near = fromMidnight < 15 * 60_000
      const matching = [-1, 0, 1]
        .map((step) => addDays(date, step))
        .filter((day) => lunarDay(day) === lunarDate)
      expect(matching).toHaveLength(1)
      expect(Math.abs(daysBetween(date, matching[0] ?? date))).toBeLessThanOrEqual(near ? 1 : 0)
    },
  )

  it.each([
    ['2027-02-06', '2027-02-06T15:56:00Z', 'four minutes before midnight'],
    ['2030-02-03', '2030-02-02T16:07:30Z', 'eight minutes after midnight'],
  ])('%s, a close call: new moon at %s, %s in Beijing', (date, known) => {
    const moon = newMoonNear(new Date(`${date}T12:00:00+08:00`))
    expect(Math.abs(moon.getTime() - Date.parse(known))).toBeLessThan(90_000)
    expect(dayOf(moon)).toBe(date)
  })

  it.each(YEARS)('Qingming %i is the day on which the sun passes 15°', (year) => {
    const [date = localDate('1900-01-01')] = named(year, '清明节')
    const midnight = new Date(`${date}T00:00:00+08:00`)
    expect(sunAt(midnight)).toBeLessThan(15 - 0.02)
    expect(sunAt(new Date(midnight.getTime() + DAY_MS))).toBeGreaterThan(15 + 0.02)
  })
})
