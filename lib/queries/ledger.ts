import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { unbookedCredits, withBooks } from '@/lib/db/ledger-gaps'
import { agenciesWithin } from '@/lib/db/visible-cases'
import {
  daysOfMoney,
  openItems,
  proofFaults,
  trialBalances,
  type DayOfMoney,
  type OpenItem,
  type ProofFault,
  type TrialBalance,
} from '@/lib/db/ledger-proof'
import { maySeeLedger } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, dayOf, daysBetween, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { LedgerAccount } from '@/lib/domain/money/ledger'

export type Item = Omit<OpenItem, 'agencyId' | 'transferId'> & {
  readonly agency: string
  /** Calendar days it has stood open. */
  readonly days: number
}

export type Booking = {
  readonly id: string
  readonly agency: string
  readonly kind: string
  readonly bookedOn: LocalDate
  readonly bookedAt: Date
  readonly by: string | null
  readonly bankReference: string | null
  readonly isContra: boolean
  readonly entries: readonly { readonly account: LedgerAccount; readonly amountFen: number }[]
}

export type LedgerProof = {
  readonly agencies: readonly (TrialBalance & { readonly name: string })[]
  readonly totalFen: number
  readonly inTransit: readonly Item[]
  readonly suspense: readonly Item[]
  readonly clearing: readonly Item[]
  readonly faults: readonly (Omit<ProofFault, 'agencyId'> & { readonly agency: string })[]
  readonly bookings: number
  /** Every agency adds up to nothing and nothing contradicts the books. */
  readonly balances: boolean
  /** Per day, where one agency's books are read. */
  readonly days: readonly DayOfMoney[] | null
  /** The bookings of the case asked for; null where none was asked for or it is not within reach. */
  readonly ofCase: { readonly reference: string; readonly bookings: readonly Booking[] } | null
}

const DAYS_BACK = 45

/** Whether the books of the actor's agency, or of every agency within reach, add up; null for nobody's business. */
export async function ledgerProof(
  actor: Actor,
  { reference = null }: { readonly reference?: string | null },
  at: Date,
  database: Db = db(),
): Promise<LedgerProof | null> {
  const reach = maySeeLedger(actor)
  if (reach === null) return null
  const agencies = await database.agency.findMany({
    where: await withBooks(database, agenciesWithin(reach)),
    select: { id: true, name: true },
    orderBy: [{ areaCode: 'asc' }, { slug: 'asc' }],
  })
  const ids = agencies.map(({ id }) => id)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const today = dayOf(at)
  const [balances, items, found, gaps, bookings, days, ofCase] = await Promise.all([
    trialBalances(database, ids),
    openItems(database, ids),
    proofFaults(database, ids),
    unbookedCredits(database, ids),
    database.ledgerBooking.count({ where: { agencyId: { in: ids } } }),
    actor.agencyId === null ? null : daysOfMoney(database, actor.agencyId, addDays(today, -DAYS_BACK)),
    reference === null ? null : bookingsOf(database, reference, ids, nameOf),
  ])
  const faults = [...found, ...gaps]
  const on = (account: OpenItem['account']) =>
    items
      .filter((item) => item.account === account)
      .map(({ agencyId, transferId: _, ...item }): Item => {
        return { ...item, agency: nameOf(agencyId), days: Math.max(0, daysBetween(item.since, today)) }
      })
  const totalFen = balances.reduce((sum, one) => sum + one.totalFen, 0)
  return {
    agencies: balances.map((one) => ({ ...one, name: nameOf(one.agencyId) })),
    totalFen,
    inTransit: on('inTransit'),
    suspense: on('suspense'),
    clearing: on('clearing'),
    faults: faults.map(({ agencyId, ...fault }) => ({ ...fault, agency: nameOf(agencyId) })),
    bookings,
    balances: faults.length === 0 && balances.every((one) => one.totalFen === 0),
    days,
    ofCase,
  }
}

async function bookingsOf(
  database: Db,
  reference: string,
  agencyIds: readonly string[],
  nameOf: (id: string) => string,
): Promise<LedgerProof['ofCase']> {
  const row = await database.transfer.findFirst({
    where: {
      reference,
      OR: [{ originAgencyId: { in: [...agencyIds] } }, { destinationAgencyId: { in: [...agencyIds] } }],
    },
    select: { id: true },
  })
  if (!row) return null
  const bookings = await database.ledgerBooking.findMany({
    where: { transferId: row.id, agencyId: { in: [...agencyIds] } },
    include: { entries: { orderBy: { amountFen: 'desc' } } },
    orderBy: [{ caseVersion: 'asc' }, { agencyId: 'asc' }],
  })
  const staff = await database.staff.findMany({
    where: { id: { in: bookings.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  })
  return {
    reference,
    bookings: bookings.map((booking) => ({
      id: booking.id,
      agency: nameOf(booking.agencyId),
      kind: booking.kind,
      bookedOn: toDay(booking.bookedOn),
      bookedAt: booking.bookedAt,
      by: staff.find(({ id }) => id === booking.byId)?.name ?? null,
      bankReference: booking.bankReference,
      isContra: booking.contraOfId !== null,
      entries: booking.entries.map(({ account, amountFen }) => ({
        account: account as LedgerAccount,
        amountFen: Number(amountFen),
      })),
    })),
  }
}
