import 'server-only'
import { receiveMessage } from '@/lib/commands/exchange/receive-message'
import type { Db } from '@/lib/db/client'
import type { DoorFault } from '@/lib/domain/exchange/kinds'
import { LONGEST_MESSAGE, SentMessage } from '@/lib/schemas/exchange/envelope'

const TITLES = {
  'too-long': [413, 'The body is too long.'],
  'wrong-content-type': [415, 'The body has to be application/json.'],
  'method-not-allowed': [405, 'Messages are handed over with POST.'],
  malformed: [400, 'The body holds no readable message.'],
  'unknown-sender': [403, 'The directory of this deployment does not know the key.'],
  unverifiable: [403, 'The signature does not hold for this message.'],
  'not-for-us': [422, 'The message is addressed to another deployment.'],
  'schema-too-old': [422, 'This version of the message is no longer read here.'],
  'schema-unknown': [422, 'This version of the message is not known here yet.'],
  'id-reused': [409, 'Another message came under this id.'],
  'sequence-taken': [409, 'Another message of the case came under this number.'],
} as const satisfies Record<
  DoorFault | 'too-long' | 'wrong-content-type' | 'method-not-allowed',
  readonly [number, string]
>

function problem(code: keyof typeof TITLES, headers: Record<string, string> = {}): Response {
  const [status, title] = TITLES[code]
  return Response.json(
    { type: 'about:blank', title, status, code },
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    },
  )
}

/**
 * A signed message at the door: read no further than it may be long, stored before it is answered. The answer is
 * 技术回执 alone.
 */
export async function takeMessage(request: Request, at: Date, database?: Db): Promise<Response> {
  if (!request.headers.get('Content-Type')?.startsWith('application/json'))
    return problem('wrong-content-type')
  const text = await readUpTo(request, LONGEST_MESSAGE + 1000)
  if (text === null) return problem('too-long')
  const body = SentMessage.safeParse(jsonIn(text))
  if (!body.success) return problem('malformed')
  const answer = await receiveMessage(
    { kind: 'system' },
    receiveMessage.input.parse(body.data),
    at,
    ...(database ? [database] : []),
  )
  if (!answer.ok) throw new Error(`a message was refused at the door: ${answer.refusal.code}`)
  return 'fault' in answer.value
    ? problem(answer.value.fault)
    : Response.json(answer.value, { headers: { 'Cache-Control': 'no-store' } })
}

export function onlyPost(): Response {
  return problem('method-not-allowed', { Allow: 'POST' })
}

/** Stops reading where a body is too long, whatever its header says. */
async function readUpTo(request: Request, longest: number): Promise<string | null> {
  if (Number(request.headers.get('Content-Length')) > longest) return null
  const reader = request.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks).toString('utf8')
    bytes += value.byteLength
    if (bytes > longest) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
