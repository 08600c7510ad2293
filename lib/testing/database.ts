import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * An empty, fully migrated database of its own for one test file. `drop` ends whatever is still connected.
 * `copied` is a database to start from instead; nobody may be connected to it.
 * Works only in the `database` project, whose global setup made the server.
 */
export const testDatabase = async (copied?: string): Promise<{ url: string; drop(): Promise<void> }> => {
  const { url: server, template } = inject('testServer')
  const name = `jiexu_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE "${name}" TEMPLATE "${copied ?? template}"`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}
