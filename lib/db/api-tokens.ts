import 'server-only'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok, type Result } from '@/lib/domain/result'
import type { Db, Tx } from './client'
import { actorOf, isUsable, STAFF_WITH_PLACE } from './staff'

/** `jiexu_`, the row it is found by, and 256 random bits: recognised by whoever searches a repository for secrets. */
const TOKEN = /^jiexu_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/u

const digestOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Nothing but 256 random bits has this digest; it is compared where there is no row. */
const NO_DIGEST = Buffer.alloc(32)

/** Last use is written at most this often. */
const USE_MS = 60_000

export type NewToken = {
  readonly staffId: string
  readonly sessionEpoch: number
  readonly name: string
  readonly days: number
}

/** Makes a token and forgets it: what comes back is the only copy of its secret. Times are real ones. */
export async function makeToken(
  tx: Db | Tx,
  { days, ...of }: NewToken,
): Promise<{ readonly tokenId: string; readonly token: string; readonly expiresAt: Date }> {
  const secret = randomBytes(32).toString('base64url')
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + days * 86_400_000)
  const { id } = await tx.apiToken.create({
    data: { ...of, createdAt, expiresAt, secretHash: digestOf(secret) },
    select: { id: true },
  })
  return { tokenId: id, token: `jiexu_${id.replaceAll('-', '')}_${secret}`, expiresAt }
}

/** Why a token opens nothing; only who holds its secret is told more than `token-unknown`. */
export type TokenFault =
  | 'token-unknown'
  | 'token-expired'
  | 'token-revoked'
  | 'token-ended'
  | 'account-disabled'
  | 'temporary-password'

export type Bearer = { readonly actor: Actor; readonly tokenId: string }

/** Whose token this is, with the rights the person has now. Found by its row, compared in constant time. */
export async function bearerOf(
  db: Db,
  token: string,
  realNow: Date,
  isDemo: boolean,
): Promise<Result<Bearer, TokenFault>> {
  const [, hex, secret = ''] = TOKEN.exec(token) ?? []
  const row =
    hex === undefined
      ? null
      : await db.apiToken.findUnique({
          where: { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-') },
          include: { staff: { include: STAFF_WITH_PLACE } },
        })
  const matches = timingSafeEqual(row?.secretHash ?? NO_DIGEST, digestOf(secret))
  if (!row || !matches) return no('token-unknown')
  const { staff } = row
  if (row.revokedAt !== null) return no('token-revoked')
  if (row.expiresAt <= realNow) return no('token-expired')
  if (!isUsable(staff, isDemo)) return no('account-disabled')
  if (row.sessionEpoch !== staff.sessionEpoch) return no('token-ended')
  if (staff.mustChangePassword) return no('temporary-password')
  if (row.lastUsedAt === null || realNow.getTime() - row.lastUsedAt.getTime() >= USE_MS)
    await noteUse(db, row.id, realNow)
  return ok({ actor: actorOf(staff), tokenId: row.id })
}

/** Calls at the same moment write it once: who comes second finds it written. */
async function noteUse(db: Db, id: string, realNow: Date): Promise<void> {
  const before = new Date(realNow.getTime() - USE_MS)
  await db.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] },
    data: { lastUsedAt: realNow },
  })
}
