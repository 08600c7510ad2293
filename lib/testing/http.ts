import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { forgetEnvironment } from '@/lib/env'
import { call, serveFrom, tokenOf } from './api'
import { MONDAY, type World } from './builders'
import { ROOT } from './house'

type Route = Parameters<typeof call>[0]
type Address = { readonly parts: readonly string[]; readonly file: string }

const HOME = join(ROOT, 'app/api/v1')

/** Every address of the API by the folders it lives in, plain parts before those in brackets, as Next reads them. */
const ADDRESSES: readonly Address[] = readdirSync(HOME, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts'))
  .map((path) => ({ parts: path.split(/[\\/]/u).slice(0, -1), file: join(HOME, path) }))
  .toSorted((a, b) => weight(a) - weight(b))

function weight({ parts }: Address): number {
  return parts.filter((part) => part.startsWith('[')).length
}

export type Sent = {
  /** Login of whose token it carries; none where it is left out. */
  readonly as?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export type Told = {
  readonly status: number
  readonly type: string
  readonly headers: Headers
  /** JSON that was answered; undefined for a file. */
  readonly body: unknown
}

export type Api = {
  /** @param path below /api/v1, with its query */
  send(method: string, path: string, sent?: Sent): Promise<Told>
  /** Moves "now" to another instant. */
  goTo(when: Date): void
  /** Ends it: the program answers from its own database and by its own clock again. */
  close(): void
}

/** The API of a world, addressed as over HTTP, at nine on Monday 12 October 2026 and without a limit of calls. */
export function apiOf(world: World): Api {
  const stop = serveFrom(world)
  const goTo = (when: Date) => {
    Object.assign(process.env, { CLOCK: when.toISOString(), API_CALLS_PER_MINUTE: '100000' })
    forgetEnvironment()
  }
  goTo(MONDAY)
  const tokens = new Map<string, Promise<string>>()
  const tokenFor = (login: string) => {
    const token = tokens.get(login) ?? tokenOf(world, login)
    tokens.set(login, token)
    return token
  }
  return {
    goTo,
    async send(method, path, { as, body, headers } = {}) {
      const found = addressOf(path)
      if (!found) throw new Error(`no route for ${path}`)
      const served = (await import(/* @vite-ignore */ found.file)) as Record<string, Route | undefined>
      const route = served[method]
      if (!route) throw new Error(`${found.file} answers no ${method}`)
      const response = await call(route, {
        method,
        path,
        params: found.params,
        body,
        ...(headers && { headers }),
        ...(as !== undefined && { token: await tokenFor(as) }),
      })
      const type = response.headers.get('Content-Type') ?? ''
      const isJson = /json/u.test(type)
      return {
        status: response.status,
        type,
        headers: response.headers,
        body: isJson ? ((await response.json()) as unknown) : undefined,
      }
    },
    close() {
      for (const name of ['CLOCK', 'API_CALLS_PER_MINUTE']) delete process.env[name]
      forgetEnvironment()
      stop()
    },
  }
}

/** The route of an address, with its parts as they were written. */
function addressOf(path: string): { readonly file: string; readonly params: Record<string, string> } | null {
  const [plain = ''] = path.split('?', 1)
  const asked = plain.split('/').slice(1)
  for (const { parts, file } of ADDRESSES) {
    if (parts.length !== asked.length) continue
    const params: Record<string, string> = {}
    const fits = parts.every((part, index) => {
      const one = asked[index] ?? ''
      if (!part.startsWith('[')) return part === one
      params[part.slice(1, -1)] = one
      return true
    })
    if (fits) return { file, params }
  }
  return null
}
