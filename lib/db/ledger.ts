import { dayOf, parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Json } from '@/lib/domain/canonical'
import { fen, type Fen } from '@/lib/domain/money/fen'
import {
  addEntries,
  contraOf,
  NOTHING_BOOKED,
  POSTING_BESIDE,
  postingsFor,
  type Balances,
  type LedgerAccount,
  type LedgerEntry,
  type Posting,
  type PostingStep,
} from '@/lib/domain/money/ledger'
import type { CaseEntry } from '@/lib/domain/money/netting'
import { isFundsStep, isStep, type Step } from '@/lib/domain/transfer/lifecycle'
import type { Side } from '@/lib/domain/transfer/states'
import type { Tx } from './client'
import { fromDay } from './days'
import { returningFen } from './remittances'
import type { CaseFile } from './transfers'

type Author = { readonly at: Date; readonly byId: string | null }

export type StepBooking = Author & {
  readonly before: CaseFile
  readonly after: CaseFile
  /** What the event of the step says: its amount and the bank's reference. */
  readonly detail: { readonly [key: string]: Json }
  /** When the money moved, where it is not now. */
  readonly happened: Date
}

/**
 * Posts a step of the money into the books of the agencies that keep theirs here, in the step's transaction.
 * @throws where a step that moves money does not say how much
 */
export async function bookStep(tx: Tx, step: Step | PostingStep, entry: StepBooking): Promise<void> {
  if (!isPosting(step)) return
  const { before, after } = entry
  const booked = await bookedOf(tx, after)
  const amountFen = amountIn(entry.detail)
  const isSendingBack = step === 'returnExcess' || step === 'returnAll'
  const postings = postingsFor(step, {
    amountFen,
    dueFen: fen(after.row.amountDueFen ?? 0n),
    fundsBefore: before.facts.fundsState,
    fundsAfter: after.facts.fundsState,
    // The order of this very step is written already.
    returningFen: fen((await returningFen(tx, after.row.id)) - (isSendingBack ? amountFen : 0)),
    booked,
  })
  for (const posting of postings) if (keepsBooks(after, posting.side)) await book(tx, step, posting, entry)
}

function isPosting(step: Step | PostingStep): step is PostingStep {
  return POSTING_BESIDE.some((beside) => beside === step) || (isStep(step) && isFundsStep(step))
}

/** An agency that does not sign in here has books of its own elsewhere. */
function keepsBooks({ facts }: CaseFile, side: Side): boolean {
  return (side === 'origin' ? facts.originConnection : facts.destinationConnection) === 'connected'
}

/** Once per agency, case, version and step; asked again, the booking that is there stands. */
async function book(tx: Tx, step: PostingStep, posting: Posting, entry: StepBooking): Promise<void> {
  const { row } = entry.after
  const key = {
    agencyId: posting.side === 'origin' ? row.originAgencyId : row.destinationAgencyId,
    transferId: row.id,
    caseVersion: row.version,
    kind: step,
  }
  if ((await tx.ledgerBooking.count({ where: key })) > 0) return
  const reference = entry.detail['bankReference']
  const undone = posting.undoes && (await lastBooking(tx, { ...key, kind: posting.undoes }))
  await tx.ledgerBooking.create({
    data: {
      ...key,
      bookedOn: fromDay(movedOn(entry)),
      bookedAt: entry.at,
      byId: entry.byId,
      bankReference: typeof reference === 'string' ? reference : null,
      contraOfId: undone?.id ?? null,
      entries: { create: rowsOf(key.agencyId, posting.entries) },
    },
  })
}

function lastBooking(
  tx: Tx,
  { agencyId, transferId, kind }: { agencyId: string; transferId: string; kind: string },
) {
  return tx.ledgerBooking.findFirst({
    where: { agencyId, transferId, kind },
    orderBy: { caseVersion: 'desc' },
    select: { id: true },
  })
}

function rowsOf(agencyId: string, entries: readonly LedgerEntry[]) {
  return entries.map(({ account, amountFen }) => ({ agencyId, account, amountFen }))
}

/** The day on the bank's paper, where the step has one; else the day it happened. */
function movedOn({ detail, happened }: StepBooking): LocalDate {
  const { paidOn } = detail
  return (typeof paidOn === 'string' ? parseLocalDate(paidOn) : null) ?? dayOf(happened)
}

function amountIn(detail: StepBooking['detail']): Fen {
  const { amountFen } = detail
  return fen(typeof amountFen === 'number' ? amountFen : 0)
}

/** What the books of both sides say of one case. */
async function bookedOf(tx: Tx, { row }: CaseFile): Promise<Record<Side, Balances>> {
  const sums = await tx.ledgerEntry.groupBy({
    by: ['agencyId', 'account'],
    where: { OR: [{ booking: { transferId: row.id } }, { transferId: row.id }] },
    _sum: { amountFen: true },
  })
  const of = (agencyId: string) =>
    addEntries(
      NOTHING_BOOKED,
      sums
        .filter((sum) => sum.agencyId === agencyId)
        .map((sum) => ({ account: sum.account as LedgerAccount, amountFen: fen(sum._sum.amountFen ?? 0n) })),
    )
  return { origin: of(row.originAgencyId), destination: of(row.destinationAgencyId) }
}

export type SettlementBooking = Author & {
  readonly agencyId: string
  /** Its own reference, JXN-… */
  readonly settlement: string
  readonly bookedOn: LocalDate
  readonly bankReference: string | null
}

/** One booking for the claims of several cases; each entry names the case it clears. */
export async function bookSettlement(
  tx: Tx,
  {
    entries,
    settlement,
    bookedOn,
    at,
    ...entry
  }: SettlementBooking & { readonly entries: readonly CaseEntry[] },
): Promise<void> {
  await tx.ledgerBooking.create({
    data: {
      ...entry,
      kind: 'settlement',
      note: settlement,
      bookedOn: fromDay(bookedOn),
      bookedAt: at,
      entries: { create: entries.map((one) => ({ agencyId: entry.agencyId, ...one })) },
    },
  })
}

/** The contra booking of a settlement's last payment. */
export async function undoSettlement(
  tx: Tx,
  { settlement, bookedOn, at, ...entry }: SettlementBooking,
): Promise<void> {
  const { agencyId } = entry
  const last = await tx.ledgerBooking.findFirst({
    where: { agencyId, kind: 'settlement', note: settlement },
    include: { entries: true },
    orderBy: { bookedAt: 'desc' },
  })
  if (!last) return
  await tx.ledgerBooking.create({
    data: {
      ...entry,
      kind: 'settlementReturned',
      note: settlement,
      contraOfId: last.id,
      bookedOn: fromDay(bookedOn),
      bookedAt: at,
      entries: {
        create: last.entries.map(({ account, amountFen, transferId }) => ({
          agencyId,
          account,
          transferId,
          amountFen: -amountFen,
        })),
      },
    },
  })
}

export type LineBooking = Author & {
  readonly agencyId: string
  readonly bankLineId: string
  readonly lineRound: number
  readonly bankReference: string
  readonly bookedOn: Date
  readonly kind: 'bankLine' | 'sendBack' | 'otherBusiness' | 'bankFee'
  readonly note?: string | null
  readonly entries: readonly LedgerEntry[]
}

/** Money of a bank's statement that belongs to no case: into suspense, or back where it came from. */
export async function bookLine(tx: Tx, { entries, at, ...entry }: LineBooking): Promise<void> {
  await tx.ledgerBooking.create({
    data: { ...entry, bookedAt: at, entries: { create: rowsOf(entry.agencyId, entries) } },
  })
}

/** Takes a line out of suspense once it is known what it is: its contra booking. */
export async function explainLine(tx: Tx, bankLineId: string, author: Author): Promise<void> {
  const line = await tx.ledgerBooking.findFirst({
    where: { bankLineId, kind: 'bankLine' },
    include: { entries: true },
    orderBy: { lineRound: 'desc' },
  })
  if (!line) return
  await tx.ledgerBooking.create({
    data: {
      agencyId: line.agencyId,
      kind: 'explained',
      bankLineId,
      lineRound: line.lineRound,
      contraOfId: line.id,
      bookedOn: line.bookedOn,
      bookedAt: author.at,
      byId: author.byId,
      bankReference: line.bankReference,
      entries: { create: rowsOf(line.agencyId, contraOf(entriesIn(line.entries))) },
    },
  })
}

function entriesIn(rows: readonly { readonly account: string; readonly amountFen: bigint }[]): LedgerEntry[] {
  return rows.map(({ account, amountFen }) => ({
    account: account as LedgerAccount,
    amountFen: fen(amountFen),
  }))
}

/** The contra bookings of a receipt that is taken back, in the books of whoever booked it, on the same day. */
export async function unbookReceipt(
  tx: Tx,
  { row }: CaseFile,
  bankReference: string,
  { at, byId }: Author,
): Promise<void> {
  const contra = { transferId: row.id, kind: 'withdrawReceipt' }
  const undone = await tx.ledgerBooking.findMany({ where: contra, select: { contraOfId: true } })
  const booked = await tx.ledgerBooking.findMany({
    where: {
      transferId: row.id,
      kind: 'recordReceipt',
      bankReference,
      id: { notIn: undone.flatMap(({ contraOfId }) => contraOfId ?? []) },
    },
    include: { entries: true },
  })
  for (const one of booked)
    await tx.ledgerBooking.create({
      data: {
        ...contra,
        agencyId: one.agencyId,
        caseVersion: row.version,
        contraOfId: one.id,
        bookedOn: one.bookedOn,
        bookedAt: at,
        byId,
        bankReference,
        entries: { create: rowsOf(one.agencyId, contraOf(entriesIn(one.entries))) },
      },
    })
}
