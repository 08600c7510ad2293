import { DOOR_FAULTS, type DeliveryFault } from '@/lib/domain/exchange/kinds'
import { beginningOf } from '../beginning-of'

/** How long another deployment may take to answer, in milliseconds. */
const TIMEOUT_MS = 15_000
/** As much of an answer as is read, in bytes; a receipt is a tenth of it. */
const LONGEST_ANSWER = 10_000

/**
 * Hands a message to another deployment: `POST <address>/api/v1/exchange/messages`. What it answers is believed only
 * once its signature was verified; here it is read, and a fault is named by its code alone.
 */
export async function postMessage(
  address: string,
  message: string,
): Promise<{ readonly receipt: string } | { readonly fault: DeliveryFault }> {
  let response: Response
  try {
    response = await fetch(`${address}/api/v1/exchange/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify({ message }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch {
    return { fault: 'unreachable' }
  }
  if (response.status === 429 || response.status === 503) {
    await response.body?.cancel().catch(() => undefined)
    return { fault: 'too-busy' }
  }
  const said = await answerOf(response)
  if (response.ok)
    return typeof said['receipt'] === 'string' ? { receipt: said['receipt'] } : { fault: 'no-receipt' }
  return { fault: DOOR_FAULTS.find((fault) => fault === said['reason']) ?? 'unreachable' }
}

async function answerOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const text = response.body ? await beginningOf(response.body, LONGEST_ANSWER) : ''
    const said: unknown = JSON.parse(text.toString())
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
