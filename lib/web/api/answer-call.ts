import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/access/roles'
import { maskNumbers } from '@/lib/domain/identity/mask-numbers'
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '@/lib/domain/transfer/refusal'
import { now } from '@/lib/env'
import type { CallFault, Operation } from '@/lib/schemas/api/operation'
import { problem, refused } from '../problem'
import { readInput } from './read-input'

type Shape<T> = T extends z.ZodType ? z.output<T> : undefined

/** A call whose input is whole: who asks, what, and when. */
export type Call<O extends Operation> = {
  readonly request: Request
  readonly actor: O['access'] extends 'staff' ? Actor : null
  readonly params: Shape<O['params']>
  readonly query: Shape<O['query']>
  readonly body: Shape<O['body']>
  /** Of `Idempotency-Key`, where the call makes something and its sender named one. */
  readonly key: string | null
  readonly at: Date
}

/** What a call answers: a body with its status, the refusal of a command, or a response of its own (a file). */
export type Reply =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly refusal: Refusal | { readonly code: CallFault; readonly seconds?: number } }
  | Response

export type Handler = (
  request: Request,
  context?: { readonly params: Promise<Record<string, string>> },
) => Promise<Response>

/** Who asks, or the answer to whoever may not. */
type Asker = (request: Request) => Promise<Actor | null | Response>

/** The way of every call: who asks, is the input whole, do it, say what came of it. */
export function answering<O extends Operation>(
  operation: O,
  askerOf: Asker,
  run: (call: Call<O>) => Promise<Reply>,
): Handler {
  return async (request, context) => {
    try {
      const asker = await askerOf(request)
      if (asker instanceof Response) return asker
      const input = await readInput(operation, request, (await context?.params) ?? {})
      if (!input.ok) return input.answer
      // The declaration has just judged the input: it is of the shapes it names.
      const call = { request, actor: asker, ...input.value, at: now() } as unknown as Call<O>
      return answerOf(await run(call))
    } catch (error) {
      return failed(operation.id, error)
    }
  }
}

function answerOf(reply: Reply): Response {
  if (reply instanceof Response) return reply
  if ('refusal' in reply) {
    const { refusal } = reply
    if (isRefusal(refusal)) return refused(refusal)
    return problem(
      refusal.code,
      {},
      refusal.seconds === undefined ? {} : { 'Retry-After': String(refusal.seconds) },
    )
  }
  return Response.json(reply.body, {
    status: reply.status,
    headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...reply.headers },
  })
}

function isRefusal(refusal: Refusal | { readonly code: CallFault }): refusal is Refusal {
  return REFUSAL_CODES.includes(refusal.code as RefusalCode)
}

/**
 * 500 with an id; what happened is in the log under it. A database's message quotes the rows it was about, and a row
 * names people: of those only name and code are written, of others the message without numbers of anybody.
 */
function failed(operationId: string, error: unknown): Response {
  const id = randomUUID()
  const { name = 'unknown', code = '', message = '', stack = '' } = error as Partial<Record<string, string>>
  const said = /^(Prisma|DriverAdapter)/u.test(name) ? '' : maskNumbers(message.slice(0, 300))
  const where = stack.split('\n').filter((line) => /^\s+at /u.test(line))
  console.error([`api: ${operationId} ${id}: ${name} ${code} ${said}`.trimEnd(), ...where].join('\n'))
  return problem('internal', { instance: `urn:uuid:${id}` })
}
