import { yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'

export type PaidMonth = {
  readonly month: YearMonth
  readonly baseFen: number
  readonly employerRateBp: number
  readonly personalRateBp: number
  /** What went into the personal account, of which `personalFen` from the person's own contribution. */
  readonly creditedFen: number
  readonly personalFen: number
}

const EMPLOYER_BP = 800
const PERSONAL_BP = 200
/** Share of the employer's contribution that went into the account until the reform of personal accounts. */
const EMPLOYER_SHARE_BP = 100
const REFORM = yearMonth('2023-01')
/** Bases follow wages, which grew by about this much a year. */
const GROWTH = 1.04
/** What one month brings an account on average; decides for how long a given balance was saved up. */
const TYPICAL_CREDIT_FEN = 9_500

/** Months as they come from the payroll: the base grows by year, the account receives 2 % (before 2023: 3 %). */
export function monthsAtBase(months: readonly YearMonth[], latestBaseFen: number): PaidMonth[] {
  const latest = months.at(-1)
  if (latest === undefined) return []
  return months.map((month) => {
    const years = yearsBetween(month, latest)
    const baseFen = Math.round(latestBaseFen / GROWTH ** years / 100) * 100
    const personalFen = share(baseFen, PERSONAL_BP)
    const creditedFen = personalFen + (month < REFORM ? share(baseFen, EMPLOYER_SHARE_BP) : 0)
    return {
      month,
      baseFen,
      employerRateBp: EMPLOYER_BP,
      personalRateBp: PERSONAL_BP,
      creditedFen,
      personalFen,
    }
  })
}

/**
 * Months whose credits add up to a given balance, to the fen. The balance was saved in the latest months;
 * before that the person was in flexible employment, insured in the pooled fund only (单建统筹), without an account.
 */
export function monthsWithBalance(months: readonly YearMonth[], balanceFen: number): PaidMonth[] {
  const saving = Math.min(months.length, Math.max(1, Math.round(balanceFen / TYPICAL_CREDIT_FEN)))
  const saved = balanceFen === 0 ? [] : months.slice(months.length - saving)
  const first = saved[0]
  const before = months.filter((month) => first === undefined || month < first)
  const weights = saved.map((month) => (first === undefined ? 1 : GROWTH ** yearsBetween(first, month)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const credits = weights.map((weight) => Math.floor((balanceFen * weight) / total))
  const rest = balanceFen - credits.reduce((sum, credit) => sum + credit, 0)
  return [
    ...before.map((month) => pooledOnly(month)),
    ...saved.map((month, index) => {
      const creditedFen = (credits[index] ?? 0) + (index === saved.length - 1 ? rest : 0)
      return {
        month,
        baseFen: (creditedFen * 10_000) / PERSONAL_BP,
        employerRateBp: EMPLOYER_BP,
        personalRateBp: PERSONAL_BP,
        creditedFen,
        personalFen: creditedFen,
      }
    }),
  ]
}

export function balanceOf(months: readonly PaidMonth[]): number {
  return months.reduce((sum, month) => sum + month.creditedFen, 0)
}

/** What is owed for `count` unpaid months at the last base, both shares. */
export function arrearsOf(months: readonly PaidMonth[], count: number): number {
  return share(months.at(-1)?.baseFen ?? 0, EMPLOYER_BP + PERSONAL_BP) * count
}

function pooledOnly(month: YearMonth): PaidMonth {
  return {
    month,
    baseFen: 450_000,
    employerRateBp: EMPLOYER_BP,
    personalRateBp: 0,
    creditedFen: 0,
    personalFen: 0,
  }
}

function share(baseFen: number, basisPoints: number): number {
  return Math.round((baseFen * basisPoints) / 10_000)
}

function yearsBetween(from: YearMonth, to: YearMonth): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4))
}
