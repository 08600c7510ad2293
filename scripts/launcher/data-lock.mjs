import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, waitFor } from './processes.mjs'
import { Trouble } from './trouble.mjs'

/** @param {string} file @returns {number | undefined} the launcher it names, if that still runs */
const holderOf = (file) => {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return pid !== process.pid && /\bscripts[\\/]\w+\.mjs/.test(commandOf(pid)) ? pid : undefined
  } catch {
    return undefined
  }
}

/** @param {string} file @returns whether nobody had it */
const take = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Makes this launcher the only one on a data folder. One that is just stopping is waited for; a lock left by
 * one that was killed is set aside.
 * @param {string} folder
 * @returns {Promise<() => void>} gives it back
 * @throws {Trouble} when another launcher runs on the folder
 */
export const lockFolder = async (folder) => {
  const file = join(folder, 'launcher.lock')
  await waitFor(() => holderOf(file) === undefined, 2000)
  const holder = holderOf(file)
  if (holder === undefined) rmSync(file, { force: true })
  if (!take(file)) {
    const pid = holder ?? holderOf(file)
    throw new Trouble(
      `数据目录 ${folder} 已被另一个正在运行的接续占用(进程 ${pid});请先停止它,或用 DATA_DIR 另选目录。`,
      `The data folder ${folder} is in use by another running Jiexu (process ${pid}); stop that one or choose another DATA_DIR.`,
    )
  }
  return () => rmSync(file, { force: true })
}

/** @param {string} folder @returns {boolean} whether a launcher runs on it */
export const isLocked = (folder) => holderOf(join(folder, 'launcher.lock')) !== undefined
