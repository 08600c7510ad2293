import 'server-only'
import { env } from '@/lib/env'
import { openDatabase, type Db } from './open-database'

export { openDatabase, type Db, type Tx } from './open-database'

const kept = globalThis as unknown as { jiexuDb?: Db }

/** The one client of this process; survives the development server's reloads. */
export function db(): Db {
  kept.jiexuDb ??= openDatabase(env().DATABASE_URL)
  return kept.jiexuDb
}
