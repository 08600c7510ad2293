import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectionTrouble, unsuitable, unsuitableSite } from './database-trouble.mjs'
import { startPostgres } from './embedded-postgres.mjs'

/**
 * An open database.
 * @typedef {object} Database
 * @property {string} url
 * @property {string} [siteUrl] of the account of the public site; a database of the user's own is told by the user
 * @property {() => Promise<void>} stop
 * @property {Promise<void>} lost resolves when the embedded server ends on its own
 * @property {() => Promise<void>} startOver throws everything away; only the embedded one can
 */

const NAME = 'jiexu'

/** The role of the public site: reads what is published and leaves requests, by its own login. */
const SITE_ROLE = 'jiexu_public'

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const connected = async (connectionString, work) => {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {string} folder */
export const makeFolder = (folder) => {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
  // As root the server runs under another account, which must get through this folder to its own.
  if (made !== undefined && process.getuid?.() === 0) chmodSync(folder, 0o711)
}

/** @param {string} folder @returns whether it already holds a database */
export const hasData = (folder) => existsSync(join(folder, 'postgres'))

/** @param {string} folder @returns {number | undefined} the port of the last time */
const rememberedPort = (folder) => {
  const file = join(folder, 'postgres.port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined
}

/**
 * The embedded PostgreSQL of a data folder, with a database that belongs to an account without any special
 * rights.
 * @param {string} folder locked by the caller
 * @param {Record<string, string>} secrets
 * @returns {Promise<Database>}
 * @throws {import('./trouble.mjs').Trouble}
 */
export const openEmbedded = async (folder, secrets) => {
  const superuserPassword = secrets['DATABASE_SUPERUSER_PASSWORD'] ?? ''
  const password = secrets['DATABASE_PASSWORD'] ?? ''
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    port: rememberedPort(folder),
    password: superuserPassword,
  })
  writeFileSync(join(folder, 'postgres.port'), String(server.port))
  // Needed by nobody after this process has ended, so it is made anew every time.
  const sitePassword = randomBytes(24).toString('hex')
  const at = (/** @type {string} */ who, /** @type {string} */ name) =>
    `postgresql://${who}@127.0.0.1:${server.port}/${name}`
  const administered = at(`postgres:${superuserPassword}`, 'postgres')
  const create = () =>
    connected(administered, async (client) => {
      const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [NAME])
      if (roles.rowCount === 0) await client.query(`CREATE ROLE ${NAME} LOGIN PASSWORD '${password}'`)
      const sites = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [SITE_ROLE])
      if (sites.rowCount === 0) await client.query(`CREATE ROLE ${SITE_ROLE}`)
      await client.query(`ALTER ROLE ${SITE_ROLE} LOGIN PASSWORD '${sitePassword}' CONNECTION LIMIT 40`)
      await client.query(`ALTER ROLE ${SITE_ROLE} SET statement_timeout = '15s'`)
      await client.query(`GRANT ${SITE_ROLE} TO ${NAME}`)
      const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME])
      if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`)
    })
  try {
    await create()
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    url: at(`${NAME}:${password}`, NAME),
    siteUrl: at(`${SITE_ROLE}:${sitePassword}`, NAME),
    stop: server.stop,
    lost: server.exited,
    startOver: async () => {
      await connected(administered, (client) => client.query(`DROP DATABASE ${NAME} WITH (FORCE)`))
      await create()
    },
  }
}

/**
 * A database of the user's own, after seeing that it will do.
 * @param {string} url
 * @returns {Promise<Database>}
 * @throws {import('./trouble.mjs').Trouble}
 */
export const openGiven = async (url) => {
  const facts = await connected(url, async (client) => {
    const { rows } = await client.query(`
      SELECT current_setting('server_version_num')::int AS version,
             current_setting('server_encoding') AS encoding,
             pg_is_in_recovery() AS standby,
             has_database_privilege(current_database(), 'CREATE')
               AND has_schema_privilege('public', 'CREATE') AS "mayCreate",
             (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
               OR EXISTS (SELECT 1 FROM pg_roles
                 WHERE rolname = '${SITE_ROLE}' AND pg_has_role(oid, 'MEMBER')) AS "hasSiteRole"`)
    return rows[0]
  }).catch((error) => {
    throw connectionTrouble(error, url)
  })
  const trouble = unsuitable(facts, url)
  if (trouble) throw trouble
  return {
    url,
    stop: async () => undefined,
    lost: new Promise(() => undefined),
    startOver: async () => {
      throw new Error('A database of the user is never emptied.')
    },
  }
}

/**
 * Sees that the account of a public site that stands alone reads what is published, and nothing else.
 * @param {string} url
 * @throws {import('./trouble.mjs').Trouble}
 */
export const checkSiteDatabase = async (url) => {
  const facts = await connected(url, async (client) => {
    const may = (/** @type {string} */ table) =>
      `coalesce(has_any_column_privilege(to_regclass('public."${table}"')::oid, 'SELECT'), false)`
    const { rows } = await client.query(`
      SELECT to_regclass('public."PublishedStatus"') IS NOT NULL AS "isMade",
             ${may('PublishedStatus')} AS "readsStatus", ${may('Person')} AS "readsPeople"`)
    return rows[0]
  }).catch((error) => {
    throw connectionTrouble(error, url, 'SITE_DATABASE_URL')
  })
  const trouble = unsuitableSite(facts, url)
  if (trouble) throw trouble
}
