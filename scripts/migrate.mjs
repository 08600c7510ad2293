import { applyMigrations } from './launcher/migrations.mjs'
import { tellTrouble, Trouble } from './launcher/trouble.mjs'

await tellTrouble(async () => {
  const databaseUrl = process.env['DATABASE_URL']
  if (!databaseUrl) {
    throw new Trouble('请用 DATABASE_URL 指明数据库。', 'Name the database to migrate in DATABASE_URL.')
  }
  const applied = await applyMigrations(databaseUrl)
  console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied: ${applied.join(', ')}`)
})
