// Brings the database in DATABASE_URL to what this version of the program wants: its tables and the job
// queue's. npm start does the same; this is for those who run the parts themselves.
import { prepareSchema } from './launcher/schema.mjs'
import { tellTrouble, Trouble } from './launcher/trouble.mjs'

await tellTrouble(async () => {
  const databaseUrl = process.env['DATABASE_URL']
  if (!databaseUrl) {
    throw new Trouble('请用 DATABASE_URL 指明数据库。', 'Name the database to migrate in DATABASE_URL.')
  }
  const changed = await prepareSchema(databaseUrl)
  console.log(
    changed ? '数据库结构已更新。 The schema has been brought up to date.' : '已是最新。 Up to date.',
  )
})
