import { currentActor } from '@/lib/auth/current-actor'
import { openPaper } from '@/lib/commands/open-paper'
import { previewPaper } from '@/lib/commands/preview-paper'
import type { PaperContent } from '@/lib/domain/documents/papers/content'
import { now } from '@/lib/env'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { renderPaper } from '@/lib/outside/typst/render-paper'
import { paperProblem } from './problem'

type Params = { readonly params: Promise<{ readonly reference: string; readonly kind: string }> }

/**
 * An issued paper as PDF, or 202 while it is being set. `?preview` shows what would be issued now. A case of
 * another agency, a paper that was not issued and a kind nobody knows are all told alike.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return paperProblem('not-signed-in')
  const { reference, kind } = await params
  const { searchParams } = new URL(request.url)
  const isPreview = searchParams.has('preview')
  const version = searchParams.get('version') ?? undefined
  const input = (isPreview ? previewPaper : openPaper).input.safeParse({ reference, kind, version })
  if (!input.success) return paperProblem('not-found')
  const doer = { kind: 'staff', actor } as const
  if (isPreview) {
    const answer = await previewPaper(doer, input.data, now())
    return answer.ok ? previewed(answer.value) : paperProblem(answer.refusal.code)
  }
  const answer = await openPaper(doer, input.data, now())
  if (!answer.ok) return paperProblem(answer.refusal.code)
  const { pdf, sha256, version: issued } = answer.value
  return new Response(pdf, { headers: headersOf(`${reference}-${kind}-v${issued}.pdf`, sha256) })
}

function previewed(content: PaperContent): Response {
  const { pdf } = renderPaper({ sheet: paperSheet(content), issuedAt: new Date(content.issuedAt) })
  return new Response(new Uint8Array(pdf), { headers: headersOf(`${content.kind}-preview.pdf`) })
}

/** Never kept by a browser or proxy: it names a person in full. */
function headersOf(fileName: string, sha256?: string): HeadersInit {
  return {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${fileName}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(sha256 === undefined ? {} : { 'X-Content-SHA256': sha256 }),
  }
}
