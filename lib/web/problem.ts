import type { z } from 'zod'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { refusalText } from '@/lib/i18n/format/refusals'
import { PROBLEM_TITLES, STATUS_OF, type Problem, type ProblemCode } from '@/lib/schemas/api/problem'

/** Soon enough for whoever waits for a paper that is being set in type, in seconds. */
const PAPER_SECONDS = '2'

type More = Omit<Problem, 'type' | 'title' | 'status' | 'code'>

/** The one place where application/problem+json (RFC 9457) is made. */
export function problem(
  code: ProblemCode,
  more: More = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body: Problem = {
    type: `/developers#${code}`,
    title: PROBLEM_TITLES[code],
    status: STATUS_OF[code],
    code,
    ...more,
  }
  return Response.json(body, {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(code === 'document-pending' ? { 'Retry-After': PAPER_SECONDS } : {}),
      ...headers,
    },
  })
}

/** A refusal of the work: its code, and in a sentence what was wrong this time. */
export function refused(refusal: Refusal): Response {
  const { code, detail: reason, reference, rules } = refusal
  if (code === 'document-pending' && reason === 'render-failed') return problem('render-failed')
  if (code === 'not-found' || code === 'document-pending') return problem(code)
  return problem(code, {
    detail: refusalText(refusal, 'en').says,
    ...(reason === undefined ? {} : { reason }),
    ...(reference === undefined ? {} : { reference }),
    ...(rules === undefined ? {} : { rules: [...rules] }),
  })
}

/** 422 with every wrong field and its code; values are never repeated. */
export function invalidInput(...errors: readonly z.ZodError[]): Response {
  return invalidFields(
    errors.flatMap(({ issues }) =>
      issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue) })),
    ),
  )
}

export function invalidFields(fields: NonNullable<Problem['fields']>): Response {
  return problem('invalid', { fields })
}

/** Our schemas name a code in the message; where one says nothing, zod's own sentence is not a code. */
function codeOf({ code, message }: z.core.$ZodIssue): string {
  if (message.endsWith('received undefined')) return 'required'
  return /^[a-z][a-z-]*$/u.test(message) ? message : code.replaceAll('_', '-')
}
