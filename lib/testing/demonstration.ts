import type { Actor } from '@/lib/domain/access/roles'
import { localDate } from '@/lib/domain/calendar/local-date'
import { openDatabase, type Db } from '@/lib/db/client'
import { actorOf, STAFF_WITH_PLACE } from '@/lib/db/staff'
import { makeDemonstration } from '@/prisma/seed/demonstration'
import { TEST_ENVIRONMENT } from './builders'
import { preparedDatabase } from './prepared'

export type Demonstration = {
  readonly db: Db
  /** Everybody who works there, by login. */
  readonly actors: ReadonlyMap<string, Actor>
  actor(login: string): Actor
  close(): Promise<void>
}

/** The demonstration as it is on a day, in a database of its own; played once a run. */
export async function demonstration(today = '2026-10-12'): Promise<Demonstration> {
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
  const staff = await db.staff.findMany({ include: STAFF_WITH_PLACE })
  const actors = new Map(staff.map((row) => [row.login, actorOf(row)]))
  return {
    db,
    actors,
    actor: (login) => {
      const found = actors.get(login)
      if (!found) throw new Error(`no such member of staff: ${login}`)
      return found
    },
    close: async () => {
      await db.$disconnect()
      await drop()
    },
  }
}
