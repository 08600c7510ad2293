import { readParameters } from '@/lib/db/areas'
import type { Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { findEnrolment, type EnrolmentFile } from '@/lib/db/registry'
import { paidMonthsOf } from '@/lib/db/tables'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { careAnswer, type CareAnswer } from '@/lib/domain/continuity/care-answer'
import { continuity, type Continuity } from '@/lib/domain/continuity/continuity'
import { continuousMonths, overlapMonths, unionMonths } from '@/lib/domain/continuity/months'
import type { FundsState } from '@/lib/domain/transfer/states'
import { monthsOfLine } from '@/lib/domain/documents/information-table'
import { lastSealed } from './case-checks'
import { monthsHere } from './case-months'
import type { CaseRecord } from './case-record'

export type ContinuityView = {
  readonly lastPaidMonth: YearMonth
  /** At the destination; null while nothing was paid there. */
  readonly firstPaidMonth: YearMonth | null
  readonly months: {
    readonly origin: number
    readonly destination: number
    readonly overlapping: number
    readonly total: number
  }
  /** As things stand, nothing paid back; null until the first month is paid at the destination. */
  readonly asIs: Continuity | null
  /** Only where paying the gap back would change the outcome. */
  readonly ifPaidBack: Continuity | null
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

/** 待遇衔接: what the move does to the person's benefits; null while nothing is known of the months there. */
export async function continuityOf(
  database: Db,
  record: CaseRecord,
  at: Date,
): Promise<ContinuityView | null> {
  const { row, facts } = record
  const table = lastSealed(record)
  const there =
    facts.originConnection === 'none'
      ? null
      : await findEnrolment(database, row.personId, row.originAreaCode, row.fromScheme)
  const originMonths =
    table && table.lines.length > 0
      ? unionMonths(
          table.lines.flatMap((line) =>
            monthsOfLine({ fromMonth: yearMonth(line.fromMonth), months: line.months }),
          ),
        )
      : monthsIn(there)
  const lastPaidMonth = originMonths.at(-1)
  if (lastPaidMonth === undefined) return null

  const here = await findEnrolment(database, row.personId, row.destinationAreaCode, row.toScheme)
  const known = await monthsHere(database, record)
  const ownMonths = monthsIn(here)
  const firstPaidMonth = ownMonths.find((month) => month > lastPaidMonth) ?? ownMonths.at(-1) ?? null
  const today = dayOf(at)
  const parameters = await readParameters(database, row.destinationAreaCode, today)
  const judge = (backPaid: boolean) =>
    firstPaidMonth &&
    continuity(
      {
        fromScheme: row.fromScheme,
        toScheme: row.toScheme,
        lastPaidMonth,
        firstPaidMonth,
        backPaid,
        continuousMonths: continuousMonths(originMonths),
      },
      parameters,
    )
  const asIs = judge(false)
  const mended = judge(true)
  const improves = asIs && mended && mended.benefitsFrom < asIs.benefitsFrom
  // Once the money has left there is nothing on hold any more, whatever the account's row still says.
  const isOnHold = there?.account?.frozenByTransferId === row.id && MONEY_STILL_THERE.includes(row.fundsState)
  return {
    lastPaidMonth,
    firstPaidMonth,
    months: {
      origin: originMonths.length,
      destination: known.length,
      overlapping: overlapMonths(originMonths, known).length,
      total: unionMonths(originMonths, known).length,
    },
    asIs,
    ifPaidBack: improves ? mended : null,
    care: careAnswer({
      today,
      lastPaidMonth,
      enrolment: firstPaidMonth && asIs ? { firstPaidMonth, continuity: asIs } : null,
      accountOnHoldSince: toDayOrNull(isOnHold ? (there.account?.frozenSince ?? null) : null),
    }),
    preliminary: !table,
  }
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
