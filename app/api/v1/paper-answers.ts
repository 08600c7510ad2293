import type { PaperContent } from '@/lib/domain/documents/papers/content'
import type { RefusalCode } from '@/lib/domain/transfer/refusal'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { renderPaper } from '@/lib/outside/typst/render-paper'

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

/** The file of an issued paper. */
export function paperFile(pdf: Uint8Array<ArrayBuffer>, fileName: string, sha256: string): Response {
  return new Response(pdf, { headers: { ...headersOf(fileName), 'X-Content-SHA256': sha256 } })
}

/** What would be issued now, set in type for this one answer. */
export function paperPreview(content: PaperContent): Response {
  const { pdf } = renderPaper({ sheet: paperSheet(content), issuedAt: new Date(content.issuedAt) })
  return new Response(new Uint8Array(pdf), { headers: headersOf(`${content.kind}-preview.pdf`) })
}

/** Never kept by a browser or proxy: it names a person in full. */
function headersOf(fileName: string): Record<string, string> {
  return {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${fileName}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
}
