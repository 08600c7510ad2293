import { GivenReceipt, LONGEST_MESSAGE, SentMessage } from '../exchange/envelope'
import { operation } from './operation'

const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl'

/** 跨系统交换: another deployment hands over one signed message. */
export const SEND_EXCHANGE_MESSAGE = operation({
  id: 'sendExchangeMessage',
  method: 'POST',
  path: '/exchange/messages',
  tag: 'exchange',
  access: 'counterpart',
  summary: 'Hand over a signed message of another deployment',
  about:
    'The message is a compact JWS (EdDSA, Ed25519) whose key stands in the directory of the receiving deployment; no token is needed. The answer is the signed technical receipt: the message is stored. Whether it is taken is told later, by a message of kind `answer`. A message that comes again gets the same receipt. Why one is turned away stands in `reason`: `unknown-sender`, `unverifiable`, `not-for-us`, `malformed`, `schema-too-old`, `schema-unknown`, `id-reused`, `sequence-taken`.',
  body: SentMessage,
  longest: LONGEST_MESSAGE + 1000,
  sample: { body: { message: JWS } },
  answers: {
    200: { about: 'Stored: the technical receipt.', schema: GivenReceipt, sample: { receipt: JWS } },
  },
  refusals: ['wrong-side', 'rules-not-met', 'idempotency-key-reused'],
})
