import type { RefusalCode } from '@/lib/domain/transfer/refusal'

const STATUS: Partial<Record<RefusalCode | 'not-signed-in', readonly [number, string]>> = {
  'not-signed-in': [401, 'Sign in first.'],
  'document-pending': [202, 'The paper is issued and is being set in type.'],
  'wrong-role': [403, 'Your role does not open papers.'],
}

/** RFC 9457. Whatever is not to be told is not found. */
export function paperProblem(code: RefusalCode | 'not-signed-in'): Response {
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
