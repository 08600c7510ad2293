import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { freePort, obstacleAt } from './ports.mjs'
import { environment, isDiskFull, programs, serverTrouble } from './postgres-programs.mjs'
import { commandOf, signal, waitFor } from './processes.mjs'
import { serverAccount } from './server-account.mjs'

/**
 * Makes the data folder, whole or not at all. Text sorts as Chinese readers expect it: by pinyin.
 * @param {string} folder
 * @param {string} password of the superuser `postgres`
 * @param {string[]} flags
 */
const initialise = (folder, password, flags) => {
  const { initdb, ...others } = programs()
  const making = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(making, { recursive: true, force: true })
  const account = serverAccount({ initdb, ...others }, folder)
  try {
    mkdirSync(making, { recursive: true, mode: 0o700 })
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (account.uid !== undefined && account.gid !== undefined) {
      for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid)
    }
    const [file, args] = account.command(initdb, [
      ...[`--pgdata=${making}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--no-locale', '--locale-provider=icu', '--icu-locale=zh-CN', ...flags],
    ])
    const made = spawnSync(file, args, { ...account.spawn, env: environment, encoding: 'utf8', cwd: '/' })
    if (made.status !== 0) {
      const said = `${made.stdout}${made.stderr}${made.error ?? ''}`
      const trouble = serverTrouble(said, folder)
      if (!isDiskFull(said)) writeFileSync(`${folder}.log`, said, { mode: 0o600 })
      throw trouble
    }
    renameSync(making, folder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(making, { recursive: true, force: true })
  }
}

/** @param {string} folder @returns {{ pid: number, ready: boolean } | undefined} what the folder's lock file says */
const postmaster = (folder) => {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Ends a server that outlived its launcher, and clears a lock file whose number now belongs to some other
 * program or to nothing but a zombie. The caller holds the launcher's lock, so nobody else uses the folder.
 * @param {string} folder
 */
const clearLeftovers = async (folder) => {
  const left = postmaster(folder)
  if (!left) return
  const isOurs = () => commandOf(left.pid).includes(folder)
  if (isOurs()) {
    signal(left.pid, 'SIGINT')
    if (!(await waitFor(() => !isOurs(), 20_000))) signal(left.pid, 'SIGQUIT')
    await waitFor(() => !isOurs(), 5_000)
  }
  if (signal(left.pid, /** @type {NodeJS.Signals} */ (/** @type {unknown} */ (0)))) {
    rmSync(join(folder, 'postmaster.pid'), { force: true })
  }
}

/**
 * @typedef {{ pid: number, port: number, stop: () => Promise<void>, exited: Promise<void> }} Server
 */

/**
 * One attempt on one port.
 * @param {string} folder
 * @param {number} port
 * @param {Record<string, string>} settings
 * @returns {Promise<Server | undefined>} nothing where it did not come up; the log says why
 */
const attempt = async (folder, port, settings) => {
  const found = programs()
  const account = serverAccount(found, folder)
  const all = {
    ...{ listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', jit: 'off' },
    ...settings,
  }
  const [file, args] = account.command(found.postgres, [
    ...['-D', folder],
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openSync(`${folder}.log`, 'w', 0o600)
  // Its own process group: Ctrl-C is for the launcher, which ends the database last.
  const child = spawn(file, args, {
    ...account.spawn,
    env: environment,
    cwd: '/',
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let gone = false
  const exited = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  }).then(() => void (gone = true))
  const pid = child.pid ?? -1
  const isReady = () => postmaster(folder)?.pid === pid && postmaster(folder)?.ready === true
  await waitFor(() => gone || isReady(), 60_000)
  if (!isReady()) {
    signal(pid, 'SIGQUIT')
    await exited
    return undefined
  }
  const stop = async () => {
    // Fast shutdown: sessions are ended, everything committed is on disk.
    if (!gone) signal(pid, 'SIGINT')
    if (!(await waitFor(() => gone, 15_000))) signal(pid, 'SIGQUIT')
    await exited
  }
  return { pid, port, stop, exited }
}

/**
 * Starts PostgreSQL on 127.0.0.1, making the data folder first where there is none.
 * @param {{ folder: string, port?: number, password: string, settings?: Record<string, string>, initFlags?: string[] }} options
 *   port: the one to prefer; any free one where it is missing or taken
 * @returns {Promise<Server>}
 * @throws {Trouble}
 */
export const startPostgres = async ({ folder, port, password, settings = {}, initFlags = [] }) => {
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, password, initFlags)
  await clearLeftovers(folder)
  const wanted = port !== undefined && !(await obstacleAt(port, '127.0.0.1')) ? port : undefined
  for (const choose of [async () => wanted ?? freePort(), freePort, freePort]) {
    const server = await attempt(folder, await choose(), settings)
    if (server) return server
    // Between asking for a free port and using it, someone else can have taken it.
    if (!/could not create any TCP\/IP sockets/.test(readFileSync(`${folder}.log`, 'utf8'))) break
  }
  throw serverTrouble(readFileSync(`${folder}.log`, 'utf8'), folder)
}
