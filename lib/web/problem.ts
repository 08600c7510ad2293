import type { z } from 'zod'

/** Longest question a public call reads, in characters. */
const LONGEST_BODY = 100_000

const PROBLEM = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }

/** 422 of RFC 9457 with every wrong field and its code; values are never repeated. */
export function invalidInput(error: z.ZodError): Response {
  const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue) }))
  return Response.json(
    {
      type: 'about:blank',
      title: 'The question cannot be answered as asked.',
      status: 422,
      code: 'invalid',
      fields,
    },
    { status: 422, headers: PROBLEM },
  )
}

export type Body =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Response }

/** The JSON of a request, or the 400 or 413 that tells why there is none. */
export async function readJson(request: Request): Promise<Body> {
  if (Number(request.headers.get('Content-Length')) > 4 * LONGEST_BODY)
    return { ok: false, answer: unreadable(413, 'too-long') }
  const text = await request.text()
  if (text.length > LONGEST_BODY) return { ok: false, answer: unreadable(413, 'too-long') }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, answer: unreadable(400, 'malformed') }
  }
}

function unreadable(status: 400 | 413, code: 'malformed' | 'too-long'): Response {
  const title = status === 400 ? 'The body is not JSON.' : 'The body is too long.'
  return Response.json({ type: 'about:blank', title, status, code }, { status, headers: PROBLEM })
}

/** Our schemas name a code in the message; where one says nothing, zod's own sentence is not a code. */
function codeOf({ code, message }: z.core.$ZodIssue): string {
  return /^[a-z][a-z-]*$/u.test(message) ? message : code.replaceAll('_', '-')
}
