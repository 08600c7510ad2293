import type { Operation } from '@/lib/schemas/api/operation'
import type { ProblemCode } from '@/lib/schemas/api/problem'

/** Every code a call can answer: what the gate says before the work begins, and what the work refuses. */
export function faultsOf(operation: Operation): ProblemCode[] {
  const { access, params, query, body, creates, refusals = [] } = operation
  const codes: ProblemCode[] = [
    ...(access === 'staff' ? (['not-signed-in'] as const) : []),
    'too-many',
    ...(params ? (['not-found'] as const) : []),
    ...(body ? (['malformed', 'too-long', 'wrong-content-type'] as const) : []),
    ...(query || body || creates ? (['invalid'] as const) : []),
    ...(creates ? (['idempotency-key-reused'] as const) : []),
    ...refusals,
    ...(refusals.includes('document-pending') ? (['render-failed'] as const) : []),
    'internal',
  ]
  return [...new Set(codes)]
}
