import { Client } from 'pg'
import { inject } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { openDatabase, type Db } from '@/lib/db/client'
import { makeDemonstration } from '@/prisma/seed/demonstration'
import { TEST_ENVIRONMENT } from './builders'
import { testDatabase } from './database'

/**
 * The demonstration as it is on a day, in a database of its own. It is played once a run and day, and copied from
 * then on: whoever comes while it is played waits for it.
 */
export async function demonstration(today = '2026-10-12'): Promise<{ db: Db; close(): Promise<void> }> {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  const { url: server, template } = inject('testServer')
  const played = `${template}_demonstration_${today.replaceAll('-', '')}`
  const keeper = new Client({ connectionString: server })
  await keeper.connect()
  try {
    await keeper.query('SELECT pg_advisory_lock(hashtext($1))', [played])
    const { rowCount } = await keeper.query('SELECT 1 FROM pg_database WHERE datname = $1', [played])
    if (rowCount === 0) {
      const made = await testDatabase()
      const db = openDatabase(made.url)
      await makeDemonstration(db, localDate(today), 'no password signs in here', () => undefined)
      await db.$disconnect()
      const name = new URL(made.url).pathname.slice(1)
      await keeper.query(`ALTER DATABASE "${name}" RENAME TO "${played}"`)
    }
    const { url, drop } = await testDatabase(played)
    const db = openDatabase(url)
    return {
      db,
      close: async () => {
        await db.$disconnect()
        await drop()
      },
    }
  } finally {
    await keeper.end()
  }
}
