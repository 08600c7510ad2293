// Ends with 0 while the worker has given a sign of life within three of its heartbeats.
import { connected } from './launcher/database.mjs'

const alive = await connected(process.env['DATABASE_URL'] ?? '', async (client) => {
  const { rows } = await client.query(
    `SELECT 1 FROM "WorkerHeartbeat" WHERE name = 'worker' AND at > now() - interval '30 seconds'`,
  )
  return rows.length > 0
}).catch(() => false)
process.exit(alive ? 0 : 1)
