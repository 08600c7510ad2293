import { currentActor } from '@/lib/auth/current-actor'
import { batchRows } from '@/lib/queries/batch-page'
import { resultFile } from '@/lib/web/batch-sheets'
import { currentLocale } from '@/lib/web/locale'

type Address = { readonly params: Promise<{ readonly batchId: string }> }

/** What came of every row of a batch of the own agency. */
export async function GET(_request: Request, { params }: Address): Promise<Response> {
  const actor = await currentActor()
  const rows = actor && (await batchRows(actor, (await params).batchId))
  return rows
    ? resultFile(rows, await currentLocale())
    : Response.json({ code: 'not-found' }, { status: 404 })
}
