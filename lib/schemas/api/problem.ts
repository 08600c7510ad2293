import { z } from 'zod'
import type { RefusalCode } from '@/lib/domain/transfer/refusal'
import { CALL_FAULTS, type CallFault } from './operation'

export type ProblemCode = RefusalCode | CallFault

/** Status of each refusal of the work (product §5). */
const REFUSALS = {
  'not-found': 404,
  'wrong-state': 409,
  'wrong-side': 403,
  'wrong-role': 403,
  'own-work': 403,
  'changed-meanwhile': 409,
  'rules-not-met': 422,
  'reason-required': 422,
  'evidence-required': 422,
  'money-under-way': 409,
  'version-sealed': 409,
  'open-case': 409,
  'no-transfer-needed': 422,
  'idempotency-key-reused': 422,
  'document-pending': 202,
} as const satisfies Record<RefusalCode, number>

export const STATUS_OF: Readonly<Record<ProblemCode, number>> = { ...CALL_FAULTS, ...REFUSALS }

export const PROBLEM_CODES = Object.keys(STATUS_OF) as [ProblemCode, ...ProblemCode[]]

/** What each code means, the same at every call and for every reader. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, string>> = {
  malformed: 'The body is not JSON in UTF-8.',
  'not-signed-in': 'A valid token is needed.',
  'method-not-allowed': 'This address does not take this method.',
  'too-long': 'The body is too long.',
  'wrong-content-type': 'The body must be application/json.',
  invalid: 'Some fields cannot be taken.',
  'too-many': 'Too many calls; try again later.',
  internal: 'Something went wrong here. It was logged and nothing was changed.',
  'render-failed': 'The paper is issued but could not be set in type; staff can try again on the case.',
  unavailable: 'This is not available at the moment.',
  'not-found': 'There is nothing here for you.',
  'wrong-state': 'The case is not in a state for this.',
  'wrong-side': 'This is for the other agency to do.',
  'wrong-role': 'Your role does not do this.',
  'own-work': 'The second signature must be another person’s.',
  'changed-meanwhile': 'The case changed since you read it; read it again.',
  'rules-not-met': 'A rule is not met.',
  'reason-required': 'The step is late; give the reason.',
  'evidence-required': 'Evidence is missing.',
  'money-under-way': 'Money is under way.',
  'version-sealed': 'This version is sealed and does not change.',
  'open-case': 'The person has an open case.',
  'no-transfer-needed': 'Both places pool their funds together: no transfer is needed.',
  'idempotency-key-reused': 'This Idempotency-Key was used with another body.',
  'document-pending': 'The paper is issued and is being set in type.',
}

/** RFC 9457, with the members this API adds. */
export const Problem = z
  .object({
    type: z.string().describe('Where the code is explained.'),
    title: z.string().describe('What the code means, in English.'),
    status: z.int().min(200).max(599),
    code: z.enum(PROBLEM_CODES).describe('Stable; what a program decides by.'),
    detail: z.string().optional().describe('What was wrong this time, in an English sentence.'),
    instance: z.string().optional().describe('With 500: what the operator finds it by in the log.'),
    reason: z.string().optional().describe('A finer reason within the code.'),
    reference: z.string().optional().describe('The case in question, for a party of it.'),
    rules: z.array(z.string()).optional().describe('Rules that are not met.'),
    fields: z
      .array(z.object({ path: z.string(), code: z.string() }))
      .optional()
      .describe('With `invalid`: every wrong field by its path, and why.'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.output<typeof Problem>
