import { describe, expect, it } from 'vitest'
import { yearMonth } from '../calendar/year-month'
import { linesOf, type PaidMonth } from './information-table'

const paid = (month: string): PaidMonth => ({
  month: yearMonth(month),
  areaCode: '320100',
  kind: 'actual',
  baseFen: 500_000,
  employerRateBp: 900,
  personalRateBp: 200,
  creditedFen: 15_000,
  personalFen: 10_000,
})
const MONTHS = [paid('2024-11'), paid('2024-12'), paid('2025-01'), paid('2026-01')]

describe('lines from the registry', () => {
  it('state what was credited, and of the balance only what the account holds today', () => {
    expect(
      linesOf(MONTHS, 44_321).map(({ year, months, creditedFen, interestFen, closingFen }) => [
        year,
        months,
        creditedFen,
        interestFen,
        closingFen,
      ]),
    ).toEqual([
      [2024, 2, 30_000, null, null],
      [2025, 1, 15_000, null, null],
      [2026, 1, 15_000, null, 44_321],
    ])
  })

  it('state no balance where there is no account', () => {
    expect(linesOf(MONTHS, null).map(({ closingFen }) => closingFen)).toEqual([null, null, null])
  })
})
