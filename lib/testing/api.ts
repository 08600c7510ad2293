import { issueToken } from '@/lib/commands/issue-token'
import { MONDAY, type World } from './builders'

const kept = globalThis as unknown as { jiexuDb?: unknown; jiexuSiteDb?: unknown }

/** Has the program's own clients be those of this world, so that routes answer from it. @returns ends that */
export function serveFrom(world: World): () => void {
  kept.jiexuDb = world.db
  kept.jiexuSiteDb = world.site
  return () => {
    delete kept.jiexuDb
    delete kept.jiexuSiteDb
  }
}

/** A token of this member of staff. */
export async function tokenOf(world: World, login: string): Promise<string> {
  const answer = await issueToken(
    await world.as(login),
    issueToken.input.parse({ name: 'test' }),
    MONDAY,
    world.db,
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.token
}

type Route = (
  request: Request,
  context?: { readonly params: Promise<Record<string, string>> },
) => Promise<Response>

type Sent = {
  readonly method?: string
  /** Below /api/v1. */
  readonly path?: string
  readonly params?: Record<string, string>
  readonly token?: string
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** Calls a route as another program would. */
export function call(
  route: Route,
  { method = 'GET', path = '/', params = {}, token, body, headers }: Sent = {},
): Promise<Response> {
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return route(request, { params: Promise.resolve(params) })
}
