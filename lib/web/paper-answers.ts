import type { PaperContent } from '@/lib/domain/documents/papers/content'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { renderPaper } from '@/lib/outside/typst/render-paper'

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
