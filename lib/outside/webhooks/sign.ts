import { createHmac } from 'node:crypto'

/** What goes with every message; the page for administrators explains each. */
const ID_HEADER = 'Jiexu-Event-Id'
const TIMESTAMP_HEADER = 'Jiexu-Timestamp'
const SIGNATURE_HEADER = 'Jiexu-Signature'

/**
 * Headers that prove a message: its event, the second it was sent in, and an HMAC-SHA-256 in hexadecimal over
 * `timestamp.body` for every secret in force. While a secret is changed there are two, apart by a comma.
 */
export function signedHeaders(message: {
  readonly id: string
  readonly body: string
  readonly secrets: readonly string[]
  readonly at: Date
}): Record<string, string> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000))
  const signatures = message.secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${timestamp}.${message.body}`).digest('hex')}`,
  )
  return {
    [ID_HEADER]: message.id,
    [TIMESTAMP_HEADER]: timestamp,
    [SIGNATURE_HEADER]: signatures.join(','),
  }
}
