import { PHONE_MESSAGE_KINDS, type PhoneMessage } from '@/lib/domain/access/phone-message'
import type { Db, Tx } from './client'
import { vault } from './keys'
import { CODE_OUTBOX, leaveForWorker } from './outbox'

const KINDS: Record<PhoneMessage['kind'], string> = { code: CODE_OUTBOX, phoneChanged: 'tellOldPhone' }

/** Whether an outbox row is a message to a number of its own, whose sealed content is wiped once it is done. */
export function isPhoneMessage(outboxKind: string): boolean {
  return PHONE_MESSAGE_KINDS.some((kind) => KINDS[kind] === outboxKind)
}

type Sealed = { readonly phone: string | null; readonly message: PhoneMessage }

/**
 * Leaves a message to a number for the worker, sealed: neither number nor code stands in the outbox.
 * @param entry.phone null where there is nobody to send it to; the row is left all the same, so that it takes as long
 * @param entry.until after that it is not sent any more
 */
export async function leavePhoneMessage(
  tx: Tx,
  entry: {
    readonly key: string
    readonly phone: string | null
    readonly message: PhoneMessage
    readonly at: Date
    readonly until?: Date
  },
): Promise<void> {
  const { key, phone, message, at, until } = entry
  const sealed = vault().seal('Outbox.message', JSON.stringify({ phone, message } satisfies Sealed))
  const kind = KINDS[message.kind]
  await leaveForWorker(tx, { key, kind, payload: { sealed }, at, ...(until ? { expectedBy: until } : {}) })
}

/** @returns null for a row that was wiped meanwhile */
export function openPhoneMessage(payload: unknown): Sealed | null {
  const { sealed } = payload as { sealed?: string }
  return sealed === undefined ? null : (JSON.parse(vault().open('Outbox.message', sealed)) as Sealed)
}

/** Takes messages back that were not sent yet, and wipes them. */
export async function dropPhoneMessages(tx: Tx, keys: readonly string[], at: Date): Promise<void> {
  await tx.outbox.updateMany({
    where: { key: { in: [...keys] }, doneAt: null },
    data: { doneAt: at, payload: {} },
  })
}

/** Codes nobody may be sent any more. */
export async function dropExpiredCodes(database: Db, at: Date): Promise<void> {
  await database.outbox.updateMany({
    where: { kind: CODE_OUTBOX, doneAt: null, expectedBy: { lte: at } },
    data: { doneAt: at, payload: {} },
  })
}
