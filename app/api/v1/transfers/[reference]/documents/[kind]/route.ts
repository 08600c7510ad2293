import { openPaper } from '@/lib/commands/open-paper'
import { previewPaper } from '@/lib/commands/preview-paper'
import { READ_DOCUMENT } from '@/lib/schemas/api/papers'
import { apiRoute, methods } from '@/lib/web/api/api-route'
import { paperFile, paperPreview } from '@/lib/web/paper-answers'

/**
 * An issued paper as PDF, or 202 while it is being set. `?preview` shows what would be issued now. A case of
 * another agency, a paper that was not issued and a kind nobody knows are all told alike.
 */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(READ_DOCUMENT, async ({ actor, params: { reference, kind }, query, at }) => {
    const doer = { kind: 'staff', actor } as const
    if (query.preview !== undefined) {
      const answer = await previewPaper(doer, { reference, kind }, at)
      return answer.ok ? paperPreview(answer.value) : answer
    }
    const answer = await openPaper(doer, { reference, kind, version: query.version }, at)
    if (!answer.ok) return answer
    const { pdf, sha256, version } = answer.value
    return paperFile(pdf, `${reference}-${kind}-v${version}.pdf`, sha256)
  }),
})
