import { currentActor } from '@/lib/auth/current-actor'
import { placingProgress } from '@/lib/queries/placing-run'

/** How far the worker is with the lines of the own agency. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const run = new URL(request.url).searchParams.get('run') ?? ''
  const progress = actor && (await placingProgress(actor, run))
  const headers = { 'Cache-Control': 'no-store' }
  return progress
    ? Response.json(progress, { headers })
    : Response.json({ code: 'not-found' }, { status: 404, headers })
}
