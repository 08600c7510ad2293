import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createPerson, type NewPerson } from '@/lib/db/registry'
import { ok } from '@/lib/domain/result'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { intakeOf } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { NOW, refused, SYSTEM } from '@/lib/testing/staff-world'
import { syntheticNumber } from '@/prisma/seed/people'
import { command } from './command'
import { createStaff } from './create-staff'
import { registerIncomingLetter } from './register-incoming-letter'

/* Two people do the same thing at once: one of them is told, nobody meets an error. */

const route = moversInTurn()
let world: World
beforeAll(async () => {
  world = await makeWorld(movers, TODAY)
})
afterAll(() => world.close())

test('an incoming letter is registered once', async () => {
  const register = async (number: string) => {
    const mover = route()
    const { idNumber } = await world.person(mover.name)
    const letter = {
      number,
      issuedOn: '2026-10-08',
      arrivedOn: '2026-10-12',
      accountName: '九江市医疗保障局',
      bankName: '示例银行',
      bankBranch: '九江支行',
      accountNumber: '936040000000001234',
    }
    const intake = intakeOf({ ...mover, to: '360400', destinationSlug: 'jiujiang' }, idNumber)
    return world.run(registerIncomingLetter, 'nanjing-clerk', { intake, letter }, MONDAY)
  }
  expect(await register('2026-17')).toMatchObject({ ok: true })
  expect(await register('2026-17')).toEqual(refused('wrong-state', 'letter-known'))
  expect(await register('2026-18')).toMatchObject({ ok: true })
})

test('a login is given once', async () => {
  const agency = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const input = createStaff.input.parse({
    login: 'twice',
    name: '两次',
    scope: 'agency',
    agencyId: agency.id,
    roles: [],
  })
  const answers = await Promise.all([1, 2].map(() => createStaff(SYSTEM, input, NOW, world.db)))
  expect(answers.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
    expect.objectContaining({ ok: true }),
    refused('wrong-state', 'login-taken'),
  ])
})

describe('a person entered at two counters at once', () => {
  let serial = 800
  const unknown = (): NewPerson => {
    serial += 1
    return {
      name: '孟新来',
      idType: 'residentId',
      idNumber: syntheticNumber('320100', serial, false),
      idMasked: '3201**********0000',
      birthDate: null,
      sex: null,
    }
  }
  /** The second counter begins while the first has not finished. */
  const atOnce = async (first: NewPerson, second: NewPerson) => {
    const enter = command(z.custom<NewPerson>(), async ({ tx, at }, entry) =>
      ok((await createPerson(tx, entry, at)).id),
    )
    const { made, later } = await world.db.$transaction(async (tx) => {
      const { id } = await createPerson(tx, first, MONDAY)
      return { made: id, later: [enter(SYSTEM, second, MONDAY, world.db)] }
    })
    return { made, answers: await Promise.all(later) }
  }

  test('is one person with one name and one document', async () => {
    const entry = unknown()
    const { made, answers } = await atOnce(entry, entry)
    expect(answers).toEqual([{ ok: true, value: made }])
    const row = await world.db.person.findUniqueOrThrow({
      where: { id: made },
      include: { names: true, documents: true },
    })
    expect([row.names.length, row.documents.length]).toEqual([1, 1])
  })

  test('under two names is refused to the later one, as to anybody who comes afterwards', async () => {
    const entry = unknown()
    const { answers } = await atOnce(entry, { ...entry, name: '孟心来' })
    expect(answers).toEqual([
      { ok: false, refusal: { code: 'rules-not-met', detail: 'name-differs', rules: ['X14'] } },
    ])
  })
})
