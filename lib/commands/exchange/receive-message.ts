import { z } from 'zod'
import type { DoorFault } from '@/lib/domain/exchange/kinds'
import { ok } from '@/lib/domain/result'
import { keyIdIn, ownIdentity, payloadDigest, payloadOf, signOwn, verified } from '@/lib/db/exchange-keys'
import { sealBody, wakeExchange } from '@/lib/db/exchange-messages'
import { compactJws, Envelope } from '@/lib/schemas/exchange/envelope'
import { versionFault } from '@/lib/schemas/exchange/messages'
import { command, type Answer, type Ctx } from '../command'

const ReceivedMessage = z.object({ message: compactJws(), byFile: z.boolean().default(false) })

/** 技术回执, or why the message is turned away and not stored. */
export type Received = { readonly receipt: string } | { readonly fault: DoorFault }

/**
 * A message of another deployment at the door: its key has to stand in the directory, its signature and address have
 * to hold. It is stored before anything comes of it, once however often it comes, and the receipt says so. What is
 * turned away is counted by its cause, for administrators to see.
 */
export const receiveMessage = command(ReceivedMessage, async (ctx, input): Promise<Answer<Received>> => {
  const taken = await takeIn(ctx, input)
  if ('fault' in taken) await countTurnedAway(ctx, taken.fault, taken.sender)
  return ok('fault' in taken ? { fault: taken.fault } : taken)
})

type TakenIn = { readonly receipt: string } | { readonly fault: DoorFault; readonly sender: string }

async function takeIn(ctx: Ctx, { message, byFile }: z.output<typeof ReceivedMessage>): Promise<TakenIn> {
  const own = await ownIdentity(ctx.tx)
  const keyId = keyIdIn(message)
  const peer = keyId === null ? null : await ctx.tx.exchangePeer.findUnique({ where: { keyId } })
  if (!peer || !own) return { fault: 'unknown-sender', sender: '' }
  const sender = peer.code
  const payload = await verified(peer.publicKey, 'message', message)
  if (payload === null) return { fault: 'unverifiable', sender }
  const parsed = Envelope.safeParse(jsonOf(payload))
  if (!parsed.success) return { fault: 'malformed', sender }
  const envelope = parsed.data
  if (envelope.from !== peer.code) return { fault: 'unverifiable', sender }
  if (envelope.to !== own.code) return { fault: 'not-for-us', sender }
  const version = versionFault(envelope.kind, envelope.schemaVersion)
  if (version) return { fault: version, sender }

  const sha256 = payloadDigest(payload)
  const key = { peerCode: peer.code, caseKey: envelope.caseKey }
  await ctx.tx.exchangeCase.createMany({ data: key, skipDuplicates: true })
  const { id: linkId } = await ctx.tx.exchangeCase.findUniqueOrThrow({ where: { peerCode_caseKey: key } })
  const { count } = await ctx.tx.exchangeMessage.createMany({
    data: {
      direction: 'in',
      peerCode: peer.code,
      messageId: envelope.id,
      linkId,
      sequence: envelope.sequence,
      kind: envelope.kind,
      schemaVersion: envelope.schemaVersion,
      bodySealed: sealBody(payload),
      sha256,
      issuedAt: new Date(envelope.issuedAt),
      receivedAt: ctx.at,
      byFile,
      status: 'waiting',
      nextTryAt: ctx.at,
    },
    skipDuplicates: true,
  })
  const stored = await ctx.tx.exchangeMessage.findUnique({
    where: {
      direction_peerCode_messageId: { direction: 'in', peerCode: peer.code, messageId: envelope.id },
    },
  })
  if (!stored) return { fault: 'sequence-taken', sender }
  if (stored.sha256 !== sha256) return { fault: 'id-reused', sender }
  if (count > 0) await wakeExchange(ctx.tx)
  const receipt = {
    format: 'jiexu-receipt',
    id: envelope.id,
    sha256,
    from: own.code,
    to: peer.code,
    receivedAt: (stored.receivedAt ?? ctx.at).toISOString(),
  }
  return { receipt: await signOwn(own, 'receipt', payloadOf(receipt)) }
}

/** One row per cause and known sender: a stranger cannot fill the table. */
async function countTurnedAway({ tx, at }: Ctx, fault: DoorFault, sender: string): Promise<void> {
  await tx.exchangeTurnedAway.upsert({
    where: { fault_sender: { fault, sender } },
    create: { fault, sender, count: 1, firstAt: at, lastAt: at },
    update: { count: { increment: 1 }, lastAt: at },
  })
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
