import 'server-only'
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/current-actor'
import { renewSession } from '@/lib/auth/session-cookie'
import { now } from '@/lib/env'
import { mayLodge, type Lodger } from '@/lib/queries/intake-access'

const HEADERS = { 'Cache-Control': 'no-store' }

/**
 * A question the intake form asks while it is being filled in. Asked by POST, so that no number ever stands in
 * an address or a log, and beside server actions, which would wait for each other.
 */
export function answering<S extends z.ZodType, T>(
  schema: S,
  ask: (actor: Lodger, input: z.output<S>, at: Date) => Promise<T>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const actor = await currentActor()
    if (!actor) return new Response(null, { status: 401, headers: HEADERS })
    if (!mayLodge(actor)) return new Response(null, { status: 404, headers: HEADERS })
    await renewSession()
    const input = schema.safeParse(await request.json().catch(() => null))
    if (!input.success) return new Response(null, { status: 422, headers: HEADERS })
    return Response.json(await ask(actor, input.data, now()), { headers: HEADERS })
  }
}
