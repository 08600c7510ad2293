import type { Refusal, RefusalCode } from '@/lib/domain/transfer/refusal'

type Problem = RefusalCode | 'not-signed-in' | 'render-failed'

const STATUS: Partial<Record<Problem, readonly [number, string]>> = {
  'not-signed-in': [401, 'Sign in first.'],
  'document-pending': [202, 'The paper is issued and is being set in type.'],
  'render-failed': [
    503,
    'The paper is issued but could not be set in type; staff can try again on the case.',
  ],
  'wrong-role': [403, 'Your role does not open papers.'],
}

/** RFC 9457. Whatever is not to be told is not found. */
export function paperProblem(code: Problem): Response {
  const known = STATUS[code]
  const [status, title] = known ?? [404, 'There is no such paper here.']
  return Response.json(
    { type: 'about:blank', title, status, code: known ? code : 'not-found' },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(status === 202 ? { 'Retry-After': '2' } : {}),
      },
    },
  )
}

/** Why a paper is not handed out: pending for good is failed. */
export function problemOf({ code, detail }: Refusal): Problem {
  return detail === 'render-failed' ? detail : code
}
