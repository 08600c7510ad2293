import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'

export type TokenEntry = {
  readonly tokenId: string
  readonly name: string
  /** `ended`: with the sessions of its time. */
  readonly state: 'live' | 'expired' | 'revoked' | 'ended'
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** More than anybody looks through; the valid ones are always among them. */
const MOST_SHOWN = 50

/** The reader's own tokens, newest first. */
export function ownTokens(actor: Actor, realNow: Date, database: Db = db()): Promise<TokenEntry[]> {
  return tokensOf(database, actor.staffId, realNow)
}

/** Tokens of one account, the valid ones first; whoever asks has to be allowed to see it. */
export async function tokensOf(database: Db, staffId: string, realNow: Date): Promise<TokenEntry[]> {
  const { sessionEpoch, disabledAt } = await database.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { sessionEpoch: true, disabledAt: true },
  })
  const rows = await database.apiToken.findMany({
    where: { staffId },
    orderBy: [{ createdAt: 'desc' }],
    take: MOST_SHOWN,
  })
  const stateOf = (row: (typeof rows)[number]): TokenEntry['state'] => {
    if (row.revokedAt !== null) return 'revoked'
    if (row.expiresAt <= realNow) return 'expired'
    return row.sessionEpoch === sessionEpoch && disabledAt === null ? 'live' : 'ended'
  }
  const entries = rows.map((row) => ({
    tokenId: row.id,
    name: row.name,
    state: stateOf(row),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    revokedAt: row.revokedAt,
  }))
  return entries.toSorted((a, b) => Number(b.state === 'live') - Number(a.state === 'live'))
}
