import { lockLine } from '@/lib/db/bank-lines'
import { fromDay } from '@/lib/db/days'
import { bookLine, explainLine } from '@/lib/db/ledger'
import { lockWaitingLine } from '@/lib/db/line-links'
import { isBankReferenceUsed } from '@/lib/db/remittances'
import { fen } from '@/lib/domain/money/fen'
import { contraOf, lineEntries } from '@/lib/domain/money/ledger'
import { no, ok } from '@/lib/domain/result'
import { DecideLineReturn, ReturnLine } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'
import { dayFault } from './money-checks'
import { openLine } from './place-lines'

/** 退回汇款人, first signature: money in suspense that belongs to no case, with the bank's paper of sending it back. */
export const returnLine = command(ReturnLine, async (ctx, { line: id, bankReference, paidOn, note }) => {
  const opened = await openLine(ctx, id)
  if (!opened.ok) return opened
  const line = opened.value
  if (line.status !== 'suspense' || line.amountFen <= 0n)
    return no({ code: 'wrong-state', detail: 'not-in-suspense' })
  const fault = dayFault(ctx, paidOn)
  if (fault) return no(fault)
  if (await isBankReferenceUsed(ctx.tx, bankReference, line.agencyId))
    return no({ code: 'wrong-state', detail: 'bank-reference-known' })
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  await ctx.tx.bankLine.update({
    where: { id },
    data: {
      returnById: ctx.doer.actor.staffId,
      returnAskedAt: ctx.at,
      returnNote: note,
      returnReference: bankReference,
      returnPaidOn: fromDay(paidOn),
    },
  })
  return ok(null)
})

/** The second signature, by a reviewer who is another person: it leaves suspense and the account, or it stays. */
export const decideLineReturn = command(DecideLineReturn, async (ctx, { line: id, decision }) => {
  const desk = atBankDesk(ctx, ['reviewer'])
  if (!desk.ok) return desk
  const { actor, agencyId } = desk.value
  const line = await lockLine(ctx.tx, agencyId, id)
  if (!line) return no({ code: 'not-found' })
  if (line.status !== 'suspense' || line.returnById === null || line.returnPaidOn === null)
    return no({ code: 'changed-meanwhile' })
  if (line.returnById === actor.staffId) return no({ code: 'own-work', detail: 'maker' })
  if (decision === 'decline') {
    const nothing = {
      returnById: null,
      returnAskedAt: null,
      returnNote: null,
      returnReference: null,
      returnPaidOn: null,
    }
    await ctx.tx.bankLine.update({ where: { id }, data: nothing })
    return ok(null)
  }
  await bookLine(ctx.tx, {
    kind: 'sendBack',
    agencyId,
    bankLineId: id,
    lineRound: line.round,
    bankReference: line.returnReference ?? '',
    bookedOn: line.returnPaidOn,
    entries: contraOf(lineEntries(fen(line.amountFen))),
    at: ctx.at,
    byId: actor.staffId,
  })
  const done = { status: 'sentBack', placedById: actor.staffId, placedAt: ctx.at }
  await ctx.tx.bankLine.update({ where: { id }, data: done })
  // The bank's own line of it may have come first.
  const out = { agencyId, bankReference: line.returnReference ?? '', amountFen: -line.amountFen }
  const waiting = await lockWaitingLine(ctx.tx, out)
  if (waiting) {
    await explainLine(ctx.tx, waiting.id, { at: ctx.at, byId: actor.staffId })
    await ctx.tx.bankLine.update({ where: { id: waiting.id }, data: { ...done, breakCode: null } })
  }
  return ok(null)
})
