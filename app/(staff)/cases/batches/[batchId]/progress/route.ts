import { currentActor } from '@/lib/auth/current-actor'
import { batchProgress } from '@/lib/queries/batch-page'

type Address = { readonly params: Promise<{ readonly batchId: string }> }

/** How far the worker is with a batch of the own agency. */
export async function GET(_request: Request, { params }: Address): Promise<Response> {
  const actor = await currentActor()
  const progress = actor && (await batchProgress(actor, (await params).batchId))
  const headers = { 'Cache-Control': 'no-store' }
  return progress
    ? Response.json(progress, { headers })
    : Response.json({ code: 'not-found' }, { status: 404, headers })
}
