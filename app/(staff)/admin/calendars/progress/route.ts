import { currentActor } from '@/lib/auth/current-actor'
import { calendarProgress } from '@/lib/queries/calendar-change-page'

/** How far an approved change is carried through the open cases. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const change = new URL(request.url).searchParams.get('change') ?? ''
  const progress = actor && (await calendarProgress(actor, change))
  const headers = { 'Cache-Control': 'no-store' }
  return progress
    ? Response.json(progress, { headers })
    : Response.json({ code: 'not-found' }, { status: 404, headers })
}
