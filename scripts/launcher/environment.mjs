import { addressOf } from './settings.mjs'

/**
 * The clock as it stands now: a child started later (a worker that had to be restarted) must not fall behind
 * those that have been running since the start.
 * @param {string} clock RFC 3339
 * @param {number} startedAt epoch milliseconds of the launcher's start
 */
const clockNow = (clock, startedAt) => new Date(Date.parse(clock) + Date.now() - startedAt).toISOString()

const startedAt = Date.now()

/** What belongs to the inner side alone. Empty rather than left out, or Next would read it out of .env. */
const INNER = [
  ...['DATABASE_URL', 'DATA_ENCRYPTION_KEY', 'BLIND_INDEX_KEY', 'NEXTAUTH_SECRET', 'DEMO_PASSWORD'],
  ...['DATA_DIR', 'FONT_DIR', 'NOTICE_GATEWAY', 'SMS_URL', 'SMS_HEADERS', 'SMS_BODY'],
  ...['SMTP_URL', 'SMTP_FROM', 'SMTP_TO'],
]

/**
 * What the web server of a public site that stands alone is told: nothing of the inner side.
 * @param {import('./settings.mjs').SiteSettings} settings
 * @param {number} port
 * @returns {NodeJS.ProcessEnv}
 */
export const siteEnvironment = ({ databaseUrl, key, host, demo, clock }, port) => ({
  ...process.env,
  ...Object.fromEntries(INNER.map((name) => [name, ''])),
  SITE_DATABASE_URL: databaseUrl,
  SITE_KEY: key,
  NEXTAUTH_URL: process.env['NEXTAUTH_URL'] || addressOf(host, port),
  DEMO: demo ? '1' : '0',
  CLOCK: clock && clockNow(clock, startedAt),
  NEXT_TELEMETRY_DISABLED: '1',
})

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
  // Given, it makes a public site that stands alone: empty, or Next would read it out of .env.
  SITE_KEY: '',
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
