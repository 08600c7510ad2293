// node scripts/draft-migration.mjs <name> [--first]
// Writes the SQL that takes a database with all migrations to what prisma/schema.prisma says. It is a draft:
// read it, and add by hand what Prisma cannot say. --first leaves the existing migrations out.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyMigrations, migrationsFolder } from './launcher/migrations.mjs'
import { inRoot } from './launcher/paths.mjs'
import { nothingExternal, withSchemaEngine } from './launcher/schema-engine.mjs'
import { startScratchServer } from './launcher/scratch-database.mjs'
import { tellTrouble, Trouble } from './launcher/trouble.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { first: { type: 'boolean' } } })
const schema = { path: 'schema.prisma', content: readFileSync(inRoot('prisma', 'schema.prisma'), 'utf8') }

/** @returns {Promise<string>} empty when the migrations already say what the schema says */
const draft = async () => {
  const server = await startScratchServer()
  try {
    if (!values.first) await applyMigrations(server.url)
    const { stdout } = await withSchemaEngine(server.url, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files: [schema], configDir: inRoot('prisma') },
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: null,
        filters: nothingExternal,
      }),
    )
    return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '')
  } finally {
    await server.stop()
  }
}

await tellTrouble(async () => {
  const name = positionals[0]
  if (!name || !/^\w+$/.test(name)) {
    throw new Trouble(
      '请给出迁移名称(字母、数字、下划线)。',
      'Name the migration (letters, digits, underscores).',
    )
  }
  const sql = await draft()
  if (sql === '') {
    console.log('Nothing has changed.')
    return
  }
  const stamped = /^\d{14}_/.test(name)
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, stamped ? name : `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  const lock = join(migrationsFolder, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
  console.log(join(folder, 'migration.sql'))
})
