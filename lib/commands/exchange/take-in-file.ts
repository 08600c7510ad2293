import type { Db } from '@/lib/db/client'
import { TechnicalReceipt } from '@/lib/schemas/exchange/envelope'
import { ok } from '@/lib/domain/result'
import type { Answer, Command, Doer } from '../command'
import { jsonOf, receiveMessage } from './receive-message'
import { findOutgoing } from './replay'
import { settleDelivery } from './settle-delivery'
import { ExchangeFileText, openExchangeFile } from './take-file'

/** What a file brought, in numbers. */
export type TakenFile = {
  readonly from: string
  readonly messages: number
  readonly turnedAway: number
  readonly receipts: number
}

/**
 * Takes in a file that was carried by hand: each message by itself, so that a file that comes again, or whose messages
 * came over the line meanwhile, changes nothing. The receipts travel back in the next file.
 */
export const takeInFile: Command<typeof ExchangeFileText, TakenFile> = Object.assign(
  async (
    doer: Doer,
    input: { readonly file: string },
    at: Date,
    database?: Db,
  ): Promise<Answer<TakenFile>> => {
    const opened = await openExchangeFile(doer, input, at, database)
    if (!opened.ok) return opened
    const { from, messages, receipts } = opened.value
    const system = { kind: 'system' } as const
    let turnedAway = 0
    for (const message of messages) {
      const answer = await receiveMessage(system, { message, byFile: true }, at, database)
      if (!answer.ok) return answer
      if ('fault' in answer.value) turnedAway += 1
    }
    let settled = 0
    for (const receipt of receipts) {
      const id = await findOutgoing(system, { peerCode: from, messageId: idIn(receipt) }, at, database)
      if (!id.ok || id.value === null) continue
      const answer = await settleDelivery(system, { id: id.value, receipt, byFile: true }, at, database)
      if (answer.ok && answer.value.delivered) settled += 1
    }
    return ok({ from, messages: messages.length - turnedAway, turnedAway, receipts: settled })
  },
  { input: ExchangeFileText },
)

/** Which message a receipt is for, before it is verified. */
function idIn(receipt: string): string {
  const body = receipt.split('.')[1] ?? ''
  const parsed = TechnicalReceipt.safeParse(jsonOf(Buffer.from(body, 'base64url').toString('utf8')))
  return parsed.success ? parsed.data.id : '00000000-0000-7000-8000-000000000000'
}
