import { localDate } from '@/lib/domain/calendar/local-date'
import { openDatabase, type Db } from '@/lib/db/client'
import { makeDemonstration } from '@/prisma/seed/demonstration'
import { TEST_ENVIRONMENT } from './builders'
import { preparedDatabase } from './prepared'

/** The demonstration as it is on a day, in a database of its own; played once a run. */
export async function demonstration(today = '2026-10-12'): Promise<{ db: Db; close(): Promise<void> }> {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  const { url, drop } = await preparedDatabase(
    `demonstration_${today.replaceAll('-', '')}`,
    async (played) => {
      const database = openDatabase(played)
      await makeDemonstration(database, localDate(today), 'no password signs in here', () => undefined)
      await database.$disconnect()
    },
  )
  const db = openDatabase(url)
  return {
    db,
    close: async () => {
      await db.$disconnect()
      await drop()
    },
  }
}
