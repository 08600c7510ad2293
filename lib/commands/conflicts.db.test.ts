import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createPerson, type NewPerson } from '@/lib/db/registry'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { ok } from '@/lib/domain/result'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf } from '@/lib/testing/journey'
import { paper, stepOf } from '@/lib/testing/money-world'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { NOW, refused, SYSTEM } from '@/lib/testing/staff-world'
import { employee, syntheticNumber, type PersonPlan } from '@/prisma/seed/people'
import { command } from './command'
import { confirmRemitted } from './confirm-remitted'
import { createStaff } from './create-staff'
import { registerIncomingLetter } from './register-incoming-letter'

/* Two people do the same thing at once: one of them is told, nobody meets an error. */

/** Left 苏州 for 合肥 with money on the account. */
const saver: PersonPlan = {
  name: '苏有账',
  idType: 'residentId',
  idNumber: syntheticNumber('320500', 700, false),
  phone: null,
  enrolments: [
    employee('320500', 'suspended', {
      from: yearMonth('2024-10'),
      to: yearMonth('2026-09'),
      balanceFen: 100_000,
    }),
    employee('340100', 'active', { from: yearMonth('2026-10'), to: yearMonth('2026-10'), baseFen: 600_000 }),
  ],
}
const route = moversInTurn()
let world: World
beforeAll(async () => {
  world = await makeWorld([...movers, saver], TODAY)
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

test('the banks of two agencies may give one number to two payments', async () => {
  const toHefei = await driveTo(world, 'confirmRemitted', route(), MONDAY)
  const fromSuzhou = { ...CLEAN, name: '苏有账', from: '320500', originSlug: 'suzhou' }
  const other = await driveTo(world, 'confirmRemitted', fromSuzhou, MONDAY)
  const number = paper('000001')
  await stepOf(world, toHefei).must(confirmRemitted, 'nanjing-finance', number)
  await stepOf(world, other).must(confirmRemitted, 'suzhou-finance', number)
  const again = await driveTo(world, 'confirmRemitted', route(), MONDAY)
  expect(await stepOf(world, again).take(confirmRemitted, 'nanjing-finance', number)).toEqual(
    refused('wrong-state', 'bank-reference-known'),
  )
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
