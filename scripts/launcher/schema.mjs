import { generateClient } from './generate.mjs'

/**
 * The database client, the tables and the job queue's own tables, all as this version of the program wants
 * them. Its libraries are loaded here because they may just have been installed.
 * @param {string} databaseUrl
 * @returns {Promise<boolean>} whether anything had to change
 * @throws {import('./trouble.mjs').Trouble}
 */
export const prepareSchema = async (databaseUrl) => {
  const generated = generateClient()
  const { applyMigrations } = await import('./migrations.mjs')
  const applied = await applyMigrations(databaseUrl)
  const { runMigrations, Logger } = await import('graphile-worker')
  await runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => undefined) })
  return generated || applied.length > 0
}
