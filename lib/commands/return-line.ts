import { lockLine } from '@/lib/db/bank-lines'
import { fromDay } from '@/lib/db/days'
import { bookLine, explainLine } from '@/lib/db/ledger'
import { lockWaitingLine } from '@/lib/db/line-links'
import { isBankReferenceUsed } from '@/lib/db/remittances'
import { fen } from '@/lib/domain/money/fen'
import { contraOf, lineEntries, otherBusinessEntries } from '@/lib/domain/money/ledger'
import { no, ok } from '@/lib/domain/result'
import { AskOtherBusiness, DecideLineReturn, ReturnLine } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'
import { dayFault } from './money-checks'
import { openLine } from './place-lines'
import { staffId } from './take-step'

/** 退回汇款人, first signature: money in suspense that belongs to no case, with the bank's paper of sending it back. */
export const returnLine = command(ReturnLine, async (ctx, { line: id, bankReference, paidOn, note }) => {
  const opened = await openLine(ctx, id)
  if (!opened.ok) return opened
  const line = opened.value
  if (line.status !== 'suspense' || line.amountFen <= 0n)
    return no({ code: 'wrong-state', detail: 'not-in-suspense' })
  const fault = dayFault(ctx, paidOn)
  if (fault) return no(fault)
  if (await isBankReferenceUsed(ctx.tx, line.agencyId, { bankReference, paidOn }))
    return no({ code: 'wrong-state', detail: 'bank-reference-known' })
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  await ctx.tx.bankLine.update({
    where: { id },
    data: {
      disposal: 'sendBack',
      returnById: ctx.doer.actor.staffId,
      returnAskedAt: ctx.at,
      returnNote: note,
      returnReference: bankReference,
      returnPaidOn: fromDay(paidOn),
    },
  })
  return ok(null)
})

/** 其他业务, first signature: interest, fees, contributions, whatever moves on the account and is of no transfer. */
export const askOtherBusiness = command(AskOtherBusiness, async (ctx, { line: id, note }) => {
  const opened = await openLine(ctx, id)
  if (!opened.ok) return opened
  if (opened.value.status !== 'suspense') return no({ code: 'wrong-state', detail: 'not-in-suspense' })
  const asked = { returnById: staffId(ctx), returnAskedAt: ctx.at, returnNote: note }
  await ctx.tx.bankLine.update({ where: { id }, data: { ...asked, disposal: 'otherBusiness' } })
  return ok(null)
})

/** The second signature, by a reviewer who is another person: it leaves suspense as was asked, or it stays. */
export const decideLineReturn = command(DecideLineReturn, async (ctx, { line: id, decision }) => {
  const desk = atBankDesk(ctx, ['reviewer'])
  if (!desk.ok) return desk
  const { actor, agencyId } = desk.value
  const line = await lockLine(ctx.tx, agencyId, id)
  if (!line) return no({ code: 'not-found' })
  if (line.status !== 'suspense' || line.returnById === null) return no({ code: 'changed-meanwhile' })
  if (line.returnById === actor.staffId) return no({ code: 'own-work', detail: 'maker' })
  if (decision === 'decline') {
    const nothing = {
      disposal: null,
      returnById: null,
      returnAskedAt: null,
      returnNote: null,
      returnReference: null,
      returnPaidOn: null,
    }
    await ctx.tx.bankLine.update({ where: { id }, data: nothing })
    return ok(null)
  }
  const author = { at: ctx.at, byId: actor.staffId }
  const booking = { agencyId, bankLineId: id, lineRound: line.round, note: line.returnNote, ...author }
  if (line.disposal === 'otherBusiness') {
    await bookLine(ctx.tx, {
      ...booking,
      kind: 'otherBusiness',
      bankReference: line.bankReference,
      bookedOn: line.bookedOn,
      entries: otherBusinessEntries(fen(line.amountFen)),
    })
    await ctx.tx.bankLine.update({
      where: { id },
      data: { status: 'otherBusiness', placedById: actor.staffId, placedAt: ctx.at },
    })
    return ok(null)
  }
  await bookLine(ctx.tx, {
    ...booking,
    kind: 'sendBack',
    bankReference: line.returnReference ?? '',
    bookedOn: line.returnPaidOn ?? line.bookedOn,
    entries: contraOf(lineEntries(fen(line.amountFen))),
  })
  const done = { status: 'sentBack', placedById: actor.staffId, placedAt: ctx.at }
  await ctx.tx.bankLine.update({ where: { id }, data: done })
  // The bank's own line of it may have come first.
  const out = { agencyId, bankReference: line.returnReference ?? '', amountFen: -line.amountFen }
  const waiting = await lockWaitingLine(ctx.tx, out)
  if (waiting) {
    await explainLine(ctx.tx, waiting.id, { at: ctx.at, byId: actor.staffId })
    await ctx.tx.bankLine.update({
      where: { id: waiting.id },
      data: { ...done, breakCode: null, waitsFor: null },
    })
  }
  return ok(null)
})
