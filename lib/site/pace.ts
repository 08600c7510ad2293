import 'server-only'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import { siteVault } from '@/lib/db/site-vault'
import { MOST_PER_ADDRESS, paceOf, STATUS_WINDOW_MS, type StatusPace } from '@/lib/domain/access/status-pace'

/** What a question is slowed down by: where it comes from, which alone is ever sent away, and what it asks for. */
export type Paced = { readonly address?: string; readonly of?: string }

const keysOf = (what: string, { address, of }: Paced) => ({
  address: address === undefined ? null : siteVault().blindIndex(`${what}.address`, address),
  of: of === undefined ? null : siteVault().blindIndex(`${what}.of`, of),
})
const given = (keys: Readonly<Record<string, string | null>>) =>
  Object.values(keys).filter((key) => key !== null)

/** How long an answer has to wait after the failures of the last minutes; nobody is ever locked out. */
export async function paceFor(
  what: string,
  asked: Paced,
  at: Date,
  from: Db = siteDb(),
): Promise<StatusPace> {
  const since = new Date(at.getTime() - STATUS_WINDOW_MS)
  const keys = keysOf(what, asked)
  const rows = await from.$queryRaw<{ key: string; failures: number }[]>`
    SELECT key, failures FROM site_failures(${given(keys)}::text[], ${since})`
  const failures = (key: string | null) => rows.find((row) => row.key === key)?.failures ?? 0
  return paceOf({ address: failures(keys.address), reference: failures(keys.of) })
}

/**
 * The same for a guess, which counts before it is compared: however many come at once, they are taken one by one.
 * `forgiven` takes it back where it was right.
 */
export async function tried(what: string, asked: Paced, at: Date, from: Db): Promise<StatusPace> {
  const since = new Date(at.getTime() - STATUS_WINDOW_MS)
  const keys = keysOf(what, asked)
  const rows = await from.$queryRaw<{ key: string; failures: number }[]>`
    SELECT key, failures FROM site_tried(${given(keys)}::text[], ${since}, ${at}, ${MOST_PER_ADDRESS}::int)`
  const failures = (key: string | null) => rows.find((row) => row.key === key)?.failures ?? 0
  return paceOf({ address: failures(keys.address), reference: failures(keys.of) })
}

export async function forgiven(what: string, asked: Paced, at: Date, from: Db): Promise<void> {
  await from.$executeRaw`SELECT site_forgiven(${given(keysOf(what, asked))}::text[], ${at})`
}

/** Remembers a failure, by digests only. */
export async function failed(what: string, asked: Paced, at: Date, from: Db = siteDb()): Promise<void> {
  await from.$executeRaw`SELECT site_failed(${given(keysOf(what, asked))}::text[], ${at})`
}
