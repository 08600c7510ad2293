import { dayOf } from '@/lib/domain/calendar/local-date'
import { openDatabase, type Db, type Tx } from '@/lib/db/client'
import { hashPassword } from '@/lib/db/passwords'
import { env, isDemo, now } from '@/lib/env'
import { crowd } from './seed/crowd'
import { namedPeople } from './seed/named-people'
import { play, storyPeople } from './seed/play'
import { writePlaces } from './seed/places'
import { writeStaff } from './seed/staff'
import { STORIES } from './seed/stories/all'
import { writePeople } from './seed/write-people'

/** One stage is one transaction, so that none is left half done, and one line on the screen. */
async function stage(title: string, database: Db, work: (tx: Tx) => Promise<string>): Promise<void> {
  const start = performance.now()
  const said = await database.$transaction(work, { timeout: 60_000 })
  tell(title, said, start)
}

function tell(title: string, said: string, start: number): void {
  console.log(`${title}: ${said} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}

async function seed(database: Db): Promise<void> {
  if ((await database.area.count()) > 0) {
    console.log('Areas exist already; nothing to seed.')
    return
  }
  const password = env().DEMO_PASSWORD
  if (!isDemo() || !password)
    throw new Error('The seed makes a demonstration: it wants DEMO=1 and DEMO_PASSWORD.')
  const at = now()
  await stage('Places', database, writePlaces)
  const passwordHash = await hashPassword(password)
  await stage('Staff', database, (tx) => writeStaff(tx, passwordHash))
  const today = dayOf(at)
  const people = [...namedPeople(today), ...crowd(today), ...storyPeople(STORIES, today)]
  await stage('Registry', database, (tx) => writePeople(tx, people))
  const start = performance.now()
  tell('Cases', await play(database, STORIES, today), start)
}

const database = openDatabase(env().DATABASE_URL)
try {
  await seed(database)
} finally {
  await database.$disconnect()
}
