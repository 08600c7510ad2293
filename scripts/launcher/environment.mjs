import { addressOf } from './settings.mjs'

/**
 * The clock as it stands now: a child started later (a worker that had to be restarted) must not fall behind
 * those that have been running since the start.
 * @param {string} clock RFC 3339
 * @param {number} startedAt epoch milliseconds of the launcher's start
 */
const clockNow = (clock, startedAt) => new Date(Date.parse(clock) + Date.now() - startedAt).toISOString()

const startedAt = Date.now()

/**
 * What the web server, the worker, the seed and the build are told.
 * @param {import('./settings.mjs').Settings} settings
 * @param {Record<string, string | undefined>} secrets the user's own or those of the data folder
 * @param {{ databaseUrl: string, siteUrl: string | undefined, dataFolder: string, port: number }} here
 * @returns {NodeJS.ProcessEnv}
 */
export const childEnvironment = (settings, secrets, { databaseUrl, siteUrl, dataFolder, port }) => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  SITE_DATABASE_URL: siteUrl ?? process.env['SITE_DATABASE_URL'],
  DATA_DIR: dataFolder,
  DATA_ENCRYPTION_KEY: secrets['DATA_ENCRYPTION_KEY'],
  BLIND_INDEX_KEY: secrets['BLIND_INDEX_KEY'],
  NEXTAUTH_SECRET: secrets['NEXTAUTH_SECRET'],
  NEXTAUTH_URL: process.env['NEXTAUTH_URL'] || addressOf(settings.host, port),
  DEMO: settings.demo ? '1' : '0',
  DEMO_PASSWORD: settings.demo ? secrets['DEMO_PASSWORD'] : undefined,
  CLOCK: settings.clock && clockNow(settings.clock, startedAt),
  NEXT_TELEMETRY_DISABLED: '1',
})
