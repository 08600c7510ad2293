import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { nothingExternal, withSchemaEngine } from './schema-engine.mjs'

export const migrationsFolder = inRoot('prisma', 'migrations')

/** @param {string} path @returns {Promise<string | null>} */
const contentOf = (path) => readFile(path, 'utf8').catch(() => null)

/** The migrations as the engine wants them: folders in Prisma's own format, oldest first. */
export const migrationList = async (folder = migrationsFolder) => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const script = await contentOf(join(folder, name, 'migration.sql'))
      const content =
        script === null
          ? { tag: 'error', value: `${name}/migration.sql is missing` }
          : { tag: 'ok', value: script }
      return { path: name, migrationFile: { path: 'migration.sql', content } }
    }),
  )
  const lockfile = {
    path: 'migration_lock.toml',
    content: await contentOf(join(folder, 'migration_lock.toml')),
  }
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/**
 * Brings a database to the newest migration and records what it did in `_prisma_migrations`, so that
 * Prisma's own command line can carry on from there.
 * @param {string} databaseUrl
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names just applied
 * @throws {Trouble} what the engine says, with the name of the migration that failed
 */
export const applyMigrations = (databaseUrl, folder = migrationsFolder) =>
  withSchemaEngine(databaseUrl, async (engine) => {
    const migrationsList = await migrationList(folder)
    const filters = nothingExternal
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    })
    // A script is one transaction, so what failed (a full disk, a lost connection) can be tried again.
    for (const migrationName of history.failedMigrationNames)
      await engine.markMigrationRolledBack({ migrationName })
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
    return appliedMigrationNames
  })
