import { lockAgency } from '@/lib/db/bank-lines'
import { addPaymentFile, isFileVoid, lockUnsentOrders, readPaymentFile } from '@/lib/db/payment-files'
import { payeeOf } from '@/lib/db/cases'
import type { PaymentFile } from '@/lib/domain/money/payments/payment-file'
import { no, ok } from '@/lib/domain/result'
import { ExportPayments, OpenPaymentFile } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'

/**
 * 导出付款文件: every approved order the bank has not got, once. From here on an order counts as handed over; the
 * same file can be fetched again, a second one with the same order cannot be made.
 */
export const exportPayments = command(ExportPayments, async (ctx) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId } = desk.value
  await lockAgency(ctx.tx, agencyId)
  if (!payeeOf(await ctx.tx.agency.findUniqueOrThrow({ where: { id: agencyId } })))
    return no({ code: 'wrong-state', detail: 'no-payee' })
  const ids = await lockUnsentOrders(ctx.tx, agencyId)
  if (ids.length === 0) return no({ code: 'wrong-state', detail: 'nothing-to-export' })
  const orders = await ctx.tx.remittanceOrder.findMany({ where: { id: { in: [...ids] } } })
  const byId = desk.value.actor.staffId
  const { messageId } = await addPaymentFile(ctx.tx, { agencyId, orders, byId, at: ctx.at })
  return ok({ messageId, count: orders.length })
})

/** Opens a payment file with its full account numbers; every time is recorded. */
export const openPaymentFile = command(OpenPaymentFile, async (ctx, { messageId }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  if (await isFileVoid(ctx.tx, agencyId, messageId)) return no({ code: 'wrong-state', detail: 'file-void' })
  const file = await readPaymentFile(ctx.tx, agencyId, messageId)
  if (!file) return no({ code: 'not-found' })
  await ctx.tx.accessLog.create({
    data: {
      at: ctx.at,
      staffId: actor.staffId,
      staffName: actor.name,
      agencyId,
      act: 'exported',
      field: messageId,
    },
  })
  return ok<PaymentFile>(file)
})
