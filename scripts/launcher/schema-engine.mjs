import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Trouble } from './trouble.mjs'

/** PostgreSQL's numbers for the catalogue's one-letter type, which Prisma's adapter does not know, and text. */
const CHAR = 18
const TEXT = 25

/**
 * Prisma's adapter as the schema engine needs it.
 *
 * It cuts a script at every semicolon, which tears a function body in two. PostgreSQL itself takes a whole
 * script in one message and runs it as one transaction: a migration that fails half way leaves nothing
 * behind.
 */
class WholeScripts extends PrismaPg {
  /** @type {Set<{ end: () => Promise<void> }>} */
  pools = new Set()

  async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    this.pools.add(pool)
    const performIO = adapter.performIO.bind(adapter)
    const queryRaw = adapter.queryRaw.bind(adapter)
    /** @type {WeakMap<object, boolean[]>} which columns of an answer are single letters */
    const letters = new WeakMap()
    adapter.performIO = async (query) => {
      const result = await performIO(query)
      const isLetter = result.fields.map((field) => field.dataTypeID === CHAR)
      letters.set(query, isLetter)
      result.fields.forEach((field, i) => isLetter[i] && (field.dataTypeID = TEXT))
      return result
    }
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      const isLetter = letters.get(query) ?? []
      const columnTypes = answer.columnTypes.map((type, i) => (isLetter[i] ? ColumnTypeEnum.Character : type))
      return { ...answer, columnTypes }
    }
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

/**
 * The engine gives its advisory lock ten seconds and leaves that timer running when it has the lock at
 * once. Such a timer must not keep a finished program alive.
 * @param {() => void} callback @param {number} milliseconds
 */
const timer = (callback, milliseconds) => setTimeout(callback, milliseconds).unref()

/** Node imports no WebAssembly without a flag, so the module is tied to its glue by hand. */
const load = async () => {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(entry, '..', 'schema_engine_bg.wasm'))
  const imports = Object.fromEntries(
    Object.entries(glue).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? timer : value]),
  )
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports })
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
  const said = lines
    .slice(0, end === -1 ? lines.length : end)
    .join(' ')
    .replace('external connector error Error querying the database: ', '')
  const what = migration ? `${migration}: ${said}` : said
  return new Trouble(
    `数据库结构未能更新:${what}`,
    `The database schema could not be brought up to date: ${what}`,
  )
}

/**
 * Lends out Prisma's schema engine on one database, without the native binary, and closes it again.
 * @template T
 * @param {string} databaseUrl
 * @param {(engine: import('@prisma/schema-engine-wasm').SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Trouble} what the engine or the database says
 */
export const withSchemaEngine = async (databaseUrl, work) => {
  await (loaded ??= load())
  // One connection: the engine's advisory lock belongs to the session that took it.
  const factory = new WholeScripts({ connectionString: databaseUrl, max: 1 })
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await glue.SchemaEngine.new({ datamodels: [anyPostgres] }, () => undefined, bound)
    return await work(engine)
  } catch (error) {
    throw readable(error)
  } finally {
    await factory.close()
  }
}

/** Every table and enum of the public schema is ours. */
export const nothingExternal = { externalTables: [], externalEnums: [] }
