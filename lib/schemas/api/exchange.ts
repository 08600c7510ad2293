import { GivenReceipt, LONGEST_MESSAGE, SentMessage } from '../exchange/envelope'
import { operation } from './operation'

/** 跨系统交换: another deployment hands over one signed message. */
export const sendExchangeMessage = operation({
  id: 'sendExchangeMessage',
  method: 'POST',
  path: '/exchange/messages',
  tag: 'exchange',
  summary: 'Hand over a signed message of another deployment',
  about:
    'The body carries one compact JWS (EdDSA, Ed25519), whose key stands in the directory of the receiving deployment. ' +
    'The answer is the signed technical receipt: the message is stored. Whether it is taken is told later, by a message ' +
    'of kind `answer`. A message that comes again gets the same receipt. Faults are named by `code`: `unknown-sender`, ' +
    '`unverifiable`, `malformed`, `not-for-us`, `schema-too-old`, `schema-unknown`, `id-reused`, `sequence-taken`.',
  access: 'counterpart',
  body: SentMessage,
  longest: LONGEST_MESSAGE + 1000,
  answers: { 200: { about: 'Stored: the technical receipt', schema: GivenReceipt } },
})
