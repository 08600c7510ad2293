import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, type YearMonth } from '@/lib/domain/calendar/year-month'
import { fen } from '@/lib/domain/money/fen'
import { settlementEntries, settlementReference, type Claim } from '@/lib/domain/money/netting'
import type { Tx } from './client'
import { fromDay } from './days'
import type { NettingSettlement } from './generated/client'
import { bookSettlement, undoSettlement } from './ledger'
import { nextNumber } from './numbers'

export type MonthClaim = Claim & {
  readonly transferId: string
  /** The settlement it counts in, or null. */
  readonly settlementId: string | null
}

type ClaimRow = Omit<MonthClaim, 'amountFen'> & { readonly amountFen: bigint }

/**
 * What agencies credited in advance in a month: the claim stands in the books of the destination, the debt in
 * those of the origin. A claim that was netted keeps the agencies it was netted between.
 */
export async function claimsOfMonth(from: Pick<Tx, '$queryRaw'>, month: YearMonth): Promise<MonthClaim[]> {
  const begin = fromDay(localDate(`${month}-01`))
  const end = fromDay(localDate(`${addMonths(month, 1)}-01`))
  const rows = await from.$queryRaw<ClaimRow[]>`
    SELECT t.id AS "transferId", coalesce(t.reference, '') AS reference, b."agencyId" AS "creditorId",
      coalesce(n."debtorId", t."originAgencyId") AS "debtorId", e."amountFen", n."settlementId"
    FROM "LedgerBooking" b
    JOIN "LedgerEntry" e ON e."bookingId" = b.id AND e.account = 'clearing'
    JOIN "Transfer" t ON t.id = b."transferId" AND t."destinationAgencyId" = b."agencyId"
    LEFT JOIN "NettedClaim" n ON n."transferId" = t.id
    WHERE b.kind = 'advance' AND b."bookedOn" >= ${begin} AND b."bookedOn" < ${end}
    ORDER BY t.reference`
  return rows.map((row) => ({ ...row, amountFen: fen(row.amountFen) }))
}

type NewSettlement = {
  readonly month: YearMonth
  readonly payerAgencyId: string
  readonly payeeAgencyId: string
  readonly amountFen: number
  readonly claims: readonly MonthClaim[]
  readonly madeById: string
  readonly at: Date
}

/** Nets these claims; whoever nets one of them at the same moment fails on the claim. */
export async function addSettlement(tx: Tx, entry: NewSettlement): Promise<NettingSettlement> {
  const { claims, month, at, ...rest } = entry
  const reference = settlementReference(month, await nextNumber(tx, `netting:${month}`))
  const row = await tx.nettingSettlement.create({
    data: { ...rest, month, reference, status: 'prepared', madeAt: at },
  })
  await tx.nettedClaim.createMany({
    data: claims.map(({ transferId, creditorId, debtorId, amountFen }) => ({
      transferId,
      settlementId: row.id,
      creditorId,
      debtorId,
      amountFen,
    })),
  })
  return row
}

/** A settlement of the agency by its own reference. */
export function findSettlement(
  tx: Tx,
  agencyId: string,
  reference: string,
): Promise<NettingSettlement | null> {
  return tx.nettingSettlement.findFirst({
    where: {
      reference,
      status: { in: ['approved', 'paid', 'settled'] },
      OR: [{ payerAgencyId: agencyId }, { payeeAgencyId: agencyId }],
    },
  })
}

/** Locks a settlement one of these agencies is party to: two people who work on it queue here. */
export async function lockSettlement(
  tx: Tx,
  id: string,
  agencyId: string,
): Promise<NettingSettlement | null> {
  await tx.$queryRaw`SELECT id FROM "NettingSettlement" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.nettingSettlement.findFirst({
    where: { id, OR: [{ payerAgencyId: agencyId }, { payeeAgencyId: agencyId }] },
  })
}

type Moved = {
  readonly agencyId: string
  readonly bookedOn: LocalDate
  readonly bankReference: string | null
  readonly at: Date
  readonly byId: string | null
}

/** Books a settlement in the books of one of its agencies, where that keeps its books here. */
export async function bookNetting(tx: Tx, settlement: NettingSettlement, moved: Moved): Promise<void> {
  const { connection } = await tx.agency.findUniqueOrThrow({ where: { id: moved.agencyId } })
  if (connection !== 'connected') return
  const rows = await tx.nettedClaim.findMany({ where: { settlementId: settlement.id } })
  const claims = rows.map((row) => ({ ...row, reference: '', amountFen: fen(row.amountFen) }))
  const entries = settlementEntries(moved.agencyId, claims)
  await bookSettlement(tx, { ...moved, settlement: settlement.reference, entries })
}

/** The bank sent the payment back: what it settled stands open again. */
export async function unbookNetting(tx: Tx, settlement: NettingSettlement, moved: Moved): Promise<void> {
  await undoSettlement(tx, { ...moved, settlement: settlement.reference })
}
