import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { ownIdentity, payloadOf, signOwn } from '@/lib/db/exchange-keys'
import { openBody } from '@/lib/db/exchange-messages'
import { command } from '../command'
import { ruleKeeper } from '../rule-keeper'

/** Most messages of one file; the next file takes up where it ends. */
const MESSAGES = 500
const RECEIPTS = 2000

const FileFor = z.object({ peerCode: z.string().min(1).max(40) })

/**
 * 交换文件: everything that waits for another deployment, in order, with the receipts for what a file brought from
 * there. Signed as a whole and each message by itself. Writing it delivers nothing: what it holds waits until the
 * receipt comes back, so a lost file is written again.
 */
export const writeExchangeFile = command(FileFor, async (ctx, { peerCode }) => {
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  const own = await ownIdentity(ctx.tx)
  const peer = await ctx.tx.exchangePeer.findUnique({ where: { code: peerCode } })
  if (!own || !peer) return no({ code: 'not-found' })
  const waiting = await ctx.tx.exchangeMessage.findMany({
    where: { direction: 'out', peerCode, status: 'waiting' },
    orderBy: [{ issuedAt: 'asc' }, { sequence: 'asc' }],
    take: MESSAGES,
  })
  const brought = await ctx.tx.exchangeMessage.findMany({
    where: { direction: 'in', peerCode, byFile: true },
    orderBy: { receivedAt: 'desc' },
    take: RECEIPTS,
  })
  const messages: string[] = []
  for (const message of waiting) messages.push(await signOwn(own, 'message', openBody(message)))
  const receipts: string[] = []
  for (const { messageId, sha256, receivedAt } of brought)
    receipts.push(
      await signOwn(
        own,
        'receipt',
        payloadOf({
          format: 'jiexu-receipt',
          id: messageId,
          sha256,
          from: own.code,
          to: peerCode,
          receivedAt: (receivedAt ?? ctx.at).toISOString(),
        }),
      ),
    )
  const content = {
    format: 'jiexu-exchange-file',
    from: own.code,
    to: peerCode,
    madeAt: ctx.at.toISOString(),
    messages,
    receipts,
  }
  const file = await signOwn(own, 'file', payloadOf(content))
  return ok({ file, name: `${own.code}-${peerCode}-${ctx.at.toISOString().slice(0, 10)}.jiexu` })
})
