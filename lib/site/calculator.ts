import 'server-only'
import { readResolvedParameters } from '@/lib/db/areas'
import { fromDay } from '@/lib/db/days'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { monthRange, type YearMonth } from '@/lib/domain/calendar/year-month'
import {
  backPaymentPlan,
  monthlyContribution,
  type BackPaymentPlan,
  type MissingFigure,
} from '@/lib/domain/continuity/back-payment-plan'
import { continuity, type Continuity } from '@/lib/domain/continuity/continuity'
import { counters, type Counters } from '@/lib/domain/continuity/counters'
import { coverage, gapOf, type CoverRun } from '@/lib/domain/continuity/coverage'
import { groundsOf, parametersDay, type Ground, type GroundRule } from '@/lib/domain/continuity/grounds'
import { retirementStanding, type RetirementStanding } from '@/lib/domain/continuity/retirement'
import { fen } from '@/lib/domain/money/fen'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { NATIONAL_PARAMETERS, resolveParameters } from '@/lib/domain/region/resolve-parameters'
import type { FeeQuestion, GapQuestion } from '@/lib/schemas/calculator'

type Named = { readonly name: string; readonly englishName: string }
export type CityChoice = Named & { readonly code: string; readonly province: Named }

/** Cities whose rules this program knows, by province. */
export async function calculatorCities(today: LocalDate, from: Db = siteDb()): Promise<CityChoice[]> {
  const day = fromDay(today)
  const areas = await from.area.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    orderBy: { code: 'asc' },
  })
  return areas.map(({ code, name, englishName, provinceName, provinceEnglishName }) => ({
    code,
    name,
    englishName,
    province: { name: provinceName, englishName: provinceEnglishName },
  }))
}

export type GapAnswer = {
  /** Null where the national rule alone was applied. */
  readonly area: Named | null
  readonly answer: Continuity
  /** Had the person paid back, or not: only where that decides something. */
  readonly otherwise: { readonly backPaid: boolean; readonly answer: Continuity } | null
  readonly gap: readonly YearMonth[]
  readonly runs: readonly CoverRun[]
  readonly counters: Counters
  /** What paying back costs; null without a gap, and for residents. */
  readonly plan: BackPaymentPlan | null
  readonly missing: readonly MissingFigure[]
  readonly paidOn: LocalDate
  /** Last day of the year for paying there, 'MM-DD', of residents and of who pays without an employer. */
  readonly payUntil: string | null
  readonly retirement: RetirementStanding | null
  readonly grounds: readonly Ground[]
}

/** 断缴与待遇, by the rules of the city, or by the national ones. */
export async function gapAnswer(
  question: GapQuestion,
  today: LocalDate,
  database: Db = siteDb(),
): Promise<GapAnswer> {
  const { last, first, from, to } = question
  const area = await database.area.findUnique({ where: { code: question.area } })
  const day = parametersDay(first, today)
  const resolved = area ? await readResolvedParameters(database, area.code, day) : resolveParameters([], day)
  const parameters = told(resolved.parameters, question)
  const judge = (backPaid: boolean) =>
    continuity(
      {
        fromScheme: from,
        toScheme: to,
        lastPaidMonth: last,
        firstPaidMonth: first,
        backPaid,
        continuousMonths: question.run,
        cause: question.cause,
        flexible: question.flexible,
      },
      parameters,
    )
  const backPaid = question.back === 'yes'
  const answer = judge(backPaid)
  const other = judge(!backPaid)
  const gap = gapOf(last, first)
  const paidOn = question.paidOn ?? today
  const monthly = monthlyContribution(parameters, {
    baseFen: question.base === undefined ? undefined : fen(question.base),
    rateBasisPoints: question.rate,
  })
  const plan =
    gap.length === 0 || to === 'resident'
      ? null
      : backPaymentPlan(
          { ...question, gap, monthlyFen: monthly.monthlyFen, dueDay: question.due, paidOn },
          parameters,
        )
  const rules: GroundRule[] = [...answer.rules, ...(plan?.rules ?? [])]
  if (question.total !== undefined) rules.push('IT-05')
  return {
    area: area && { name: area.name, englishName: area.englishName },
    answer,
    otherwise: isSame(answer, other) ? null : { backPaid: !backPaid, answer: other },
    gap,
    runs: coverage({ lastPaidMonth: last, firstPaidMonth: first }, answer),
    counters: counters({
      continuousBefore: question.run ?? null,
      cumulativeBefore: question.total ?? null,
      outcome: answer.outcome,
      monthsPaidBack: backPaid ? (plan?.months.length ?? 0) : 0,
    }),
    plan,
    missing: plan ? monthly.missing : [],
    paidOn,
    payUntil:
      to === 'resident'
        ? parameters.residentPayDeadline
        : question.flexible
          ? parameters.flexiblePayDeadline
          : null,
    retirement:
      question.total === undefined || to === 'resident'
        ? null
        : retirementStanding(
            { sex: question.sex ?? null, monthsHere: 0, monthsElsewhere: question.total },
            parameters,
          ),
    grounds: groundsOf(rules, resolved),
  }
}

export type FeeAnswer = { readonly plan: BackPaymentPlan; readonly grounds: readonly Ground[] }

/** 补缴与滞纳金, by the national rule and what the person says of the city. */
export function feeAnswer(question: FeeQuestion, today: LocalDate): FeeAnswer {
  const parameters = { ...told(NATIONAL_PARAMETERS, question), lateDayMode: question.count }
  const { monthlyFen } = monthlyContribution(parameters, {
    baseFen: question.base === undefined ? undefined : fen(question.base),
    rateBasisPoints: question.rate,
  })
  const plan = backPaymentPlan(
    {
      ...question,
      gap: monthRange(question.since, question.until),
      monthlyFen: question.amount === undefined ? monthlyFen : fen(question.amount),
      dueDay: question.due,
    },
    parameters,
  )
  return { plan, grounds: groundsOf(plan.rules, resolveParameters([], today)) }
}

/** What somebody knows of a city goes before what this program has of it. */
function told(parameters: AreaParameters, { charges }: { readonly charges?: 'yes' | 'no' | undefined }) {
  return charges === undefined ? parameters : { ...parameters, individualLateFee: charges === 'yes' }
}

function isSame(one: Continuity, other: Continuity): boolean {
  return (
    one.outcome === other.outcome &&
    one.benefitsFrom === other.benefitsFrom &&
    one.uncoveredMonths.length === other.uncoveredMonths.length
  )
}
