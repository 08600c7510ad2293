import type { ProofFault } from './ledger-proof'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

/** Agencies that keep their books here, or kept them once: what was booked stays to be proved. */
export async function withBooks(
  from: Pick<Tx, 'ledgerBooking'>,
  within: Prisma.AgencyWhereInput = {},
): Promise<Prisma.AgencyWhereInput> {
  const booked = await from.ledgerBooking.groupBy({ by: ['agencyId'] })
  const ids = booked.map(({ agencyId }) => agencyId)
  return { AND: [within, { OR: [{ connection: 'connected' }, { id: { in: ids } }] }] }
}

type GapRow = { agencyId: string; reference: string | null; expectedFen: bigint }

/** Credits that stand in the history of a case and in no book, since the agency began its books. */
export async function unbookedCredits(
  from: Pick<Tx, '$queryRaw'>,
  agencyIds: readonly string[],
): Promise<ProofFault[]> {
  const rows = await from.$queryRaw<GapRow[]>`
    SELECT t."destinationAgencyId" AS "agencyId", t.reference,
      coalesce((e.detail ->> 'amountFen')::bigint, 0) AS "expectedFen"
    FROM "CaseEvent" e
    JOIN "Transfer" t ON t.id = e."transferId"
    WHERE e.kind IN ('credit', 'advance') AND e."onBehalfOfAgencyId" IS NULL
      AND t."destinationAgencyId" = ANY(${[...agencyIds]}::uuid[])
      AND e.at >= (SELECT min(b."bookedAt") FROM "LedgerBooking" b WHERE b."agencyId" = t."destinationAgencyId")
      AND NOT EXISTS (
        SELECT 1 FROM "LedgerBooking" b
        WHERE b."transferId" = t.id AND b."agencyId" = t."destinationAgencyId" AND b.kind = e.kind
      )
    ORDER BY t.reference`
  return rows.map(({ agencyId, reference, expectedFen }) => ({
    fault: 'unbooked',
    agencyId,
    reference,
    bookedFen: 0,
    expectedFen: Number(expectedFen),
  }))
}
