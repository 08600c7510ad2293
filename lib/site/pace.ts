import 'server-only'
import { siteDb } from '@/lib/db/site-client'
import { siteVault } from '@/lib/db/site-vault'
import { paceOf, STATUS_WINDOW_MS, type StatusPace } from '@/lib/domain/access/status-pace'

/** What a question is slowed down by: where it comes from, and what it asks for. */
export type Paced = { readonly address: string; readonly of?: string }

const keysOf = (what: string, { address, of }: Paced) => [
  siteVault().blindIndex(`${what}.address`, address),
  ...(of === undefined ? [] : [siteVault().blindIndex(`${what}.of`, of)]),
]

/** How long an answer has to wait after the failures of the last minutes; nobody is ever locked out. */
export async function paceFor(what: string, asked: Paced, at: Date): Promise<StatusPace> {
  const since = new Date(at.getTime() - STATUS_WINDOW_MS)
  const keys = keysOf(what, asked)
  const rows = await siteDb().$queryRaw<{ key: string; failures: number }[]>`
    SELECT key, failures FROM site_failures(${keys}::text[], ${since})`
  const failures = (key: string | undefined) => rows.find((row) => row.key === key)?.failures ?? 0
  return paceOf({ address: failures(keys[0]), reference: failures(keys[1]) })
}

/** Remembers a failure, by digests only. */
export async function failed(what: string, asked: Paced, at: Date): Promise<void> {
  await siteDb().$executeRaw`SELECT site_failed(${keysOf(what, asked)}::text[], ${at})`
}
