import { createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startIdentityProvider } from './identity-provider'
import { PEOPLE } from './people'
import { root, startProgram } from './program'

/** A Monday on which China works; the seed's dates follow it. */
export const CLOCK = '2026-10-12T09:00:00+08:00'

/**
 * Starts the whole program, seeded, on a free port with data of its own, and tells the tests where it is:
 * E2E_BASE_URL, E2E_PASSWORD (of every demo login), E2E_DATABASE_URL, E2E_DATA_DIR and E2E_SERVER_LOG. Where
 * E2E_BASE_URL is given already, that server is used. Beside it stands a provider of identities that knows the
 * people of the seed by their numbers: there one is typed as login, with any password.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  if (process.env['E2E_BASE_URL']) return async () => undefined
  const folder = await mkdtemp(join(tmpdir(), 'jiexu-e2e-'))
  await chmod(folder, 0o711)
  await mkdir(join(root, 'test-results'), { recursive: true })
  const logFile = join(root, 'test-results', 'server.log')
  const log = createWriteStream(logFile)

  const provider = await startIdentityProvider(
    Object.fromEntries(Object.entries(PEOPLE).map(([name, id_number]) => [id_number, { name, id_number }])),
  )
  const { address, stop: stopProgram } = await startProgram(
    [],
    {
      ...provider.environment,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      DATA_DIR: folder,
      CLOCK,
    },
    (line) => log.write(`${line}\n`),
  ).catch(async (error: unknown) => {
    await provider.stop()
    await rm(folder, { recursive: true, force: true })
    throw error
  })
  const stop = async (): Promise<void> => {
    await stopProgram()
    await provider.stop()
    await rm(folder, { recursive: true, force: true })
  }
  process.env['E2E_BASE_URL'] = address
  process.env['E2E_DATA_DIR'] = folder
  process.env['E2E_SERVER_LOG'] = logFile
  process.env['E2E_PASSWORD'] = (await jsonIn(folder, 'secrets.json'))['DEMO_PASSWORD']
  process.env['E2E_DATABASE_URL'] = (await jsonIn(folder, 'running.json'))['databaseUrl']
  return stop
}

const jsonIn = async (folder: string, name: string): Promise<Record<string, string>> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, string>
