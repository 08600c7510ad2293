import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { LEDGER_ACCOUNTS, type LedgerAccount } from '@/lib/domain/money/ledger'
import type { Tx } from './client'
import { fromDay, toDay } from './days'

type Reading = Pick<Tx, '$queryRaw' | 'ledgerEntry'>

/** The balances of one agency's books in fen, debit positive; together they are nothing. */
export type TrialBalance = {
  readonly agencyId: string
  readonly accounts: { readonly [account in LedgerAccount]: number }
  readonly totalFen: number
}

export async function trialBalances(from: Reading, agencyIds: readonly string[]): Promise<TrialBalance[]> {
  const sums = await from.ledgerEntry.groupBy({
    by: ['agencyId', 'account'],
    where: { agencyId: { in: [...agencyIds] } },
    _sum: { amountFen: true },
  })
  return agencyIds.map((agencyId) => {
    const own = sums.filter((sum) => sum.agencyId === agencyId)
    const amount = (account: string) =>
      Number(own.find((sum) => sum.account === account)?._sum.amountFen ?? 0n)
    return {
      agencyId,
      accounts: Object.fromEntries(
        LEDGER_ACCOUNTS.map((account) => [account, amount(account)]),
      ) as TrialBalance['accounts'],
      totalFen: own.reduce((total, sum) => total + Number(sum._sum.amountFen ?? 0n), 0),
    }
  })
}

/** What stands open on an account, one case or one line of a statement each. */
export type OpenItem = {
  readonly agencyId: string
  readonly account: 'inTransit' | 'suspense' | 'clearing'
  readonly amountFen: number
  /** The day of the last booking that made it what it is. */
  readonly since: LocalDate
  readonly reference: string | null
  readonly transferId: string | null
  readonly bankLineId: string | null
  readonly bankReference: string | null
}

type OpenRow = {
  agencyId: string
  account: string
  amountFen: bigint
  debitOn: Date | null
  creditOn: Date | null
  transferId: string | null
  bankLineId: string | null
  bankReference: string | null
  reference: string | null
}

export async function openItems(from: Reading, agencyIds: readonly string[]): Promise<OpenItem[]> {
  const rows = await from.$queryRaw<OpenRow[]>`
    SELECT e."agencyId", e.account, sum(e."amountFen")::bigint AS "amountFen",
      max(b."bookedOn") FILTER (WHERE e."amountFen" > 0) AS "debitOn",
      max(b."bookedOn") FILTER (WHERE e."amountFen" < 0) AS "creditOn",
      coalesce(e."transferId", b."transferId") AS "transferId", b."bankLineId",
      max(b."bankReference") AS "bankReference", max(t.reference) AS reference
    FROM "LedgerEntry" e
    JOIN "LedgerBooking" b ON b.id = e."bookingId"
    LEFT JOIN "Transfer" t ON t.id = coalesce(e."transferId", b."transferId")
    WHERE e.account IN ('inTransit', 'suspense', 'clearing') AND e."agencyId" = ANY(${[...agencyIds]}::uuid[])
    GROUP BY e."agencyId", e.account, coalesce(e."transferId", b."transferId"), b."bankLineId"
    HAVING sum(e."amountFen") <> 0
    ORDER BY least(max(b."bookedOn") FILTER (WHERE e."amountFen" > 0), max(b."bookedOn") FILTER (WHERE e."amountFen" < 0))`
  return rows.map(({ debitOn, creditOn, ...row }) => ({
    ...row,
    account: row.account as OpenItem['account'],
    amountFen: Number(row.amountFen),
    since: toDay((row.amountFen > 0n ? debitOn : creditOn) ?? debitOn ?? creditOn ?? new Date(0)),
  }))
}

export type ProofFault = {
  readonly fault: 'unbalanced' | 'register' | 'creditedTwice' | 'suspense' | 'unbooked'
  readonly agencyId: string
  readonly reference: string | null
  readonly bookedFen: number
  readonly expectedFen: number
}

type FaultRow = {
  fault: string
  agencyId: string
  reference: string | null
  bookedFen: bigint
  expectedFen: bigint
}

/**
 * What the books say against everything else that says it: bookings that do not balance, settled cases whose
 * personal accounts moved by another amount, cases credited twice, and receipts or lines that wait without a
 * suspense entry. Empty where all is well. PostgreSQL lets none of the first come into being.
 */
export async function proofFaults(from: Reading, agencyIds: readonly string[]): Promise<ProofFault[]> {
  const ids = [...agencyIds]
  const rows = await from.$queryRaw<FaultRow[]>`
    WITH booked AS (
      SELECT b."transferId", e."agencyId", e.account, sum(e."amountFen")::bigint AS fen
      FROM "LedgerEntry" e JOIN "LedgerBooking" b ON b.id = e."bookingId"
      WHERE b."transferId" IS NOT NULL AND e."agencyId" = ANY(${ids}::uuid[])
      GROUP BY b."transferId", e."agencyId", e.account
    ), known AS (SELECT DISTINCT "transferId", "agencyId" FROM booked),
    moved AS (
      SELECT m."transferId",
        coalesce(sum(CASE m.kind WHEN 'transferredOut' THEN m."amountFen" WHEN 'reversed' THEN -m."amountFen" END), 0)::bigint AS out,
        coalesce(sum(m."amountFen") FILTER (WHERE m.kind = 'transferredIn'), 0)::bigint AS into
      FROM "AccountMovement" m GROUP BY m."transferId"
    )
    SELECT 'unbalanced' AS fault, b."agencyId", NULL AS reference,
      coalesce(sum(e."amountFen"), 0)::bigint AS "bookedFen", 0::bigint AS "expectedFen"
    FROM "LedgerBooking" b LEFT JOIN "LedgerEntry" e ON e."bookingId" = b.id
    WHERE b."agencyId" = ANY(${ids}::uuid[])
    GROUP BY b.id HAVING coalesce(sum(e."amountFen"), 0) <> 0 OR count(e.id) < 2
    UNION ALL
    SELECT 'register', k."agencyId", t.reference, coalesce(p.fen, 0),
      CASE WHEN k."agencyId" = t."originAgencyId" THEN coalesce(m.out, 0) ELSE -coalesce(m.into, 0) END
    FROM known k
    JOIN "Transfer" t ON t.id = k."transferId"
    LEFT JOIN booked p ON p."transferId" = k."transferId" AND p."agencyId" = k."agencyId" AND p.account = 'personalAccounts'
    LEFT JOIN moved m ON m."transferId" = t.id
    WHERE t."fundsState" IN ('credited', 'paidOut', 'returnedToOrigin')
      AND coalesce(p.fen, 0) <> CASE WHEN k."agencyId" = t."originAgencyId" THEN coalesce(m.out, 0) ELSE -coalesce(m.into, 0) END
    UNION ALL
    SELECT 'creditedTwice', b."agencyId", t.reference, count(*)::bigint, 1::bigint
    FROM "LedgerBooking" b JOIN "Transfer" t ON t.id = b."transferId" AND t."destinationAgencyId" = b."agencyId"
    WHERE b.kind IN ('credit', 'advance') AND b."agencyId" = ANY(${ids}::uuid[])
    GROUP BY b."agencyId", t.reference HAVING count(*) > 1
    UNION ALL
    SELECT 'suspense', k."agencyId", t.reference, coalesce(s.fen, 0), -coalesce(r.fen, 0)
    FROM known k
    JOIN "Transfer" t ON t.id = k."transferId" AND t."destinationAgencyId" = k."agencyId"
    LEFT JOIN booked s ON s."transferId" = k."transferId" AND s."agencyId" = k."agencyId" AND s.account = 'suspense'
    LEFT JOIN LATERAL (
      SELECT (coalesce((SELECT sum(x."amountFen") FROM "Receipt" x
          WHERE x."transferId" = t.id AND x.status IN ('received', 'mismatched')), 0)
        - coalesce((SELECT sum(o."amountFen") FROM "RemittanceOrder" o
          WHERE o."transferId" = t.id AND o.kind = 'excessReturn' AND o.status = 'paid'
          AND t."fundsState" IN ('received', 'mismatched')), 0))::bigint AS fen
    ) r ON true
    WHERE coalesce(s.fen, 0) <> -coalesce(r.fen, 0)
    UNION ALL
    SELECT 'suspense', l."agencyId", l."bankReference", coalesce(sum(e."amountFen"), 0)::bigint,
      CASE WHEN l.status = 'suspense' THEN -l."amountFen" ELSE 0 END
    FROM "BankLine" l
    LEFT JOIN "LedgerBooking" b ON b."bankLineId" = l.id
    LEFT JOIN "LedgerEntry" e ON e."bookingId" = b.id AND e.account = 'suspense'
    WHERE l."agencyId" = ANY(${ids}::uuid[])
    GROUP BY l.id
    HAVING coalesce(sum(e."amountFen"), 0) <> CASE WHEN l.status = 'suspense' THEN -l."amountFen" ELSE 0 END`
  return rows.map((row) => ({
    ...row,
    fault: row.fault as ProofFault['fault'],
    bookedFen: Number(row.bookedFen),
    expectedFen: Number(row.expectedFen),
  }))
}

/** One day of the fiscal account as we, the bank and the other agencies say it; fen, both directions positive. */
export type DayOfMoney = {
  readonly day: LocalDate
  readonly ours: { readonly inFen: number; readonly outFen: number }
  /** Null where no statement covers the day. */
  readonly bank: { readonly inFen: number; readonly outFen: number } | null
  readonly others: { readonly inFen: number; readonly outFen: number }
}

type DayRow = {
  day: Date
  ourIn: bigint
  ourOut: bigint
  bankIn: bigint
  bankOut: bigint
  covered: boolean
  theirIn: bigint
  theirOut: bigint
}

/**
 * Reconciliation per day, newest first. What others say: of money to us, the day they paid it; of money from us,
 * the day they had it. Agencies by post say nothing but what is recorded for them.
 */
export async function daysOfMoney(from: Reading, agencyId: string, since: LocalDate): Promise<DayOfMoney[]> {
  const rows = await from.$queryRaw<DayRow[]>`
    WITH ours AS (
      SELECT b."bookedOn" AS day, e."amountFen" AS fen, b."contraOfId" IS NOT NULL AS contra
      FROM "LedgerEntry" e JOIN "LedgerBooking" b ON b.id = e."bookingId"
      WHERE e."agencyId" = ${agencyId}::uuid AND e.account = 'fiscalAccount' AND b."bookedOn" >= ${fromDay(since)}
    ), said AS (
      SELECT day,
        CASE WHEN (fen > 0) <> contra THEN fen ELSE 0 END AS "ourIn",
        CASE WHEN (fen > 0) = contra THEN -fen ELSE 0 END AS "ourOut",
        0::bigint AS "bankIn", 0::bigint AS "bankOut", 0::bigint AS "theirIn", 0::bigint AS "theirOut"
      FROM ours
      UNION ALL
      SELECT l."bookedOn", 0, 0, greatest(l."amountFen", 0), greatest(-l."amountFen", 0), 0, 0
      FROM "BankLine" l WHERE l."agencyId" = ${agencyId}::uuid AND l."bookedOn" >= ${fromDay(since)}
        AND l.status <> 'double'
      UNION ALL
      SELECT o."paidOn", 0, 0, 0, 0, o."amountFen", 0
      FROM "RemittanceOrder" o JOIN "Transfer" t ON t.id = o."transferId"
      WHERE o."paidOn" >= ${fromDay(since)} AND o."payerAgencyId" <> ${agencyId}::uuid AND o.kind <> 'payOut'
        AND CASE WHEN o.kind IN ('excessReturn', 'fullReturn') THEN t."originAgencyId" ELSE t."destinationAgencyId" END = ${agencyId}::uuid
      UNION ALL
      SELECT r."receivedOn", 0, 0, 0, 0, 0, r."amountFen"
      FROM "Receipt" r JOIN "Transfer" t ON t.id = r."transferId"
      WHERE t."originAgencyId" = ${agencyId}::uuid AND r."receivedOn" >= ${fromDay(since)} AND r.status <> 'withdrawn'
    )
    SELECT day, sum("ourIn")::bigint AS "ourIn", sum("ourOut")::bigint AS "ourOut",
      sum("bankIn")::bigint AS "bankIn", sum("bankOut")::bigint AS "bankOut",
      EXISTS (SELECT 1 FROM "BankStatement" s
        WHERE s."agencyId" = ${agencyId}::uuid AND said.day BETWEEN s."fromDay" AND s."toDay") AS covered,
      sum("theirIn")::bigint AS "theirIn", sum("theirOut")::bigint AS "theirOut"
    FROM said GROUP BY day ORDER BY day DESC`
  return rows.map((row) => ({
    day: toDay(row.day),
    ours: { inFen: Number(row.ourIn), outFen: Number(row.ourOut) },
    bank: row.covered ? { inFen: Number(row.bankIn), outFen: Number(row.bankOut) } : null,
    others: { inFen: Number(row.theirIn), outFen: Number(row.theirOut) },
  }))
}
