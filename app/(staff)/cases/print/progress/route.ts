import { currentActor } from '@/lib/auth/current-actor'
import { printProgress } from '@/lib/queries/print-batch'

/** How far the joining of a batch is; for who asked for it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const batch = new URL(request.url).searchParams.get('batch') ?? ''
  const progress = actor && (await printProgress(actor, batch))
  const headers = { 'Cache-Control': 'no-store' }
  return progress
    ? Response.json(progress, { headers })
    : Response.json({ code: 'not-found' }, { status: 404, headers })
}
