import { isByExchange } from '@/lib/db/exchange-messages'
import { mayActFor } from '@/lib/domain/access/reach'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { BankReturnReason } from '@/lib/domain/transfer/closed-lists'
import { no, ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { bookStep } from '@/lib/db/ledger'
import { findDifferenceOut, receivedFen } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import { ReportDifferenceReturned } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { endTransit, instantOfDay } from './clock-keeping'
import { command, type Answer, type Ctx } from './command'
import { returnWaits } from './line-waits'
import { dayFault, dueFen } from './money-checks'
import { recordBeside, staffId } from './take-step'

type Said = {
  readonly reason: BankReturnReason
  readonly returnedOn: LocalDate
  /** Its payment reference; without one the difference that is under way. */
  readonly order?: string | undefined
  readonly evidence?: string | undefined
}

/**
 * 差额退汇 (FU-08): the bank sends a paid difference back. It moves no state of the track, which knows one
 * remittance only: the attempt is kept, the origin owes the difference again.
 */
export const reportDifferenceReturned = command(ReportDifferenceReturned, async (ctx, input) => {
  const own = await openOwnCase(ctx, input, ['finance'])
  if (!own.ok) return own
  const { file, actor } = own.value
  const acting = mayActFor(actor, 'origin', file.facts)
  if (acting === 'no') return no({ code: 'wrong-side', detail: 'origin' })
  if (acting === 'onBehalf' && input.evidence === undefined) return no({ code: 'evidence-required' })
  return takeDifferenceBack(ctx, file, input)
})

/** The same as part of other work, where the bank's statement says it. */
export async function takeDifferenceBack(
  ctx: Ctx,
  file: CaseFile,
  { reason, returnedOn, order: wanted, evidence }: Said,
): Promise<Answer<{ readonly order: string }>> {
  if (isByExchange(file.row)) return no({ code: 'wrong-state', detail: 'not-by-exchange' })
  // What was seen to arrive cannot have come back.
  const order = await findDifferenceOut(ctx.tx, file.row.id)
  if (!order || (wanted !== undefined && wanted !== order.reference))
    return no({ code: 'wrong-state', detail: 'no-difference-out' })
  const fault = dayFault(ctx, returnedOn, order.paidOn) ?? (await returnWaits(ctx, order))
  if (fault) return no(fault)
  await ctx.tx.remittanceOrder.update({
    where: { id: order.id },
    data: { status: 'returned', returnReason: reason, returnedOn: fromDay(returnedOn) },
  })
  const isShort = (await receivedFen(ctx.tx, file.row.id)) < dueFen(file)
  const owesAgain = file.facts.fundsState === 'mismatched' && isShort
  const happened = instantOfDay(returnedOn, ctx.at)
  const detail = { order: order.reference, attempt: order.attempt, amountFen: Number(order.amountFen) }
  if (owesAgain) await endTransit(ctx.tx, file, happened)
  const after = await recordBeside(
    ctx,
    file,
    'reportDifferenceReturned',
    { ...detail, ...(dayOf(ctx.at) === returnedOn ? {} : { happenedOn: returnedOn }) },
    'payDifference',
    owesAgain ? { originOwes: true } : {},
    reason,
    evidence ?? null,
  )
  const entry = { before: file, after, detail, at: ctx.at, happened, byId: staffId(ctx) }
  await bookStep(ctx.tx, 'reportDifferenceReturned', entry)
  return ok({ order: order.reference })
}
