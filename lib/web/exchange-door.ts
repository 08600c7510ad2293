import 'server-only'
import { receiveMessage } from '@/lib/commands/exchange/receive-message'
import type { Db } from '@/lib/db/client'
import type { DoorFault } from '@/lib/domain/exchange/kinds'
import { SEND_EXCHANGE_MESSAGE } from '@/lib/schemas/api/exchange'
import { apiRoute, type Handler } from './api/api-route'
import { problem } from './problem'

/** What each fault is called in the API, and what it means; `reason` names it. */
const FAULTS = {
  'unknown-sender': ['wrong-side', 'The directory of this deployment does not know the key.'],
  unverifiable: ['wrong-side', 'The signature does not hold for this message.'],
  'not-for-us': ['wrong-side', 'The message is addressed to another deployment.'],
  malformed: ['rules-not-met', 'What was signed is no message of the exchange.'],
  'schema-too-old': ['rules-not-met', 'This version of the message is no longer read here.'],
  'schema-unknown': ['rules-not-met', 'This version of the message is not known here yet.'],
  'id-reused': ['idempotency-key-reused', 'Another message came under this id.'],
  'sequence-taken': ['idempotency-key-reused', 'Another message of the case came under this number.'],
} as const satisfies Record<DoorFault, readonly [string, string]>

/** A signed message at the door: stored before it is answered. The answer is 技术回执 alone. */
export function exchangeDoor(database?: Db): Handler {
  return apiRoute(SEND_EXCHANGE_MESSAGE, async ({ body: { message }, at }) => {
    const sent = { message, byFile: false }
    const answer = await receiveMessage({ kind: 'system' }, sent, at, ...(database ? [database] : []))
    if (!answer.ok) return { refusal: answer.refusal }
    if (!('fault' in answer.value)) return { status: 200, body: answer.value }
    const { fault } = answer.value
    const [code, detail] = FAULTS[fault]
    return problem(code, { reason: fault, detail })
  })
}
