import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { AttemptFailure } from '@/lib/domain/webhooks/attempts'
import { beginningOf } from '../beginning-of'
import { connectionFailure } from '../connection-failure'
import { ForbiddenAddress, guardedLookup, urlFault, type Reach } from './address'

/** What came of one attempt. */
export type Attempt = {
  readonly failure: AttemptFailure | null
  readonly status: number | null
  /** How the answer began. */
  readonly answer: string | null
  /** What it asked for by `Retry-After`. */
  readonly askedMs: number
}

export type Outgoing = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export type Post = (message: Outgoing) => Promise<Attempt>

/** As much of an answer as anybody needs to see what is wrong. */
const ANSWER_BYTES = 800
const ATTEMPT_TIMEOUT_MS = 8_000

/**
 * Sends messages by POST: to what the address stands for and may be spoken to, no redirect is followed, nothing is
 * waited for longer than eight seconds, and of an answer no more than its beginning is read.
 */
export function poster(reach: Reach, timeoutMs = ATTEMPT_TIMEOUT_MS): Post {
  return async (message) => {
    if (urlFault(message.url, reach) !== null) return failed('forbidden')
    try {
      return await send(message, reach, timeoutMs)
    } catch (error) {
      if (error instanceof ForbiddenAddress) return failed('forbidden')
      return failed(connectionFailure(error))
    }
  }
}

const failed = (failure: AttemptFailure): Attempt => ({ failure, status: null, answer: null, askedMs: 0 })

function send({ url, headers, body }: Outgoing, reach: Reach, timeoutMs: number): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const ask = url.startsWith('https:') ? tlsRequest : plainRequest
    const options: RequestOptions = {
      method: 'POST',
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Jiexu-Webhook/1',
      },
      lookup: guardedLookup(reach),
      signal: AbortSignal.timeout(timeoutMs),
      // Every attempt stands for itself: a connection kept would outlive what its address was judged by.
      agent: false,
    }
    const call = ask(url, options, (response) => {
      textOf(response).then((answer) => resolve(attemptOf(response, answer)), reject)
    })
    call.on('error', reject)
    call.end(body)
  })
}

function attemptOf({ statusCode = 0, headers }: IncomingMessage, answer: string): Attempt {
  const seconds = Number(headers['retry-after'])
  return {
    failure: statusCode < 200 || statusCode >= 400 ? 'answered' : statusCode < 300 ? null : 'redirected',
    status: statusCode,
    answer,
    askedMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0,
  }
}

/** Without what a page or a terminal would take for a command; PostgreSQL keeps no NUL either. */
async function textOf(response: IncomingMessage): Promise<string> {
  const text = (await beginningOf(response as AsyncIterable<Buffer>, ANSWER_BYTES)).toString('utf8')
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ').trim()
}
