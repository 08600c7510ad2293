import { isByExchange } from '@/lib/db/exchange-messages'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { lineEntries } from '@/lib/domain/money/ledger'
import { fen } from '@/lib/domain/money/fen'
import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { FundsState } from '@/lib/domain/transfer/states'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { toDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { bookLine, bookStep, unbookReceipt } from '@/lib/db/ledger'
import { releaseLine } from '@/lib/db/release-line'
import {
  findDifferenceOut,
  findLiveOrder,
  keptReceipts,
  receivedFen,
  updateKeptReceipts,
  updateLiveOrder,
} from '@/lib/db/remittances'
import { sealPayload, unsealPayload } from '@/lib/db/signatures'
import type { CaseFile } from '@/lib/db/transfers'
import { WithdrawReceipt, type WithdrawalWords } from '@/lib/schemas/bank'
import { isCountersign } from '@/lib/schemas/step-input'
import { openRunningCase, type OwnCase } from './beside'
import { instantOfDay, keepClocksUnreceived } from './clock-keeping'
import { command, type Answer, type Ctx } from './command'
import { dueFen, signerOf } from './money-checks'
import { frozenFault } from './person-fault'
import { recordBeside, takenOf, type Taken } from './take-step'

/**
 * 取消到账, with two signatures of the destination: a receipt that is not of this case, or was typed wrongly. The
 * receipt is kept as withdrawn, its bookings get their contra bookings on both sides, the money of the case is
 * where it was before, and the line of the statement waits in suspense for whom it belongs to.
 */
export const withdrawReceipt = command(WithdrawReceipt, async (ctx, input): Promise<Answer<Taken>> => {
  const own = await openRunningCase(ctx, input)
  if (!own.ok) return own
  const { file, actor } = own.value
  if (mayActFor(actor, 'destination', file.facts) === 'no')
    return no({ code: 'wrong-side', detail: 'destination' })
  const frozen = await frozenFault(ctx.tx, file.row.personId)
  if (frozen) return no(frozen)
  if (isByExchange(file.row)) return no({ code: 'wrong-state', detail: 'not-by-exchange' })
  const open = file.row.signatures.find(({ step }) => step === 'withdrawReceipt')
  if (open === undefined)
    return isCountersign(input)
      ? no({ code: 'changed-meanwhile' })
      : openWithdrawal(ctx, own.value, input as WithdrawalWords)
  if (!isCountersign(input)) return no({ code: 'wrong-state', detail: 'withdrawal-waits' })
  if (open.openedById === actor.staffId) return no({ code: 'own-work', detail: 'withdrawReceipt' })
  if (!hasRole(actor, ['reviewer'])) return no({ code: 'wrong-role', detail: 'reviewer' })
  const words = unsealPayload(open.payload) as WithdrawalWords
  const fault = await withdrawalFault(ctx, file, words)
  if (fault) return no(fault)
  await ctx.tx.signature.update({
    where: { id: open.id },
    data: { status: 'executed', closedById: actor.staffId, closedAt: ctx.at },
  })
  return takeBack(ctx, file, words)
})

async function openWithdrawal(
  ctx: Ctx,
  { file, actor }: OwnCase,
  words: WithdrawalWords,
): Promise<Answer<Taken>> {
  if (!hasRole(actor, ['finance'])) return no({ code: 'wrong-role', detail: 'finance' })
  const fault = await withdrawalFault(ctx, file, words)
  if (fault) return no(fault)
  const { reference, version: _version, ...payload } = words
  const signature = { step: 'withdrawReceipt', role: 'reviewer' } as const
  await ctx.tx.signature.create({
    data: {
      ...signature,
      transferId: file.row.id,
      payload: sealPayload(payload),
      openedById: actor.staffId,
      openedAt: ctx.at,
    },
  })
  const after = await recordBeside(ctx, file, 'openSignature', signature)
  return ok({ reference, version: after.row.version, awaitingSignature: 'reviewer' })
}

const MONEY_IS_HERE: readonly FundsState[] = ['received', 'mismatched', 'matched']

async function withdrawalFault(ctx: Ctx, file: CaseFile, words: WithdrawalWords): Promise<Refusal | null> {
  if (!MONEY_IS_HERE.includes(file.facts.fundsState))
    return { code: 'wrong-state', detail: file.facts.fundsState }
  const receipt = (await keptReceipts(ctx.tx, file.row.id)).find(({ id }) => id === words.receipt)
  if (!receipt) return { code: 'wrong-state', detail: 'no-receipt' }
  // A part of it went back to the origin already; the rest can only follow it there.
  return receipt.amountFen > BigInt(await receivedFen(ctx.tx, file.row.id))
    ? { code: 'wrong-state', detail: 'excess-returned' }
    : null
}

async function takeBack(
  ctx: Ctx,
  file: CaseFile,
  { receipt: id, note }: WithdrawalWords,
): Promise<Answer<Taken>> {
  const { row, facts } = file
  const author = { at: ctx.at, byId: signerOf(ctx) }
  const receipt = await ctx.tx.receipt.update({
    where: { id },
    data: { status: 'withdrawn', breakCode: null, matchedById: null, matchedAt: null },
  })
  const { amountFen, bankReference } = receipt
  const before = await moneyBefore(ctx, file)
  if (!before.ok) return before
  const { toFunds, set, paidOn } = before.value
  const after = await recordBeside(
    ctx,
    file,
    'withdrawReceipt',
    { amountFen: Number(amountFen), bankReference },
    undefined,
    { matchedById: null, originOwes: false, ...set },
    note,
    isOnBehalf(ctx, file) ? note : null,
    toFunds,
  )
  if (toFunds !== facts.fundsState)
    await ctx.tx.signature.updateMany({
      where: { transferId: row.id, status: 'open', step: { not: 'correctIdentity' } },
      data: { status: 'lapsed', closedAt: ctx.at },
    })
  const entry = { before: file, after, detail: {}, happened: ctx.at, ...author }
  if (facts.fundsState === 'matched') await bookStep(ctx.tx, 'unmatch', entry)
  await unbookReceipt(ctx.tx, after, bankReference, author)
  const line = await releaseLine(ctx.tx, {
    agencyId: receipt.agencyId,
    transferId: row.id,
    amountFen,
    bankReference,
  })
  if (line)
    await bookLine(ctx.tx, {
      kind: 'bankLine',
      agencyId: line.agencyId,
      bankLineId: line.id,
      lineRound: line.round,
      bankReference: line.bankReference,
      bookedOn: line.bookedOn,
      entries: lineEntries(fen(line.amountFen)),
      ...author,
    })
  const sentAt = paidOn && instantOfDay(toDay(paidOn), ctx.at)
  return ok(takenOf(await keepClocksUnreceived(ctx.tx, after, sentAt, ctx.at)))
}

function isOnBehalf({ doer }: Ctx, { facts }: CaseFile): boolean {
  return doer.kind === 'staff' && mayActFor(doer.actor, 'destination', facts) === 'onBehalf'
}

type MoneyBefore = {
  readonly toFunds: FundsState
  readonly set?: Prisma.TransferUncheckedUpdateManyInput
  /** When the payment left that is awaited again. */
  readonly paidOn: Date | null
}

/**
 * Where the money stands without the receipt: what is left of it is compared anew, else it is with the bank. A
 * payment by post that only its arrival had proved is an order again, or nothing.
 */
async function moneyBefore(ctx: Ctx, file: CaseFile): Promise<Answer<MoneyBefore>> {
  const { tx } = ctx
  const { id } = file.row
  if ((await keptReceipts(tx, id)).length > 0) {
    const kept = await receivedFen(tx, id)
    const difference = await findDifferenceOut(tx, id)
    const isWhole = kept === dueFen(file)
    const breakCode = isWhole ? null : kept < dueFen(file) ? 'short' : 'over'
    const toFunds = isWhole ? 'received' : 'mismatched'
    await updateKeptReceipts(tx, id, { status: toFunds, breakCode, matchedById: null, matchedAt: null })
    const originOwes = breakCode === 'short' && difference === null
    return ok({ toFunds, set: { originOwes }, paidOn: difference?.paidOn ?? null })
  }
  const order = await findLiveOrder(tx, id)
  if (order?.status === 'paid' && order.bankReference !== null)
    return ok({ toFunds: 'remitted', paidOn: order.paidOn })
  if (order) await updateLiveOrder(tx, id, { status: 'approved', paidOn: null })
  const fault = await setTakenFromOrigin(tx, file.row, { targetFen: 0n, at: ctx.at, byId: signerOf(ctx) })
  return fault ? no(fault) : ok({ toFunds: order ? 'approved' : 'due', paidOn: null })
}
