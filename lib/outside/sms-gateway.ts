import type { NoticeFailure } from '@/lib/domain/transfer/person-told'
import { connectionFailure } from './connection-failure'
import { NoticeNotTaken, type NoticeGateway, type OutgoingNotice } from './notice-gateway'

type SmsSettings = {
  readonly url: string
  /** Sent with every message; secrets belong here. */
  readonly headers: Readonly<Record<string, string>>
  /** JSON whose texts may hold {phone}, {text} and {key}. */
  readonly body: unknown
  readonly timeoutMs: number
}

export const SMS_BODY = { phone: '{phone}', text: '{text}' }

/**
 * A text message gateway spoken to over HTTP: POST of a JSON body, `Idempotency-Key` with the message's key.
 * 2xx means taken over; 4xx is a definite no, except for "later" (408, 425, 429); the rest is tried again.
 */
export function smsGateway({ url, headers, body, timeoutMs }: SmsSettings): NoticeGateway {
  return {
    async send(notice) {
      const response = await fetch(url, {
        method: 'POST',
        // Of headers with one name in two spellings fetch would send both.
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': notice.key },
        body: JSON.stringify(filled(body, notice)),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((error: unknown) => {
        throw new NoticeNotTaken(failureOf(error))
      })
      // What it answers is nobody's business here; it may quote the number.
      await response.body?.cancel().catch(() => undefined)
      if (!response.ok) throw new NoticeNotTaken(isRefusal(response.status) ? 'refused' : 'unavailable')
    },
  }
}

const LATER: readonly number[] = [408, 425, 429]

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && !LATER.includes(status)
}

/** Puts the message into the texts of the template; what is put in is never read as a template again. */
function filled(template: unknown, notice: OutgoingNotice): unknown {
  if (typeof template === 'string')
    return template.replace(/\{(phone|text|key)\}/g, (_hit, name: keyof OutgoingNotice) => notice[name])
  if (Array.isArray(template)) return template.map((one) => filled(one, notice))
  if (typeof template === 'object' && template !== null)
    return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filled(one, notice)]))
  return template
}

/** What a connection failed of, in the words of notices. */
export function failureOf(error: unknown): NoticeFailure {
  const failure = connectionFailure(error)
  if (failure === 'timeout') return failure
  return failure === 'insecure' || failure === 'handshake' ? 'insecure' : 'unreachable'
}
