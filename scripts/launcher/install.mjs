import { existsSync, readFileSync } from 'node:fs'
import { run } from './children.mjs'
import { inRoot } from './paths.mjs'
import { Trouble } from './trouble.mjs'

/**
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, dev?: boolean }> }} Lockfile
 */

/**
 * Whether what is installed is what the lock file asks for. npm notes what it installed at the very end, so
 * an installation that was interrupted is not taken for a good one.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @param {boolean} forDevelopment whether what only tests need must be there too
 */
export const isInstalled = (wanted, installed, forDevelopment) =>
  Object.entries(wanted.packages).every(([path, { version, optional, dev }]) => {
    if (path === '') return true
    const found = installed.packages[path]
    if (found === undefined) return optional === true || (dev === true && !forDevelopment)
    return found.version === version
  })

/** @param {string} path @returns {Lockfile | undefined} */
const lockfile = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

/**
 * Whether npm has anything to do. A build checks the types of the tests as well and needs everything.
 * @param {{ forDevelopment?: boolean }} [options]
 */
export const needsInstall = ({ forDevelopment = true } = {}) => {
  const [wanted, installed] = [
    lockfile(inRoot('package-lock.json')),
    lockfile(inRoot('node_modules', '.package-lock.json')),
  ]
  return wanted === undefined || installed === undefined || !isInstalled(wanted, installed, forDevelopment)
}

/** @param {string} output */
const installTrouble = (output) => {
  if (/ENOSPC/.test(output)) {
    return new Trouble(
      '磁盘已满,依赖未能安装。',
      'The disk is full; the dependencies could not be installed.',
    )
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output)) {
    return new Trouble(
      '无法连接 npm 仓库,依赖未能安装;请检查网络或 npm 的 registry 与代理设置。',
      "The npm registry cannot be reached, the dependencies could not be installed; check the network or npm's registry and proxy settings.",
    )
  }
  console.error(`\n${output.trim()}`)
  return new Trouble('npm ci 未成功,原因见上。', 'npm ci did not succeed, see above.')
}

/**
 * Installs exactly what package-lock.json names.
 * @throws {Trouble}
 */
export const install = async () => {
  const npm = process.env['npm_execpath']
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], process.env)
    : await run('npm', args, process.env)
  if (code !== 0) throw installTrouble(output)
}
