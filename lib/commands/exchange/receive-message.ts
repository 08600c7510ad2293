import { z } from 'zod'
import type { DoorFault } from '@/lib/domain/exchange/kinds'
import { ok } from '@/lib/domain/result'
import type { Db } from '@/lib/db/client'
import {
  keyIdIn,
  ownIdentity,
  payloadDigest,
  payloadOf,
  signOwn,
  verified,
  type OwnIdentity,
} from '@/lib/db/exchange-keys'
import { sealBody, wakeExchange } from '@/lib/db/exchange-messages'
import { compactJws, Envelope } from '@/lib/schemas/exchange/envelope'
import { versionFault } from '@/lib/schemas/exchange/messages'
import { command, databaseOr, type Answer, type Command, type Doer } from '../command'

const ReceivedMessage = z.object({ message: compactJws(), byFile: z.boolean().default(false) })

/** 技术回执, or why the message is turned away and not stored. */
export type Received = { readonly receipt: string } | { readonly fault: DoorFault }

/**
 * A message of another deployment at the door: its key has to stand in the directory, its signature and address have
 * to hold. It is stored before anything comes of it, once however often it comes, and the receipt says so. Until then
 * it is read without a transaction: anybody may knock. What is turned away is counted by its cause, for administrators
 * to see; a deployment that takes no part in the exchange counts nothing.
 */
export const receiveMessage: Command<typeof ReceivedMessage, Received> = Object.assign(
  async (
    doer: Doer,
    { message, byFile }: z.output<typeof ReceivedMessage>,
    at: Date,
    given?: Db,
  ): Promise<Answer<Received>> => {
    const database = databaseOr(given)
    const own = await ownIdentity(database)
    if (!own) return ok({ fault: 'unknown-sender' })
    const read = await readMessage(database, own, message)
    if ('fault' in read) return turnAway(doer, read, at, database)
    const stored = await storeMessage(doer, { ...read, byFile }, at, database)
    if (!stored.ok) return stored
    const { value } = stored
    return 'fault' in value ? turnAway(doer, { ...value, sender: read.peer.code }, at, database) : ok(value)
  },
  { input: ReceivedMessage },
)

type Whole = {
  readonly own: OwnIdentity
  readonly peer: { readonly code: string }
  readonly payload: string
  readonly envelope: Envelope
}
type Turned = { readonly fault: DoorFault; readonly sender: string }

async function readMessage(database: Db, own: OwnIdentity, message: string): Promise<Whole | Turned> {
  const keyId = keyIdIn(message)
  const peer = keyId === null ? null : await database.exchangePeer.findUnique({ where: { keyId } })
  if (!peer) return { fault: 'unknown-sender', sender: '' }
  const sender = peer.code
  const payload = await verified(peer.publicKey, 'message', message)
  if (payload === null) return { fault: 'unverifiable', sender }
  const parsed = Envelope.safeParse(jsonOf(payload))
  if (!parsed.success) return { fault: 'malformed', sender }
  const envelope = parsed.data
  if (envelope.from !== peer.code) return { fault: 'unverifiable', sender }
  if (envelope.to !== own.code) return { fault: 'not-for-us', sender }
  const version = versionFault(envelope.kind, envelope.schemaVersion)
  return version ? { fault: version, sender } : { own, peer, payload, envelope }
}

const storeMessage = command(
  z.custom<Whole & { readonly byFile: boolean }>(),
  async (ctx, { own, peer, payload, envelope, byFile }): Promise<Answer<Received>> => {
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
    if (!stored) return ok({ fault: 'sequence-taken' })
    if (stored.sha256 !== sha256) return ok({ fault: 'id-reused' })
    if (count > 0) await wakeExchange(ctx.tx)
    const receipt = {
      format: 'jiexu-receipt',
      id: envelope.id,
      sha256,
      from: own.code,
      to: peer.code,
      receivedAt: (stored.receivedAt ?? ctx.at).toISOString(),
    }
    return ok({ receipt: await signOwn(own, 'receipt', payloadOf(receipt)) })
  },
)

/** What anybody can cause without a key of the directory is counted once in this time at most, in milliseconds. */
const STRANGER_MS = 60_000

async function turnAway(
  doer: Doer,
  { fault, sender }: Turned,
  at: Date,
  database: Db,
): Promise<Answer<Received>> {
  if (fault === 'unknown-sender' || fault === 'unverifiable') {
    const counted = await database.exchangeTurnedAway.findUnique({
      where: { fault_sender: { fault, sender } },
      select: { lastAt: true },
    })
    if (counted && at.getTime() - counted.lastAt.getTime() < STRANGER_MS) return ok({ fault })
  }
  await countTurnedAway(doer, { fault, sender }, at, database)
  return ok({ fault })
}

/** One row per cause and known sender: a stranger cannot fill the table. */
const countTurnedAway = command(z.custom<Turned>(), async ({ tx, at }, { fault, sender }) => {
  await tx.exchangeTurnedAway.upsert({
    where: { fault_sender: { fault, sender } },
    create: { fault, sender, count: 1, firstAt: at, lastAt: at },
    update: { count: { increment: 1 }, lastAt: at },
  })
  return ok(null)
})

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
