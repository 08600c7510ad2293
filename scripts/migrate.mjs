import { applyMigrations } from './launcher/migrations.mjs'

const databaseUrl = process.env['DATABASE_URL']
if (!databaseUrl) {
  console.error('请设置 DATABASE_URL。 Set DATABASE_URL to the database to migrate.')
  process.exit(1)
}
try {
  const applied = await applyMigrations(databaseUrl)
  console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied: ${applied.join(', ')}`)
} catch (error) {
  console.error(`迁移失败。 The migration failed: ${error.message}`)
  process.exitCode = 1
}
// The engine leaves a ten-second timer running that nobody waits for.
process.exit()
