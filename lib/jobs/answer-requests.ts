import { createHash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { innerKey, openLetter } from '@/lib/db/envelope'
import { renewedProof } from '@/lib/db/proofs'
import { boxOf } from '@/lib/db/site-vault'
import { no } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import { SITE_REQUESTS, type SiteRequest, type SiteRequestKind } from '@/lib/schemas/site-requests'
import { cleanUploads } from './clean-uploads'
import { SITE_HANDLERS, type SiteHandler } from './site-handlers'

const CODES: readonly SiteRequestKind[] = ['sendCode', 'checkCode']
const CODE_WAITS_MS = 120_000

const PROOFS: readonly string[] = ['proof', 'newPhoneProof']

const Letter = z.object({ body: z.unknown(), replyKey: z.string().length(44) })

/**
 * Answers a request of the public site and forgets it. What is not a letter to this side, or of no kind there is,
 * gets no answer: nobody who could read one has written it.
 * @param isLast whether the queue gives up after this attempt; the asker is then told that it did not work
 * @throws what the queue is to try again for
 */
export async function answerRequest(
  database: Db,
  requestId: string,
  { own, now, isLast }: { readonly own: KeyObject; readonly now: () => Date; readonly isLast: boolean },
): Promise<void> {
  const request = await database.siteRequest.findUnique({ where: { id: requestId } })
  if (!request) return
  const letter = openedOrNull(own, request.kind, request.sealed)
  if (!isKind(request.kind) || letter === null) {
    await database.siteRequest.deleteMany({ where: { id: requestId } })
    return
  }
  // By the database's own clock and this one: the business clock of a demonstration runs apart from both.
  const waitedMs = Date.now() - request.createdAt.getTime()
  // A code that comes minutes after it was asked for only confuses whoever gets it.
  const isStale = CODES.includes(request.kind) && waitedMs > CODE_WAITS_MS
  const answer = isStale
    ? no({ code: 'unavailable' as const })
    : await answerOf(request.kind, renewed(letter.body, waitedMs, now()), now(), database).catch(
        (error: unknown) => {
          if (!isLast) throw error
          return no({ code: 'unavailable' as const })
        },
      )
  const sealed = boxOf(Buffer.from(letter.replyKey, 'base64'), 'answer').sealBytes(
    request.kind,
    Buffer.from(JSON.stringify(answer)),
  )
  await database.$transaction([
    database.siteAnswer.createMany({ data: [{ id: requestId, sealed }], skipDuplicates: true }),
    database.siteRequest.deleteMany({ where: { id: requestId } }),
  ])
}

async function answerOf<K extends SiteRequestKind>(
  kind: K,
  body: unknown,
  at: Date,
  database: Db,
): Promise<SiteAnswer<K>> {
  const handler: SiteHandler<K> = SITE_HANDLERS[kind]
  const parsed = SITE_REQUESTS[kind].safeParse(body)
  // The site checks by the same shape before it asks: what comes here otherwise was not asked by it.
  if (!parsed.success) return no({ code: 'unavailable' })
  const { files = [] } = parsed.data as { files?: SiteRequest<'apply'>['files'] }
  if (!(await cleanUploads(database, files))) return no({ code: 'file-missing' })
  return handler(parsed.data as Parameters<typeof handler>[0], at, database)
}

/** Proofs of a request as good as they were when it came in. */
function renewed(body: unknown, waitedMs: number, at: Date): unknown {
  if (typeof body !== 'object' || body === null) return body
  const cameIn = new Date(at.getTime() - waitedMs)
  const proofs = Object.entries(body).flatMap(([name, value]) =>
    PROOFS.includes(name) && typeof value === 'string' ? [[name, renewedProof(value, cameIn, at)]] : [],
  )
  return { ...body, ...Object.fromEntries(proofs) }
}

function isKind(kind: string): kind is SiteRequestKind {
  return Object.hasOwn(SITE_REQUESTS, kind)
}

function openedOrNull(own: KeyObject, kind: string, sealed: Uint8Array): z.output<typeof Letter> | null {
  try {
    return Letter.parse(JSON.parse(openLetter(own, kind, sealed).toString()))
  } catch {
    return null
  }
}

/** Lets the public site know what to seal its requests to. */
export async function publishKey(database: Db, encryptionKey: string, at: Date): Promise<KeyObject> {
  const { own, publicKey } = innerKey(Buffer.from(encryptionKey, 'base64'))
  const id = createHash('sha256').update(publicKey).digest('hex')
  await database.publishedKey.upsert({
    where: { id },
    create: { id, publicKey: new Uint8Array(publicKey), createdAt: at },
    update: {},
  })
  return own
}
