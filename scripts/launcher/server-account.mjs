import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * PostgreSQL refuses to run as root. Where the launcher is root, the server runs under another account.
 * @typedef {{ uid?: number, gid?: number, command: (file: string, args: string[]) => [string, string[]], spawn: { uid?: number, gid?: number } }} Account
 */

/** @param {string} name @returns {{ uid: number, gid: number } | undefined} */
const accountNamed = (name) => {
  const id = (/** @type {string} */ flag) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [user, group] = [id('-u'), id('-g')]
  return user.status === 0 && group.status === 0
    ? { uid: Number(user.stdout), gid: Number(group.stdout) }
    : undefined
}

/** @param {string} folder @returns {{ uid: number, gid: number } | undefined} who made the data, if not root */
const ownerOf = (folder) => {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 }
  return uid === 0 ? undefined : { uid, gid }
}

const unprivileged = () => {
  const existing = accountNamed('postgres')
  if (existing) return existing
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      {
        stdio: 'ignore',
      },
    )
  } catch {
    // A system whose accounts cannot be changed still has one that owns nothing.
  }
  return accountNamed('postgres') ?? accountNamed('nobody')
}

/** @param {string} path @param {{ uid: number, gid: number }} who @param {number} bits r=4 x=1 */
const allows = (path, who, bits) => {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === who.uid ? 6 : gid === who.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}

/** @param {string} path @param {{ uid: number, gid: number }} who @returns whether every folder above lets it through */
const isReachable = (path, who) => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(folder, who, 1)) return false
    if (folder === dirname(folder)) return true
  }
}

const CAPABILITIES = ['dac_read_search', 'dac_override']

/**
 * How the server is started: directly, or through setpriv, which lets it die with its launcher however
 * that ends and, where asked, changes the account.
 * @param {string[]} options of setpriv
 * @returns {Account['command']}
 */
const through = (options) => (file, args) => ['setpriv', ['--pdeathsig=INT', ...options, '--', file, ...args]]

/** @type {Account['command']} */
const directly = (file, args) => [file, args]

/** @param {{ uid: number, gid: number }} who */
const changingTo = (who) => [`--reuid=${who.uid}`, `--regid=${who.gid}`, '--clear-groups']

/**
 * `access` asks with the real account's rights and drops capabilities before, unless told not to.
 * @param {string} capability
 */
const granting = (capability) => [
  '--securebits=+no_setuid_fixup',
  `--inh-caps=+${capability}`,
  `--ambient-caps=+${capability}`,
]

/** @param {Account['command']} command @param {string[]} test arguments of test(1) */
const succeeds = (command, test) => {
  const [file, args] = command('test', test)
  return spawnSync(file, args, { stdio: 'ignore', cwd: '/' }).status === 0
}

/**
 * The account the embedded server runs under.
 * @param {{ postgres: string, initdb: string, sample: string }} programs
 * @param {string} folder the data folder, which need not exist yet; its parent does
 * @returns {Account}
 * @throws {Trouble}
 */
export const serverAccount = (programs, folder) => {
  for (const file of [programs.postgres, programs.initdb]) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  }
  const hasSetpriv = process.platform === 'linux' && succeeds(through([]), ['-n', 'x'])
  if (process.getuid?.() !== 0) return { command: hasSetpriv ? through([]) : directly, spawn: {} }
  const who = ownerOf(folder) ?? unprivileged()
  if (!who) {
    throw new Trouble(
      '以 root 运行时需要一个普通账户来运行 PostgreSQL,但无法创建;请以普通用户运行,或设置 DATABASE_URL。',
      'PostgreSQL does not run as root and no other account could be made; run as an ordinary user or set DATABASE_URL.',
    )
  }
  if (isReachable(folder, who) && isReachable(programs.sample, who) && allows(programs.sample, who, 4)) {
    const change = through(changingTo(who))
    return hasSetpriv && succeeds(change, ['-n', 'x'])
      ? { ...who, command: change, spawn: {} }
      : { ...who, command: directly, spawn: who }
  }
  // A checkout below /root is closed to every other account. Rather than opening the folder, the server
  // gets the one capability that lets it pass.
  for (const capability of CAPABILITIES) {
    const command = through([...changingTo(who), ...granting(capability)])
    const parent = dirname(folder)
    if (succeeds(command, ['-x', programs.postgres, '-a', '-r', programs.sample, '-a', '-x', parent])) {
      return { ...who, command, spawn: {} }
    }
  }
  throw new Trouble(
    `以 root 运行时,PostgreSQL 所用账户无法进入 ${dirname(folder)} 或程序目录;请把项目移到其他用户可进入的目录(如 /opt),或以普通用户运行。`,
    `Started as root, the account PostgreSQL runs under cannot enter ${dirname(folder)} or the program folder; move the project where others may enter (such as /opt) or run as an ordinary user.`,
  )
}
