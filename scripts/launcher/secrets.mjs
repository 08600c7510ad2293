import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/** Letters and digits nobody confuses when reading them off a screen. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

const readable = (/** @type {number} */ length) =>
  Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('')

/** @type {Record<string, () => string>} */
const MADE = {
  DATA_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  BLIND_INDEX_KEY: () => randomBytes(32).toString('base64'),
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64'),
  DEMO_PASSWORD: () => `jiexu-${readable(6)}`,
  DATABASE_PASSWORD: () => randomBytes(24).toString('hex'),
  DATABASE_SUPERUSER_PASSWORD: () => randomBytes(24).toString('hex'),
}

/** @param {string} folder */
const secretsFile = (folder) => join(folder, 'secrets.json')

/** @param {string} file @returns {Record<string, string>} */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Trouble(
      `无法读取 ${file};没有其中的密钥就打不开已有数据,请恢复该文件。`,
      `${file} cannot be read; the data cannot be opened without the keys in it, restore that file.`,
    )
  }
}

/**
 * The keys of this data folder, made once. They are never made anew beside existing data: what was
 * encrypted with the lost ones would be unreadable.
 * @param {string} folder which exists
 * @param {boolean} hasData whether the folder already holds a database
 * @param {string[]} [names] which are needed
 * @returns {Record<string, string>}
 * @throws {Trouble}
 */
export const secretsOf = (folder, hasData, names = Object.keys(MADE)) => {
  const file = secretsFile(folder)
  const known = existsSync(file) ? read(file) : {}
  const missing = names.filter((name) => typeof known[name] !== 'string')
  if (missing.length === 0) return known
  if (hasData) {
    throw new Trouble(
      `${folder} 中有数据,但 ${file} 缺少 ${missing.join('、')};请恢复该文件,或换一个空的 DATA_DIR。`,
      `${folder} holds data but ${file} lacks ${missing.join(', ')}; restore that file or use an empty DATA_DIR.`,
    )
  }
  const all = { ...known, ...Object.fromEntries(missing.map((name) => [name, MADE[name]?.() ?? ''])) }
  writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return all
}
