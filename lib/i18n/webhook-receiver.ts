/** Messages older or newer than this are not believed: what somebody recorded cannot be sent again later. */
const REPLAY_WINDOW_SECONDS = 300

/** How a receiver checks a message, as it stands on the page; a test runs this very text. */
export const RECEIVER_SNIPPET = `import { createHmac, timingSafeEqual } from 'node:crypto'

/** body: the bytes as they came, before any parsing. */
export function isGenuine(headers, body, secret) {
  const timestamp = headers['jiexu-timestamp'] ?? ''
  const age = Math.abs(Date.now() / 1000 - Number(timestamp))
  if (!/^\\d+$/.test(timestamp) || age > ${REPLAY_WINDOW_SECONDS}) return false
  const own = createHmac('sha256', secret).update(timestamp + '.').update(body).digest()
  return String(headers['jiexu-signature'] ?? '').split(',').some((one) => {
    const theirs = Buffer.from(one.replace(/^v1=/, ''), 'hex')
    return theirs.length === own.length && timingSafeEqual(theirs, own)
  })
}
`
