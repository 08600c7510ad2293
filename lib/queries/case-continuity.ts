import { readResolvedParameters } from '@/lib/db/areas'
import type { Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { monthsElsewhere, type MonthsElsewhere } from '@/lib/db/months-elsewhere'
import { findEnrolment, type EnrolmentFile } from '@/lib/db/registry'
import { paidMonthsOf } from '@/lib/db/tables'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { monthOf, yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { GAP_CAUSES, type GapCause } from '@/lib/domain/continuity/back-payment'
import {
  backPaymentPlan,
  monthlyContribution,
  type BackPaymentPlan,
  type MissingFigure,
} from '@/lib/domain/continuity/back-payment-plan'
import { careAnswer, type CareAnswer } from '@/lib/domain/continuity/care-answer'
import { continuity, type Continuity } from '@/lib/domain/continuity/continuity'
import { counters, type Counters } from '@/lib/domain/continuity/counters'
import { gapOf } from '@/lib/domain/continuity/coverage'
import { groundsOf, parametersDay, type Ground, type GroundRule } from '@/lib/domain/continuity/grounds'
import { unionMonths } from '@/lib/domain/continuity/months'
import { passage } from '@/lib/domain/continuity/passage'
import { retirementStanding, type RetirementStanding } from '@/lib/domain/continuity/retirement'
import { monthsOfLine } from '@/lib/domain/documents/information-table'
import type { FundsState } from '@/lib/domain/transfer/states'
import { lastSealed } from './case-checks'
import { monthsHere } from './case-months'
import type { CaseRecord } from './case-record'

export type ContinuityView = {
  /** Day the answer holds for. */
  readonly on: LocalDate
  /** Wherever it was paid before the destination, in areas that take no part in the case too. */
  readonly lastPaidMonth: YearMonth
  /** At the destination; null while nothing was paid there. */
  readonly firstPaidMonth: YearMonth | null
  readonly months: {
    readonly origin: number
    readonly destination: number
    /** Areas that take no part in this case. */
    readonly elsewhere: readonly (Omit<MonthsElsewhere, 'months'> & { readonly months: number })[]
    readonly overlapping: number
    readonly total: number
  }
  /** As told with the application; null where nobody said. */
  readonly cause: GapCause | null
  readonly flexible: boolean
  readonly gap: readonly YearMonth[]
  /** As things stand, nothing paid back; null until the first month is paid at the destination. */
  readonly asIs: Continuity | null
  readonly counters: Counters | null
  /** Only where paying the gap back would bring benefits sooner or reimburse the gap. */
  readonly ifPaidBack: Continuity | null
  readonly plan: BackPaymentPlan | null
  /** What the area would have to publish before the plan has amounts. */
  readonly missing: readonly MissingFigure[]
  /** Null for residents, who have no benefits in retirement. */
  readonly retirement: RetirementStanding | null
  readonly grounds: readonly Ground[]
  readonly care: CareAnswer
  /** Counted from the registry, as no sealed table is there yet. */
  readonly preliminary: boolean
}

const MONEY_STILL_THERE: readonly FundsState[] = [
  'undetermined',
  'due',
  'prepared',
  'approved',
  'payOutOrdered',
]

/**
 * 待遇衔接: what the move does to the person's benefits; null while nothing is known of the months there.
 * @param source 'registry' passes over the sealed table, as nothing else is known at acceptance
 */
export async function continuityOf(
  database: Db,
  record: CaseRecord,
  at: Date,
  source: 'latest' | 'registry' = 'latest',
): Promise<ContinuityView | null> {
  const { row, facts } = record
  const today = dayOf(at)
  const table = source === 'latest' ? lastSealed(record) : undefined
  const there =
    facts.originConnection === 'none'
      ? null
      : await findEnrolment(database, row.personId, row.originAreaCode, row.fromScheme)
  const lines = table?.lines ?? []
  const origin =
    lines.length > 0
      ? unionMonths(
          lines.flatMap((line) =>
            monthsOfLine({ fromMonth: yearMonth(line.fromMonth), months: line.months }),
          ),
        )
      : monthsIn(there)
  const here = await findEnrolment(database, row.personId, row.destinationAreaCode, row.toScheme)
  const destination = await monthsHere(database, record)
  const elsewhere = await monthsElsewhere(database, row)
  const away = elsewhere.map((one) => one.months)
  const way = passage({ origin, elsewhere: away.flat(), own: monthsIn(here), here: destination })
  if (way === null) return null
  const { lastPaid: lastPaidMonth, firstPaid: firstPaidMonth, continuous: unbroken } = way
  const day = parametersDay(firstPaidMonth ?? monthOf(today), today)
  const resolved = await readResolvedParameters(database, row.destinationAreaCode, day)
  const { parameters } = resolved

  const cause = GAP_CAUSES.find((one) => one === row.gapCause) ?? null
  const flexible = here?.flexible ?? false
  const judge = (backPaid: boolean) =>
    firstPaidMonth &&
    continuity(
      {
        fromScheme: row.fromScheme,
        toScheme: row.toScheme,
        lastPaidMonth,
        firstPaidMonth,
        backPaid,
        continuousMonths: unbroken,
        cause: cause ?? undefined,
        flexible,
      },
      parameters,
    )
  const asIs = judge(false)
  const mended = judge(true)
  const gap = firstPaidMonth === null ? [] : gapOf(lastPaidMonth, firstPaidMonth)
  const monthly = monthlyContribution(parameters)
  const plan =
    gap.length === 0 || row.toScheme === 'resident'
      ? null
      : backPaymentPlan(
          {
            gap,
            cause: cause ?? undefined,
            flexible,
            monthlyFen: monthly.monthlyFen,
            paidOn: today,
          },
          parameters,
        )

  const moved = unionMonths(origin, ...away)
  const total = unionMonths(moved, destination)
  const counted = origin.length + elsewhere.reduce((sum, one) => sum + one.months.length, destination.length)
  const retirement = row.toScheme === 'employee' ? retirementOf(record, here, moved, parameters) : null
  const rules: GroundRule[] = [
    ...(asIs?.rules ?? []),
    ...(plan?.rules ?? []),
    ...(counted > total.length ? ['IT-03' as const] : []),
    'IT-05',
  ]
  // Once the money has left there is nothing on hold any more, whatever the account's row still says.
  const isOnHold = there?.account?.frozenByTransferId === row.id && MONEY_STILL_THERE.includes(row.fundsState)
  return {
    on: today,
    lastPaidMonth,
    firstPaidMonth,
    months: {
      origin: origin.length,
      destination: destination.length,
      elsewhere: elsewhere.map(({ area, months }) => ({ area, months: months.length })),
      overlapping: counted - total.length,
      total: total.length,
    },
    cause,
    flexible,
    gap,
    asIs,
    counters:
      asIs &&
      counters({
        continuousBefore: unbroken,
        cumulativeBefore: way.cumulative,
        outcome: asIs.outcome,
        monthsPaidBack: 0,
      }),
    ifPaidBack: asIs && mended && improves(mended, asIs) ? mended : null,
    plan,
    missing: plan ? monthly.missing : [],
    retirement,
    grounds: groundsOf(rules, resolved),
    care: careAnswer({
      today,
      lastPaidMonth,
      enrolment: firstPaidMonth && asIs ? { firstPaidMonth, continuity: asIs } : null,
      retiredAtOrigin: there?.retired ?? false,
      accountOnHoldSince: toDayOrNull(isOnHold ? (there.account?.frozenSince ?? null) : null),
    }),
    preliminary: !table,
  }
}

function improves(mended: Continuity, asIs: Continuity): boolean {
  return (
    mended.benefitsFrom < asIs.benefitsFrom || mended.uncoveredMonths.length < asIs.uncoveredMonths.length
  )
}

/** Only employees' months count; those the case itself brought are counted where they were paid. */
function retirementOf(
  { row }: CaseRecord,
  here: EnrolmentFile | null,
  moved: readonly YearMonth[],
  parameters: Parameters<typeof retirementStanding>[1],
): RetirementStanding {
  const paidHere = new Set(
    (here?.months ?? []).filter((one) => one.transferId !== row.id).map((one) => one.month),
  )
  const elsewhere = row.fromScheme === 'employee' ? moved.filter((month) => !paidHere.has(month)) : []
  const sex = row.person.sex === 'male' || row.person.sex === 'female' ? row.person.sex : null
  return retirementStanding({ sex, monthsHere: paidHere.size, monthsElsewhere: elsewhere.length }, parameters)
}

/** Months paid in the area itself, not moved there by a case. */
function monthsIn(enrolment: EnrolmentFile | null): YearMonth[] {
  if (!enrolment) return []
  return unionMonths(
    paidMonthsOf({
      ...enrolment,
      months: enrolment.months.filter((month) => month.transferId === null),
      years: enrolment.years.filter((year) => year.transferId === null),
    }).map(({ month }) => month),
  )
}
