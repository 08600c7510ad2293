import { currentActor } from '@/lib/auth/current-actor'
import { openPaper } from '@/lib/commands/open-paper'
import { previewPaper } from '@/lib/commands/preview-paper'
import { now } from '@/lib/env'
import { problem, refused } from '@/lib/web/problem'
import { paperFile, paperPreview } from '../../../../paper-answers'

type Params = { readonly params: Promise<{ readonly reference: string; readonly kind: string }> }

/**
 * An issued paper as PDF, or 202 while it is being set. `?preview` shows what would be issued now. A case of
 * another agency, a paper that was not issued and a kind nobody knows are all told alike.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return problem('not-signed-in')
  const { reference, kind } = await params
  const { searchParams } = new URL(request.url)
  const isPreview = searchParams.has('preview')
  const version = searchParams.get('version') ?? undefined
  const input = (isPreview ? previewPaper : openPaper).input.safeParse({ reference, kind, version })
  if (!input.success) return problem('not-found')
  const doer = { kind: 'staff', actor } as const
  if (isPreview) {
    const answer = await previewPaper(doer, input.data, now())
    return answer.ok ? paperPreview(answer.value) : refused(answer.refusal)
  }
  const answer = await openPaper(doer, input.data, now())
  if (!answer.ok) return refused(answer.refusal)
  const { pdf, sha256, version: issued } = answer.value
  return paperFile(pdf, `${reference}-${kind}-v${issued}.pdf`, sha256)
}
