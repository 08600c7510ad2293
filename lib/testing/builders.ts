import { localDate, instantAt } from '@/lib/domain/calendar/local-date'
import type { Actor, Role } from '@/lib/domain/access/roles'
import type { Answer, Command, Doer } from '@/lib/commands/command'
import { openDatabase, type Db } from '@/lib/db/client'
import { namedPeople } from '@/prisma/seed/named-people'
import type { PersonPlan } from '@/prisma/seed/people'
import { writePlaces } from '@/prisma/seed/places'
import { writeStaff } from '@/prisma/seed/staff'
import { writePeople } from '@/prisma/seed/write-people'
import { preparedDatabase } from './prepared'
import { asSite } from './public-site'
import type { z } from 'zod'

/** Keys of no value, the same in every test. */
export const TEST_ENVIRONMENT = {
  DATA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
  NEXTAUTH_SECRET: 'not-a-secret-only-for-tests',
  DATABASE_URL: 'postgresql://unused',
  DEMO: '1',
} as const

/** "Now" of most tests: Monday 12 October 2026, 9:00 in Shanghai, two days after a make-up Saturday. */
export const MONDAY = instantAt(localDate('2026-10-12'), '09:00')

export function at(day: string, time = '10:00'): Date {
  return instantAt(localDate(day), time)
}

/** A small country: the seed's places, staff and named people in a database of its own. */
export type World = {
  readonly db: Db
  readonly url: string
  /** The same database as the public site sees it. */
  readonly site: Db
  actor(login: string): Promise<Actor>
  as(login: string): Promise<Doer>
  run<S extends z.ZodType, T>(
    command: Command<S, T>,
    login: string,
    input: z.input<S>,
    when: Date,
  ): Promise<Answer<T>>
  person(name: string): Promise<{ id: string; idNumber: string; name: string }>
  close(): Promise<void>
}

/** @param more people beside the named ones; @param today the day the registry is made for */
export async function makeWorld(more: readonly PersonPlan[] = [], today = '2026-10-12'): Promise<World> {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  const named = namedPeople(localDate(today))
  const people = [...named, ...more]
  const { url, drop } = await preparedDatabase(`world_${today.replaceAll('-', '')}`, async (made) => {
    const database = openDatabase(made)
    await writePlaces(database)
    await writeStaff(database, 'no password signs in here')
    await writePeople(database, named)
    await database.$disconnect()
  })
  const db = openDatabase(url)
  const site = asSite(url)
  if (more.length > 0) await writePeople(db, more)

  const actor = async (login: string): Promise<Actor> => {
    const staff = await db.staff.findUniqueOrThrow({
      where: { login },
      include: { roles: true, agency: true },
    })
    return {
      staffId: staff.id,
      login,
      name: staff.name,
      scope: staff.scope,
      agencyId: staff.agencyId,
      areaCode: staff.agency?.areaCode ?? null,
      provinceCode: staff.provinceCode,
      roles: staff.roles.map((one) => one.role as Role),
    }
  }
  const as = async (login: string): Promise<Doer> => ({ kind: 'staff', actor: await actor(login) })
  return {
    db,
    url,
    site,
    actor,
    as,
    run: async (command, login, input, when) =>
      command(await as(login), command.input.parse(input), when, db),
    person: async (name) => {
      const plan = people.find((one) => one.name === name)
      if (!plan) throw new Error(`no such person in this world: ${name}`)
      const row = await db.person.findFirstOrThrow({ where: { name } })
      return { id: row.id, idNumber: plan.idNumber, name }
    },
    close: async () => {
      await site.$disconnect()
      await db.$disconnect()
      await drop()
    },
  }
}
