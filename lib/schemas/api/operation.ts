import type { z } from 'zod'
import type { RefusalCode } from '@/lib/domain/transfer/refusal'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What every call may answer beside the refusals of the work itself. */
export const CALL_FAULTS = {
  malformed: 400,
  'not-signed-in': 401,
  'method-not-allowed': 405,
  'too-long': 413,
  'wrong-content-type': 415,
  invalid: 422,
  'too-many': 429,
  internal: 500,
  'render-failed': 503,
  unavailable: 503,
} as const
export type CallFault = keyof typeof CALL_FAULTS

/** An answer: what it means, and its shape, or the media type of what is no JSON. */
export type ApiAnswer = {
  readonly about: string
  readonly schema?: z.ZodType
  readonly media?: 'application/pdf'
  /** One answer there could be, for readers. */
  readonly sample?: unknown
}

/**
 * One call of the JSON API (product §5), declared once: the route reads its input by it, the document at
 * `/api/v1/openapi.json` is made of it, and the tests try it.
 */
export type Operation = {
  /** Stable name in camel case: `operationId`. */
  readonly id: string
  readonly method: Method
  /** Below `/api/v1`, parts in braces: `/transfers/{reference}`. */
  readonly path: string
  /** Where the path begins, if not below `/api/v1`. */
  readonly base?: '/api'
  readonly tag: 'public' | 'transfers' | 'steps' | 'papers' | 'events' | 'exchange'
  readonly summary: string
  readonly about?: string
  /** `staff` carries a bearer token; a browser that is signed in may read with its cookie. */
  readonly access: 'public' | 'staff' | 'counterpart'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Longest body in bytes, where it is not the usual. */
  readonly longest?: number
  /** The call makes something: it takes an `Idempotency-Key`. */
  readonly creates?: true
  /** What somebody might send, for readers: a query, parts of the address and a body that go through. */
  readonly sample?: {
    readonly params?: Readonly<Record<string, string>>
    readonly query?: Readonly<Record<string, string>>
    readonly body?: unknown
  }
  /** By status: at least one 2xx. */
  readonly answers: { readonly [status: number]: ApiAnswer }
  /** Refusals of the work that this call can answer; their statuses follow from the code. */
  readonly refusals?: readonly RefusalCode[]
}

/** Keeps the literal types of a declaration. */
export function operation<const O extends Operation>(declared: O): O {
  return declared
}
