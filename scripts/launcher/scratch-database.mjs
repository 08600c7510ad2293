import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './embedded-postgres.mjs'
import { commandOf } from './processes.mjs'

/** Nothing on a scratch server outlives the run, so nothing waits for a disk. */
const HURRIED = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '100',
}

const PREFIX = 'jiexu-scratch-'

/** Takes away what runs that were killed have left: the folder's name says whose it was. */
const clearAbandoned = async () => {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX))
  const abandoned = folders.filter((name) => commandOf(Number.parseInt(name.slice(PREFIX.length), 10)) === '')
  await Promise.all(abandoned.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })))
}

/**
 * A PostgreSQL in a temporary folder, for tests and drafts.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address of its superuser
 */
export const startScratchServer = async () => {
  await clearAbandoned().catch(() => undefined)
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    await chmod(folder, 0o711)
    const password = 'scratch'
    const server = await startPostgres({
      folder: join(folder, 'postgres'),
      password,
      settings: HURRIED,
      initFlags: ['--no-sync'],
    })
    const stop = async () => {
      await server.stop()
      await clear()
    }
    return { url: `postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`, stop }
  } catch (error) {
    await clear()
    throw error
  }
}
