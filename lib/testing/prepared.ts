import { Client } from 'pg'
import { inject } from 'vitest'
import { testDatabase } from './database'

/**
 * A database of its own that begins as another was prepared. It is prepared once a run and copied from then on:
 * whoever comes while it is prepared waits for it.
 * @param name of what is prepared; in letters, digits and underscores
 */
export async function preparedDatabase(
  name: string,
  prepare: (url: string) => Promise<void>,
): ReturnType<typeof testDatabase> {
  const { url: server, template } = inject('testServer')
  const kept = `${template}_${name}`
  const keeper = new Client({ connectionString: server })
  await keeper.connect()
  try {
    await keeper.query('SELECT pg_advisory_lock(hashtext($1))', [kept])
    const { rowCount } = await keeper.query('SELECT 1 FROM pg_database WHERE datname = $1', [kept])
    if (rowCount === 0) {
      const { url } = await testDatabase()
      await prepare(url)
      await keeper.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" RENAME TO "${kept}"`)
    }
    return await testDatabase(kept)
  } finally {
    await keeper.end()
  }
}
