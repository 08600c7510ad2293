import { z } from 'zod'
import { DELIVERY_FAULTS, secondsUntilNextTry } from '@/lib/domain/exchange/kinds'
import { no, ok } from '@/lib/domain/result'
import { verified } from '@/lib/db/exchange-keys'
import { compactJws, TechnicalReceipt } from '@/lib/schemas/exchange/envelope'
import { command } from '../command'
import { jsonOf } from './receive-message'

const Delivery = z.object({
  id: z.uuid(),
  receipt: compactJws(4000).optional(),
  fault: z.enum(DELIVERY_FAULTS).optional(),
  byFile: z.boolean().default(false),
})

/**
 * What came of a delivery, said by the worker or by a file that brought the receipt back. Only a receipt that the
 * other side signed for this very message delivers it; anything else is tried again, later each time.
 */
export const settleDelivery = command(Delivery, async (ctx, { id, receipt, fault, byFile }) => {
  const found = await ctx.tx.exchangeMessage.findUnique({ where: { id }, include: { peer: true } })
  if (!found || found.direction !== 'out') return no({ code: 'not-found' })
  await ctx.tx.$queryRaw`SELECT 1 FROM "ExchangeMessage" WHERE id = ${id}::uuid FOR UPDATE`
  const message = await ctx.tx.exchangeMessage.findUniqueOrThrow({ where: { id } })
  if (message.status === 'delivered') return ok({ delivered: true })
  const receivedAt = receipt === undefined ? null : await receivedOn({ ...found, receipt })
  if (receivedAt) {
    await ctx.tx.exchangeMessage.update({
      where: { id },
      data: { status: 'delivered', receivedAt, settledAt: ctx.at, fault: null, byFile },
    })
    return ok({ delivered: true })
  }
  const attempts = message.attempts + 1
  const nextTryAt = new Date(ctx.at.getTime() + secondsUntilNextTry(attempts) * 1000)
  await ctx.tx.exchangeMessage.update({
    where: { id },
    data: { attempts, nextTryAt, fault: fault ?? 'no-receipt' },
  })
  return ok({ delivered: false })
})

async function receivedOn(of: {
  readonly receipt: string
  readonly messageId: string
  readonly sha256: string
  readonly peer: { readonly code: string; readonly publicKey: string }
}): Promise<Date | null> {
  const payload = await verified(of.peer.publicKey, 'receipt', of.receipt)
  const parsed = TechnicalReceipt.safeParse(payload === null ? null : jsonOf(payload))
  if (!parsed.success) return null
  const { id, sha256, from, receivedAt } = parsed.data
  const isOurs = id === of.messageId && sha256 === of.sha256 && from === of.peer.code
  return isOurs ? new Date(receivedAt) : null
}
