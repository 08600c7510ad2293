import { randomBytes } from 'node:crypto'
import type { ExchangeKind } from '@/lib/domain/exchange/kinds'
import type { Tx } from './client'
import { ownIdentity, payloadDigest, payloadOf } from './exchange-keys'
import { vault } from './keys'

const BODY = 'ExchangeMessage.body'

export const sealBody = (payload: string) => vault().seal(BODY, payload)
/** The payload as it was signed. */
export const openBody = ({ bodySealed }: { readonly bodySealed: string }) => vault().open(BODY, bodySealed)

/** UUID version 7 (RFC 9562): the order of numbers is the order of time. */
function uuid7(at: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** How far a case is with the other deployment; null where it was never told of it. */
export function linkOf(tx: Pick<Tx, 'exchangeCase'>, transferId: string) {
  return tx.exchangeCase.findUnique({ where: { transferId } })
}
export type ExchangeLink = NonNullable<Awaited<ReturnType<typeof linkOf>>>

type NewMessage = {
  readonly link: Pick<ExchangeLink, 'id' | 'peerCode' | 'caseKey'>
  readonly kind: ExchangeKind
  readonly schemaVersion: number
  readonly content: object
  readonly at: Date
}

/**
 * Writes the next message of a case in the transaction of what it tells of, and wakes the worker. Its id is the
 * sender's for good, its place in the order is taken by this very row.
 * @throws where this deployment has no key of its own
 */
export async function writeMessage(tx: Tx, entry: NewMessage): Promise<{ readonly messageId: string }> {
  const { link, kind, schemaVersion, content, at } = entry
  const own = await ownIdentity(tx)
  if (!own) throw new Error('this deployment has no key to sign messages with')
  const { outSequence: sequence } = await tx.exchangeCase.update({
    where: { id: link.id },
    data: { outSequence: { increment: 1 } },
  })
  const messageId = uuid7(at)
  const payload = payloadOf({
    format: 'jiexu-exchange',
    id: messageId,
    kind,
    schemaVersion,
    from: own.code,
    to: link.peerCode,
    caseKey: link.caseKey,
    sequence,
    issuedAt: at.toISOString(),
    content,
  })
  await tx.exchangeMessage.create({
    data: {
      direction: 'out',
      peerCode: link.peerCode,
      messageId,
      linkId: link.id,
      sequence,
      kind,
      schemaVersion,
      bodySealed: sealBody(payload),
      sha256: payloadDigest(payload),
      issuedAt: at,
      status: 'waiting',
      nextTryAt: at,
    },
  })
  await wakeDelivery(tx, link.peerCode)
  return { messageId }
}

/**
 * Wakes the worker to apply what came in. The rows are the promise.
 * @param waitMs for what is to be tried again; it never puts off a turn that is due earlier
 */
export async function wakeExchange(tx: Pick<Tx, '$queryRaw'>, waitMs = 0): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('exchange', '{}'::json, queue_name => 'exchange',
      job_key => 'exchange', max_attempts => 3, run_at => now() + ${waitMs} * interval '1 ms',
      job_key_mode => ${waitMs > 0 ? 'preserve_run_at' : 'replace'})`
}

/** The same to send what waits for one deployment: each has a queue of its own, so that none waits for another. */
export async function wakeDelivery(tx: Pick<Tx, '$queryRaw'>, peerCode: string, waitMs = 0): Promise<void> {
  const queue = `exchange:${peerCode}`
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('deliverExchange', json_build_object('peerCode', ${peerCode}::text),
      queue_name => ${queue}, job_key => ${queue}, max_attempts => 3,
      run_at => now() + ${waitMs} * interval '1 ms',
      job_key_mode => ${waitMs > 0 ? 'preserve_run_at' : 'replace'})`
}

/** The deployment that serves the exchange side of a case, and which side that is; null where both are here. */
export function exchangeSideOf(row: {
  readonly mode: string
  readonly originAgency: {
    readonly id: string
    readonly connection: string
    readonly exchangePeerCode: string | null
  }
  readonly destinationAgency: {
    readonly id: string
    readonly connection: string
    readonly exchangePeerCode: string | null
  }
}) {
  if (row.mode === 'letter') return null
  const there = (['origin', 'destination'] as const).find(
    (side) => row[`${side}Agency`].connection === 'exchange',
  )
  if (there === undefined) return null
  const { id, exchangePeerCode } = row[`${there}Agency`]
  return exchangePeerCode === null
    ? null
    : ({
        there,
        here: there === 'origin' ? 'destination' : 'origin',
        agencyId: id,
        peerCode: exchangePeerCode,
      } as const)
}

/** Work beside the steps that changes what both sides agree on and that no message carries yet. */
export function isByExchange(row: Parameters<typeof exchangeSideOf>[0]): boolean {
  return exchangeSideOf(row) !== null
}
