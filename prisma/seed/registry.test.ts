import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { checkPersonName } from '@/lib/domain/identity/names'
import { checkPhone } from '@/lib/domain/identity/phone'
import { SEED_AREAS } from '@/lib/domain/region/areas'
import { balanceOf, monthsAtBase, monthsWithBalance } from './contributions'
import { crowd, CROWD_SIZE } from './crowd'
import { doubledPeople } from './doubled-people'
import { employersOf } from './employers'
import { namedPeople } from './named-people'
import type { EmployeePlan } from './people'
import { yearMonth, monthRange } from '@/lib/domain/calendar/year-month'

const TODAYS = ['2026-10-12', '2026-11-22', '2027-01-02', '2028-02-29'].map(localDate)
const DECEMBER = localDate('2026-12-31')
const everyone = (today = DECEMBER) => [...namedPeople(today), ...crowd(today)]
const accounts = everyone()
  .flatMap((person) => person.enrolments)
  .filter((enrolment): enrolment is EmployeePlan => enrolment.scheme === 'employee')

describe('the registry', () => {
  it('holds numbers that are well formed and belong to nobody alive', () => {
    for (const { idType, idNumber } of everyone()) {
      const answer = checkIdentity(idType, idNumber)
      expect(answer, idNumber).toMatchObject({ valid: true, normalized: idNumber })
      expect(answer.valid && answer.birthDate && answer.birthDate < '1900', idNumber).toBe(true)
    }
  })

  it('gives no number and no phone twice', () => {
    const people = everyone()
    expect(new Set(people.map((person) => person.idNumber)).size).toBe(people.length)
    const phones = people.flatMap((person) => person.phone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('holds names as they are written, long ones and rare characters among them', () => {
    const names = everyone().map((person) => person.name)
    expect(names.map((name) => checkPersonName(name)).filter((answer) => !answer.valid)).toEqual([])
    expect(names).toContain('郑\u{20BB7}野')
    expect(names.filter((name) => name.includes('\u00B7')).length).toBeGreaterThan(8)
    expect(names.length).toBeGreaterThan(CROWD_SIZE)
  })

  it('sends messages to nobody: the phones lie in a block without a carrier', () => {
    for (const { phone } of everyone()) {
      if (phone === null) continue
      expect(phone).toMatch(/^154/)
      expect(checkPhone(phone).valid).toBe(true)
    }
  })

  it('names employers whose codes are well formed', () => {
    for (const { code } of SEED_AREAS)
      for (const employer of employersOf(code))
        expect(checkIdentity('creditCode', employer.code), employer.code).toMatchObject({ valid: true })
  })

  it('is the same on every run', () => {
    expect(everyone()).toEqual(everyone())
  })
})

describe('accounts', () => {
  it('hold exactly what their months brought', () => {
    for (const { paid, balanceFen } of accounts) expect(balanceOf(paid)).toBe(balanceFen)
  })

  it('are credited the personal rate of the base, or more where the employer had a share', () => {
    for (const { paid } of accounts)
      for (const month of paid) {
        expect(month.personalFen).toBe(Math.round((month.baseFen * month.personalRateBp) / 10_000))
        expect(month.creditedFen).toBeGreaterThanOrEqual(month.personalFen)
        expect(Number.isInteger(month.baseFen)).toBe(true)
      }
  })

  it('do not reach beyond the present month', () => {
    for (const today of TODAYS)
      for (const person of everyone(today))
        for (const enrolment of person.enrolments)
          if (enrolment.scheme === 'employee')
            expect((enrolment.paid.at(-1)?.month ?? '') <= today.slice(0, 7)).toBe(true)
  })

  it.each([
    ['0', 0],
    ['one fen', 1],
    ['99.99', 9_999],
    ['3,456.78', 345_678],
    ['more than the months are used to', 99_999_999],
  ])('can be made to hold %s', (_, balanceFen) => {
    const months = monthRange(yearMonth('2019-11'), yearMonth('2026-10'))
    const paid = monthsWithBalance(months, balanceFen)
    expect(balanceOf(paid)).toBe(balanceFen)
    expect(paid.map(({ month }) => month)).toEqual(months)
  })

  it('grow with the base year by year', () => {
    const paid = monthsAtBase(monthRange(yearMonth('2023-01'), yearMonth('2026-01')), 800_000)
    const bases = paid.map((month) => month.baseFen)
    expect(bases).toEqual([...bases].sort((a, b) => a - b))
    expect(bases.at(-1)).toBe(800_000)
  })
})

describe('the person with two records', () => {
  const records = doubledPeople(DECEMBER)
  it('bears one number, well formed and nobody’s, that no other person has', () => {
    const numbers = new Set(records.map(({ idNumber }) => idNumber))
    const [number = ''] = numbers
    expect(numbers.size).toBe(1)
    expect(checkIdentity('residentId', number)).toMatchObject({ valid: true, normalized: number })
    expect(everyone().map(({ idNumber }) => idNumber)).not.toContain(number)
    expect(records.map(({ recordNo }) => recordNo ?? 1)).toEqual([1, 2])
  })
  it('is in force by one record only, with two months on both', () => {
    const paid = records.map(({ enrolments }) =>
      enrolments.flatMap((one) => (one.scheme === 'employee' ? one.paid.map(({ month }) => month) : [])),
    )
    expect(records.map(({ enrolments }) => enrolments.some(({ status }) => status === 'active'))).toEqual([
      false,
      true,
    ])
    expect(paid[0]?.filter((month) => paid[1]?.includes(month)).length).toBe(2)
    expect(new Set(paid.flat()).size).toBe(36)
  })
})

describe('the named people', () => {
  const of = (name: string) => {
    const person = namedPeople(localDate('2026-10-12')).find((one) => one.name === name)
    if (!person) throw new Error(name)
    return person.enrolments.map((one) =>
      one.scheme === 'employee'
        ? [one.area, one.status, one.paid.length, one.paid[0]?.month, one.paid.at(-1)?.month, one.balanceFen]
        : [one.area, one.years.map(({ year }) => year)],
    )
  }

  it.each([
    [
      '陈接续',
      [
        ['320100', 'suspended', 86, '2019-08', '2026-09', 345_678],
        ['340100', 'active', 1, '2026-10', '2026-10', 12_400],
      ],
    ],
    [
      '王居民',
      [
        ['320500', [2024, 2025, 2026]],
        ['330100', [2027]],
      ],
    ],
    [
      '韩当年',
      [
        ['320500', [2024, 2025, 2026]],
        ['330100', [2026]],
      ],
    ],
    [
      '郑\u{20BB7}野',
      [
        ['320100', 'suspended', 22, '2024-08', '2026-05', 9_999],
        ['330100', 'active', 1, '2026-10', '2026-10', 12_400],
      ],
    ],
    ['吴九江', [['340100', 'active', 1, '2026-10', '2026-10', 12_400]]],
  ])('%s', (name, expected) => expect(of(name)).toEqual(expected))

  it('冯重叠 paid 94 different months in two places', () => {
    const months = namedPeople(localDate('2026-10-12'))
      .filter((person) => person.name === '冯重叠')
      .flatMap((person) => person.enrolments)
      .flatMap((one) => (one.scheme === 'employee' && one.area !== '340100' ? one.paid : []))
      .map(({ month }) => month)
    expect(months.length).toBe(96)
    expect(new Set(months).size).toBe(94)
  })
})
