import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './embedded-postgres.mjs'
import { freePort } from './ports.mjs'

/** Nothing on a scratch server outlives the run, so nothing waits for a disk. */
const HURRIED = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '100',
}

/**
 * A PostgreSQL in a temporary folder, for tests and drafts.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address of its superuser
 */
export const startScratchServer = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jiexu-scratch-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    await chmod(folder, 0o711)
    const [port, password] = [await freePort(), 'scratch']
    const server = await startPostgres({
      folder: join(folder, 'postgres'),
      port,
      password,
      settings: HURRIED,
      initFlags: ['--no-sync'],
    })
    const stop = async () => {
      await server.stop()
      await clear()
    }
    return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    await clear()
    throw error
  }
}
