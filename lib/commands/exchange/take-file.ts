import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { keyIdIn, ownIdentity, verified } from '@/lib/db/exchange-keys'
import { compactJws, ExchangeFile } from '@/lib/schemas/exchange/envelope'
import { command, type Answer } from '../command'
import { ruleKeeper } from '../rule-keeper'
import { jsonOf } from './receive-message'

/** Longest file in characters: five hundred messages and their receipts. */
const LONGEST_FILE = 40_000_000

export const ExchangeFileText = z.object({ file: compactJws(LONGEST_FILE) })

/**
 * Opens a file another deployment wrote: whose it is and that nothing in it was altered. What it holds goes through
 * the same door as what comes over the line, message by message.
 */
export const openExchangeFile = command(
  ExchangeFileText,
  async (ctx, { file }): Promise<Answer<ExchangeFile>> => {
    const keeper = await ruleKeeper(ctx)
    if (!keeper.ok) return keeper
    const own = await ownIdentity(ctx.tx)
    const keyId = keyIdIn(file)
    const peer = keyId === null ? null : await ctx.tx.exchangePeer.findUnique({ where: { keyId } })
    if (!peer || !own) return no({ code: 'wrong-state', detail: 'unknown-sender' })
    const payload = await verified(peer.publicKey, 'file', file)
    if (payload === null) return no({ code: 'wrong-state', detail: 'unverifiable' })
    const parsed = ExchangeFile.safeParse(jsonOf(payload))
    if (!parsed.success) return no({ code: 'wrong-state', detail: 'malformed' })
    if (parsed.data.from !== peer.code) return no({ code: 'wrong-state', detail: 'unverifiable' })
    return parsed.data.to === own.code ? ok(parsed.data) : no({ code: 'wrong-state', detail: 'not-for-us' })
  },
)
