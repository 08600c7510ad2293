import 'server-only'
import { siteEnv } from '@/lib/env'
import { openDatabase, type Db } from './open-database'

const kept = globalThis as unknown as { jiexuSiteDb?: Db }

/** The public site's client: its role reads what is published and leaves requests, PostgreSQL refuses the rest. */
export function siteDb(): Db {
  kept.jiexuSiteDb ??= openDatabase(siteEnv().SITE_DATABASE_URL)
  return kept.jiexuSiteDb
}
