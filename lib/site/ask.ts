import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealLetter } from '@/lib/db/envelope'
import { createListener, type Listener } from '@/lib/db/listener'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import { boxOf, newBoxKey } from '@/lib/db/site-vault'
import { no, type Result } from '@/lib/domain/result'
import { siteEnv } from '@/lib/env'
import type { SiteAnswer, SiteAnswers, SiteRefusal } from '@/lib/schemas/site-answers'
import type { SiteRequestInput, SiteRequestKind } from '@/lib/schemas/site-requests'

/** The inner side has not answered yet: it will, and `later` finds the answer by this. */
export type Waiting = { readonly code: 'waiting'; readonly request: string }
export type Asked<K extends SiteRequestKind> = Result<SiteAnswers[K], SiteRefusal | Waiting>

const kept = globalThis as unknown as { jiexuAnswers?: Listener }

/** Who is waiting is told by PostgreSQL; where that word is lost, it is looked for now and then. */
const answers = () => (kept.jiexuAnswers ??= createListener('site_answered', siteEnv().SITE_DATABASE_URL))
const LOOK_EVERY_MS = 1_000

/**
 * Leaves a request in the inbox, sealed to the inner side, the answer to this request alone.
 * @returns what its answer is found by
 */
export async function leaveRequest<K extends SiteRequestKind>(
  kind: K,
  body: SiteRequestInput<K>,
): Promise<string> {
  const id = randomUUID()
  const key = newBoxKey()
  const inner = await siteDb().publishedKey.findFirst({ orderBy: { createdAt: 'desc' } })
  // Nobody could read it yet: the inner side has never run.
  if (inner) {
    const letter = { body, replyKey: key.toString('base64') }
    const sealed = sealLetter(inner.publicKey, kind, Buffer.from(JSON.stringify(letter)))
    await siteDb().$executeRaw`
      INSERT INTO "SiteRequest" (id, kind, sealed) VALUES (${id}::uuid, ${kind}, ${sealed})`
  }
  return `${id}.${key.toString('base64url')}`
}

/**
 * Waits for the worker of the inner side to answer a request.
 * @param patience milliseconds before the answer is `waiting`
 */
export async function awaitAnswer<K extends SiteRequestKind>(
  kind: K,
  request: string,
  patience = 12_000,
): Promise<Asked<K>> {
  let wake = () => {}
  const leave = answers().subscribe(request.split('.')[0] ?? '', () => wake())
  try {
    const until = Date.now() + patience
    for (;;) {
      const answer = await later(kind, request)
      if (answer) return answer
      if (Date.now() >= until) return no({ code: 'waiting', request })
      await new Promise<void>((looked) => {
        wake = looked
        setTimeout(looked, Math.min(LOOK_EVERY_MS, Math.max(0, until - Date.now())))
      })
    }
  } finally {
    leave()
  }
}

/** Leaves a request and waits for its answer. */
export async function ask<K extends SiteRequestKind>(
  kind: K,
  body: SiteRequestInput<K>,
  patience?: number,
): Promise<Asked<K>> {
  return awaitAnswer(kind, await leaveRequest(kind, body), patience)
}

/** The answer to a request that was waited for in vain before; null while there still is none. */
export async function later<K extends SiteRequestKind>(
  kind: K,
  request: string,
  from: Db = siteDb(),
): Promise<SiteAnswer<K> | null> {
  const [id = '', key = ''] = request.split('.')
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const [row] = await from.$queryRaw<{ sealed: Uint8Array | null }[]>`
    SELECT site_answer(${id}::uuid) AS sealed`
  if (!row?.sealed) return null
  const plain = boxOf(Buffer.from(key, 'base64url'), 'answer').openBytes(kind, row.sealed)
  return JSON.parse(plain.toString()) as SiteAnswer<K>
}
