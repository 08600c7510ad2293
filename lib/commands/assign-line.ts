import type { BankLineRow } from '@/lib/db/bank-lines'
import { toDay } from '@/lib/db/days'
import { bookLine } from '@/lib/db/ledger'
import { enteredAlready, type LineStep } from '@/lib/db/line-links'
import { findDifferenceOut, findLiveOrder, findReturning, type LiveOrder } from '@/lib/db/remittances'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { sideOf } from '@/lib/domain/access/reach'
import { fen } from '@/lib/domain/money/fen'
import { bankFeeEntries } from '@/lib/domain/money/ledger'
import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { AssignLine } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command, type Ctx } from './command'
import { takeLineStep } from './line-step'
import { markPlaced } from './mark-placed'
import { openLine } from './place-lines'
import { staffId } from './take-step'

/** 归入办件: the line becomes the receipt, the payment or the returned payment of a case, by hand. */
export const assignLine = command(AssignLine, async (ctx, input) => {
  const { line: id, reference, lateReason, lateNote, feeFen = 0 } = input
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const opened = await openLine(ctx, id)
  if (!opened.ok) return opened
  const line = opened.value
  const file = await lockTransfer(ctx.tx, { reference })
  const side = file && sideOf(desk.value.actor, file.facts)
  if (!file || !side) return no({ code: 'evidence-required', detail: 'unknown-case' })
  // What was typed before its line came is not counted again.
  const entered = await enteredAlready(ctx.tx, line, {
    transferId: file.row.id,
    isDestination: side === 'destination',
  })
  if (entered) {
    const { step, orderReference } = entered
    const placing = { transferId: file.row.id, step, rung: 'byHand', isKnown: true } as const
    const known = await markPlaced(ctx, line, { ...placing, ...(orderReference && { orderReference }) })
    return known.ok ? ok({ reference, day: toDay(line.bookedOn) }) : known
  }
  const returning =
    side === 'origin' && line.amountFen > 0n
      ? await findReturning(ctx.tx, file.row.id, { amountFen: line.amountFen + BigInt(feeFen) })
      : null
  const step = returning ? 'recordReturnArrival' : stepFor(file, side === 'destination', line.amountFen > 0n)
  if (step === null) return no({ code: 'wrong-state', detail: file.facts.fundsState })
  const order = returning ?? (await orderOf(ctx, step, file))
  const fault = order ? sumFault(order, line, feeFen) : feeFen > 0 ? NO_FEE : null
  if (fault) return no(fault)
  const taken = await takeLineStep(ctx, line, step, file.row.id, {
    ...(lateReason && { lateReason }),
    ...(lateNote && { lateNote }),
    order: order?.reference,
  })
  if (!taken.ok) return taken
  const placed = await markPlaced(ctx, line, {
    transferId: file.row.id,
    step,
    rung: 'byHand',
    isKnown: false,
    ...(order && { orderReference: order.reference }),
  })
  if (!placed.ok) return placed
  if (feeFen > 0) await bookFee(ctx, line, feeFen)
  return ok({ reference, day: toDay(line.bookedOn) })
})

const NO_FEE: Refusal = { code: 'wrong-state', detail: 'no-fee' }

/** The step booked the whole order; what the bank kept of it is named, and is no money of the case. */
async function bookFee(ctx: Ctx, line: BankLineRow, feeFen: number): Promise<void> {
  await bookLine(ctx.tx, {
    kind: 'bankFee',
    agencyId: line.agencyId,
    bankLineId: line.id,
    lineRound: line.round,
    bankReference: line.bankReference,
    bookedOn: line.bookedOn,
    entries: bankFeeEntries(fen(feeFen)),
    at: ctx.at,
    byId: staffId(ctx),
  })
}

function orderOf(ctx: Ctx, step: LineStep, { row }: CaseFile): Promise<LiveOrder | null> {
  if (step === 'recordReceipt') return Promise.resolve(null)
  return step === 'reportDifferenceReturned'
    ? findDifferenceOut(ctx.tx, row.id)
    : findLiveOrder(ctx.tx, row.id)
}

/**
 * A payment and one that came back are of the order's whole sum, or they are another's; what a bank kept of one that
 * came back is named to the fen.
 */
function sumFault(order: LiveOrder, line: BankLineRow, feeFen: number): Refusal | null {
  if (feeFen > 0 && line.amountFen < 0n) return NO_FEE
  const paidFen = line.amountFen < 0n ? -line.amountFen : line.amountFen
  const wholeFen = paidFen + BigInt(feeFen)
  if (wholeFen === order.amountFen) return null
  return { code: 'wrong-state', detail: wholeFen < order.amountFen ? 'short' : 'over' }
}

/** Money in is a receipt at the destination, a returned payment at the origin; money out is the origin's payment. */
function stepFor({ facts }: CaseFile, isDestination: boolean, isIncoming: boolean): LineStep | null {
  if (isIncoming && isDestination) return 'recordReceipt'
  if (isDestination) return null
  const isPayOut = facts.fundsState === 'payOutOrdered' || facts.fundsState === 'paidOut'
  if (isIncoming && facts.fundsState === 'mismatched') return 'reportDifferenceReturned'
  if (isIncoming) return isPayOut ? 'reportPayOutReturned' : 'reportReturned'
  return isPayOut ? 'confirmPaidOut' : 'confirmRemitted'
}
