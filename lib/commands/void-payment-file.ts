import { isFileBegun, lockPaymentFile, releaseOrders } from '@/lib/db/payment-files'
import { no, ok } from '@/lib/domain/result'
import { DecideVoidFile, VoidPaymentFile } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'

/** 作废付款文件, first signature: the bank's word that it executed nothing of the file, and will not. */
export const voidPaymentFile = command(VoidPaymentFile, async (ctx, { messageId, note }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const file = await lockPaymentFile(ctx.tx, agencyId, messageId)
  if (!file) return no({ code: 'not-found' })
  if (file.voidedAt !== null || file.voidAskedById !== null) return no({ code: 'changed-meanwhile' })
  if (await isFileBegun(ctx.tx, messageId)) return no({ code: 'wrong-state', detail: 'file-begun' })
  await ctx.tx.paymentFile.update({
    where: { messageId },
    data: { voidAskedById: actor.staffId, voidAskedAt: ctx.at, voidNote: note },
  })
  return ok({ messageId })
})

/**
 * The second signature, by another person: the orders leave the file and wait for the next one, under their own
 * references, so that a bank which did execute one after all still drops it as repeated.
 */
export const decideVoidFile = command(DecideVoidFile, async (ctx, { messageId, decision }) => {
  const desk = atBankDesk(ctx, ['reviewer'])
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const file = await lockPaymentFile(ctx.tx, agencyId, messageId)
  if (!file) return no({ code: 'not-found' })
  if (file.voidedAt !== null || file.voidAskedById === null) return no({ code: 'changed-meanwhile' })
  if (file.voidAskedById === actor.staffId) return no({ code: 'own-work', detail: 'maker' })
  if (decision === 'decline') {
    const nothing = { voidAskedById: null, voidAskedAt: null, voidNote: null }
    await ctx.tx.paymentFile.update({ where: { messageId }, data: nothing })
    return ok({ messageId, released: 0 })
  }
  if (await isFileBegun(ctx.tx, messageId)) return no({ code: 'wrong-state', detail: 'file-begun' })
  await ctx.tx.paymentFile.update({
    where: { messageId },
    data: { voidedById: actor.staffId, voidedAt: ctx.at },
  })
  return ok({ messageId, released: await releaseOrders(ctx.tx, messageId) })
})
