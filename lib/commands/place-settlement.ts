import type { BankLineRow } from '@/lib/db/bank-lines'
import { toDay } from '@/lib/db/days'
import { isTaken } from '@/lib/db/line-links'
import { findSettlement } from '@/lib/db/netting'
import type { NettingSettlement } from '@/lib/db/generated/client'
import { settlementIn, type SettlementStep } from '@/lib/domain/money/netting'
import { returnReasonOf } from '@/lib/domain/money/statements/statement'
import { no, ok } from '@/lib/domain/result'
import { confirmWithin } from './confirm-settlement'
import type { Answer, Ctx } from './command'
import { markSettled } from './mark-placed'
import { receiveWithin } from './receive-settlement'
import { reportWithin } from './report-settlement-returned'

/**
 * The line of a netting's payment (X29), known by its own reference: what it says is entered, or it stands for what
 * was entered already. Null where the line names no settlement of the agency, or another sum.
 */
export async function placeSettlement(outer: Ctx, line: BankLineRow): Promise<Answer<null> | null> {
  const reference = settlementIn(line.endToEndId, line.text)
  const row = reference === null ? null : await findSettlement(outer.tx, line.agencyId, reference)
  const fen = line.amountFen > 0n ? line.amountFen : -line.amountFen
  const step = row && stepOf(row, line)
  if (!row || !step || row.amountFen !== fen) return null
  if (await isTaken(outer.tx, line, step, row.reference))
    return no({ code: 'wrong-state', detail: 'receipt-known' })
  const isKnown = isEntered(row, step)
  if (!isKnown) {
    const entered = await enter({ ...outer, isPlacing: true }, row, step, line)
    if (!entered.ok) return entered
  }
  await markSettled(outer, line, { step, orderReference: row.reference, isKnown })
  return ok(null)
}

/** Money out is the payer's payment; money in is the payee's receipt, or the payer's payment come back. */
function stepOf(row: NettingSettlement, { agencyId, amountFen }: BankLineRow): SettlementStep | null {
  if (amountFen < 0n) return row.payerAgencyId === agencyId ? 'confirmSettlement' : null
  return row.payeeAgencyId === agencyId ? 'receiveSettlement' : 'reportSettlementReturned'
}

function isEntered(row: NettingSettlement, step: SettlementStep): boolean {
  switch (step) {
    case 'confirmSettlement':
      return row.paidOn !== null
    case 'receiveSettlement':
      return row.receivedOn !== null
    case 'reportSettlementReturned':
      return row.status === 'approved' && Array.isArray(row.returned) && row.returned.length > 0
    default:
      return step satisfies never
  }
}

function enter(
  ctx: Ctx,
  { id: settlement }: NettingSettlement,
  step: SettlementStep,
  { bankReference, bookedOn, returnCode }: BankLineRow,
): Promise<Answer<unknown>> {
  const day = toDay(bookedOn)
  switch (step) {
    case 'confirmSettlement':
      return confirmWithin(ctx, { settlement, bankReference, paidOn: day })
    case 'receiveSettlement':
      return receiveWithin(ctx, { settlement, bankReference, receivedOn: day })
    case 'reportSettlementReturned':
      return reportWithin(ctx, { settlement, reason: returnReasonOf(returnCode ?? ''), returnedOn: day })
    default:
      return step satisfies never
  }
}
