import { runMigrations } from 'graphile-worker'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '@/scripts/launcher/migrations.mjs'
import { startScratchServer } from '@/scripts/launcher/scratch-database.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server to make databases on, and the migrated database each of them is copied from. */
    testServer: {
      readonly url: string
      readonly template: string
      /** Of the public site's own account; null on a server that was given, where that role does not sign in. */
      readonly sitePassword: string | null
    }
  }
}

const statement = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The template and what tests keep beside it to copy from. */
const copiesOf = async (url: string, template: string): Promise<string[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [template],
    )
    return rows.map(({ datname }) => datname)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
const databaseOn = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href

type Cluster = { url: string; stop: () => Promise<void> }

/** As in production, the program owns its databases and is no superuser. */
const startCluster = async (): Promise<Cluster> => {
  const { url, stop } = await startScratchServer()
  await statement(url, "CREATE ROLE jiexu LOGIN CREATEDB PASSWORD 'scratch'")
  await statement(url, "CREATE ROLE jiexu_public LOGIN PASSWORD 'scratch'")
  await statement(url, 'GRANT jiexu_public TO jiexu')
  return { url: Object.assign(new URL(url), { username: 'jiexu', password: 'scratch' }).href, stop }
}

/**
 * Vitest's global setup for `*.db.test.ts`: one real PostgreSQL per run, the one `TEST_DATABASE_URL` names or
 * an embedded one, with every migration and the job queue's own tables applied once.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const cluster = given === undefined ? await startCluster() : { url: given, stop: async () => undefined }
  const template = `jiexu_template_${process.pid}`
  const tearDown = async () => {
    for (const name of await copiesOf(cluster.url, template))
      await statement(cluster.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await cluster.stop()
  }
  try {
    await statement(cluster.url, `CREATE DATABASE "${template}"`)
    const templateUrl = databaseOn(cluster.url, template)
    await applyMigrations(templateUrl)
    await runMigrations({ connectionString: templateUrl })
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('testServer', {
    url: cluster.url,
    template,
    sitePassword: given === undefined ? 'scratch' : null,
  })
  return tearDown
}
