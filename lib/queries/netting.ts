import { db, type Db } from '@/lib/db/client'
import { fromDay } from '@/lib/db/days'
import { maySeeLedger } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf, parseYearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { fen } from '@/lib/domain/money/fen'
import { nettingSheet, type Claim } from '@/lib/domain/money/netting'

export type NettingPair = {
  readonly creditor: string
  readonly debtor: string
  readonly netFen: number
  readonly claims: readonly {
    readonly reference: string
    readonly creditor: string
    readonly amountFen: number
  }[]
}

export type Netting = {
  readonly month: YearMonth
  /** The months before and after, where there is anything to turn to. */
  readonly previous: YearMonth
  readonly next: YearMonth | null
  readonly pairs: readonly NettingPair[]
  /** Of the agencies within reach, against the province's account. */
  readonly positions: readonly {
    readonly agency: string
    readonly toGetFen: number
    readonly toPayFen: number
    readonly netFen: number
  }[]
}

/**
 * X29: what was credited in advance in a month, agency by agency, as far as the actor reaches: an agency sees its
 * own claims and debts, a province those between its agencies. Null for whoever does not read the books.
 */
export async function netting(
  actor: Actor,
  asked: string | null,
  at: Date,
  database: Db = db(),
): Promise<Netting | null> {
  const reach = maySeeLedger(actor)
  if (reach === null) return null
  const present = monthOf(dayOf(at))
  const month = (asked === null ? null : parseYearMonth(asked)) ?? present
  const next = addMonths(month, 1)
  const bookings = await database.ledgerBooking.findMany({
    where: {
      kind: 'advance',
      bookedOn: { gte: fromDay(localDate(`${month}-01`)), lt: fromDay(localDate(`${next}-01`)) },
    },
    select: { agencyId: true, transferId: true, entries: { where: { account: 'clearing' } } },
  })
  const cases = await database.transfer.findMany({
    where: { id: { in: bookings.flatMap(({ transferId }) => transferId ?? []) } },
    select: {
      id: true,
      reference: true,
      originAgency: { select: { id: true, name: true, area: true } },
      destinationAgency: { select: { id: true, name: true, area: true } },
    },
  })
  const byId = new Map(cases.map((row) => [row.id, row]))
  const names = new Map(
    cases.flatMap((row) => [row.originAgency, row.destinationAgency]).map(({ id, name }) => [id, name]),
  )
  const isWithin = (agency: (typeof cases)[number]['originAgency']) =>
    reach.kind === 'nation' ||
    (reach.kind === 'agency' ? agency.id === reach.agencyId : agency.area.provinceCode === reach.provinceCode)
  const claims = bookings.flatMap((booking): Claim[] => {
    const row = byId.get(booking.transferId ?? '')
    // The claim stands in the books of the destination, the debt in those of the origin.
    if (row?.destinationAgency.id !== booking.agencyId) return []
    if (!isWithin(row.originAgency) && !isWithin(row.destinationAgency)) return []
    return booking.entries.map(({ amountFen }) => ({
      reference: row.reference ?? '',
      creditorId: row.destinationAgency.id,
      debtorId: row.originAgency.id,
      amountFen: fen(amountFen),
    }))
  })
  const sheet = nettingSheet(claims)
  const nameOf = (id: string) => names.get(id) ?? ''
  const within = new Set(
    cases.flatMap((row) => [row.originAgency, row.destinationAgency].filter(isWithin).map(({ id }) => id)),
  )
  return {
    month,
    previous: addMonths(month, -1),
    next: month < present ? next : null,
    pairs: sheet.pairs.map(({ creditorId, debtorId, netFen, claims: some }) => ({
      creditor: nameOf(creditorId),
      debtor: nameOf(debtorId),
      netFen,
      claims: some.map((one) => ({
        reference: one.reference,
        creditor: nameOf(one.creditorId),
        amountFen: one.amountFen,
      })),
    })),
    positions: sheet.positions
      .filter(({ agencyId }) => within.has(agencyId))
      .map(({ agencyId, ...position }) => ({ agency: nameOf(agencyId), ...position })),
  }
}
