import { dayOf } from '@/lib/domain/calendar/local-date'
import { openDatabase, type Db } from '@/lib/db/client'
import { hashPassword } from '@/lib/db/passwords'
import { env, isDemo, now } from '@/lib/env'
import { makeDemonstration } from './seed/demonstration'

async function seed(database: Db): Promise<void> {
  if ((await database.area.count()) > 0) {
    console.log('Areas exist already; nothing to seed.')
    return
  }
  const password = env().DEMO_PASSWORD
  if (!isDemo() || !password) {
    throw new Error('The seed makes a demonstration: it wants DEMO=1 and DEMO_PASSWORD.')
  }
  // Hashing is slow on purpose; everybody's password is the same one, so it is hashed once.
  await makeDemonstration(database, dayOf(now()), await hashPassword(password), (line) => console.log(line))
}

const database = openDatabase(env().DATABASE_URL)
try {
  await seed(database)
} finally {
  await database.$disconnect()
}
