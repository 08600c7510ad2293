import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './children.mjs'
import { connected } from './database.mjs'
import { Trouble } from './trouble.mjs'

/** Lies in the data folder while the seed is at work: what it leaves when cut short is no demonstration. */
const markerIn = (/** @type {string} */ folder) => join(folder, 'seeding')

/** @param {string} folder @returns whether the last seed of this folder was cut short */
export const wasInterrupted = (folder) => existsSync(markerIn(folder))

/** @param {string} databaseUrl */
export const needsSeed = (databaseUrl) =>
  connected(databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT 1 FROM "Area") AS empty')
    return rows[0].empty === true
  })

/**
 * Fills an empty demonstration through the program's own commands.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @throws {Trouble} after printing what the seed said
 */
export const seed = async (env, folder) => {
  writeFileSync(markerIn(folder), '')
  const args = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts']
  const { code, output } = await run(process.execPath, args, { ...env, NODE_ENV: 'production' })
  if (code !== 0) {
    console.error(`\n${output.trim()}`)
    throw new Trouble(
      '演示数据未能写入,原因见上;若使用自己的数据库,请清空后重试。',
      'The demo data could not be written, see above; empty a database of your own before trying again.',
    )
  }
  rmSync(markerIn(folder), { force: true })
}
