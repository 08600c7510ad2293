import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Prisma's adapter cuts a script at every semicolon, which tears a function body in two. PostgreSQL
 * itself takes a whole script in one message and runs it as one transaction: a migration that fails
 * half way leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  /** @type {Set<{ end: () => Promise<void> }>} */
  pools = new Set()

  async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    this.pools.add(pool)
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        adapter.onError(error)
      }
    }
    return adapter
  }

  /** The engine leaves its connections open, and with them the lock that keeps a second migration out. */
  async close() {
    await Promise.all([...this.pools].map((pool) => pool.end()))
  }
}

/** @type {Promise<void> | undefined} */
let loaded

/** Node imports no WebAssembly without a flag, so the module is tied to its glue by hand. */
const load = async () => {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(entry, '..', 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/** The least the engine must be told: which kind of database it talks to. */
const anyPostgres = /** @type {[string, string]} */ ([
  'any.prisma',
  'datasource db { provider = "postgresql" }',
])

/**
 * The engine adds where in its own source it failed. What the reader needs is the first lines and the
 * name of the migration.
 * @param {unknown} error
 */
const readable = (error) => {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const end = lines.findIndex((line) => /^\s+(\d+:|at |with )/.test(line))
  const migration = /migration_name="([^"]+)"/.exec(text)?.[1]
  const said = lines.slice(0, end === -1 ? lines.length : end).join(' ')
  return new Error(migration ? `${migration}: ${said}` : said)
}

/**
 * Lends out Prisma's schema engine on one database, without the native binary, and closes it again.
 * @template T
 * @param {string} databaseUrl
 * @param {(engine: import('@prisma/schema-engine-wasm').SchemaEngine) => Promise<T>} use
 * @returns {Promise<T>}
 * @throws {Error} what the engine or the database says, in one line
 */
export const withSchemaEngine = async (databaseUrl, use) => {
  await (loaded ??= load())
  // One connection: the engine's advisory lock belongs to the session that took it.
  const factory = new WholeScripts({ connectionString: databaseUrl, max: 1 })
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await glue.SchemaEngine.new({ datamodels: [anyPostgres] }, () => undefined, bound)
    return await use(engine)
  } catch (error) {
    throw readable(error)
  } finally {
    await factory.close()
  }
}

/** Every table and enum of the public schema is ours. */
export const nothingExternal = { externalTables: [], externalEnums: [] }
