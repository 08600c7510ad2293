import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Db, Tx } from '@/lib/db/client'
import { announceAbsence } from './absence'
import { crowd } from './crowd'
import { doubledPeople } from './doubled-people'
import { namedPeople } from './named-people'
import { writePlaces } from './places'
import { play, storyPeople } from './play'
import { writeStaff } from './staff'
import { writeTrial } from './straight-trial'
import { STORIES } from './stories/all'
import { writePeople } from './write-people'

export type Told = (line: string) => void

/**
 * Fills an empty database with the demonstration as it is on a day, one line told per stage. Places, staff and
 * registry are written at once each; the cases are played through the commands.
 * @throws naming story and act when a command refuses
 */
export async function makeDemonstration(
  database: Db,
  today: LocalDate,
  passwordHash: string,
  tell: Told,
): Promise<void> {
  const timed = async (title: string, work: () => Promise<string>) => {
    const start = performance.now()
    const said = await work()
    tell(`${title}: ${said} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  }
  // One stage is one transaction, so that none is left half done.
  const whole = (work: (tx: Tx) => Promise<string>) => () => database.$transaction(work, { timeout: 60_000 })

  const people = [
    ...namedPeople(today),
    ...doubledPeople(today),
    ...crowd(today),
    ...storyPeople(STORIES, today),
  ]
  await timed(
    'Places',
    whole(async (tx) => {
      const said = await writePlaces(tx)
      await writeTrial(tx, today)
      return said
    }),
  )
  await timed(
    'Staff',
    whole((tx) => writeStaff(tx, passwordHash)),
  )
  await timed(
    'Registry',
    whole((tx) => writePeople(tx, people)),
  )
  await timed('Cases', () => play(database, STORIES, today))
  await timed('Absence', () => announceAbsence(database, today))
}
