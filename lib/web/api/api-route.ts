import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/access/roles'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { CallFault, Method, Operation } from '@/lib/schemas/api/operation'

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
  | { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }
  | { readonly refusal: Refusal | { readonly code: CallFault } }
  | Response

export type Handler = (
  request: Request,
  context: { readonly params: Promise<Record<string, string>> },
) => Promise<Response>

/** The way of every call into a command or query: who asks, is the input whole, do it, say what came of it. */
export declare function apiRoute<O extends Operation>(
  operation: O,
  run: (call: Call<O>) => Promise<Reply>,
): Handler

/** The handlers of one address; every other method is answered 405 with `Allow`. */
export declare function methods(handlers: Partial<Record<Method, Handler>>): Record<Method, Handler>
