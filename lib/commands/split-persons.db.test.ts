import { afterAll, beforeAll, expect, test } from 'vitest'
import { vault } from '@/lib/db/keys'
import { findPersonsByNumber } from '@/lib/db/registry'
import { makeWorld, type World } from '@/lib/testing/builders'
import { arrived, left, recorded } from '@/lib/testing/doubles'
import { CLEAN, lodge } from '@/lib/testing/journey'
import { NOW } from '@/lib/testing/money-world'
import { syntheticNumber } from '@/prisma/seed/people'
import { decideCorrection } from './decide-correction'
import { splitPersons } from './split-persons'

const mixed = (name: string, serial: number) =>
  recorded(name, serial, [
    left('320100', 20, 1, 70_000),
    left('330100', 40, 30, 12_300),
    left('610100', 60, 50, 4_500),
    arrived('340100'),
  ])

let world: World
beforeAll(async () => {
  world = await makeWorld([
    mixed('混一', 21),
    mixed('混二', 22),
    mixed('混三', 23),
    recorded('另人', 24, [left('320100', 9, 2, 10)]),
  ])
})
afterAll(() => world.close())

async function enrolmentsOf(name: string, ...areas: string[]) {
  const { id } = await world.person(name)
  const rows = await world.db.enrolment.findMany({ where: { personId: id, areaCode: { in: areas } } })
  return { personId: id, enrolments: rows.map((row) => row.id) }
}
async function split(login: string, name: string, areas: string[], idNumber?: string) {
  const entry = { ground: 'mixed', name: '王另一', evidence: '两人同号，公安证明', idNumber } as const
  return world.run(splitPersons, login, { ...entry, ...(await enrolmentsOf(name, ...areas)) }, NOW)
}
const decide = (login: string, correctionId: string) =>
  world.run(decideCorrection, login, { correctionId, decision: 'execute' }, NOW)
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)

test('two people under one number: the other gets a record of their own, their enrolments and the next number', async () => {
  const { idNumber, id } = await world.person('混一')
  const { reference } = await lodge(world, { ...CLEAN, name: '混一' }, NOW)
  const asked = await split('hefei-clerk', '混一', ['330100', '610100'])
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  expect(await decide('hefei-reviewer', asked.value.correctionId)).toMatchObject({ ok: true })
  const records = await findPersonsByNumber(world.db, idNumber)
  expect(records.map(({ name, recordNo }) => [name, recordNo])).toEqual([
    ['混一', 1],
    ['王另一', 2],
  ])
  const other = records[1]
  const areas = await world.db.enrolment.findMany({ where: { personId: other?.id ?? '' } })
  expect(new Set(areas.map(({ areaCode }) => areaCode))).toEqual(new Set(['330100', '610100']))
  expect((await world.db.transfer.findUniqueOrThrow({ where: { reference } })).personId).toBe(id)
})

test('a number of their own is kept sealed and found; nothing typed stands in the plan', async () => {
  const number = syntheticNumber('320100', 777, true)
  const { idNumber } = await world.person('另人')
  expect(refusal(await split('hefei-clerk', '混二', ['330100'], idNumber))).toMatchObject({
    detail: 'number-of-another-record',
  })
  const asked = await split('hefei-clerk', '混二', ['330100'], number)
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  const { plan } = await world.db.recordCorrection.findUniqueOrThrow({
    where: { id: asked.value.correctionId },
  })
  expect(JSON.stringify(plan)).not.toContain(number)
  await decide('hefei-reviewer', asked.value.correctionId)
  const [found] = await findPersonsByNumber(world.db, number)
  expect(found).toMatchObject({ name: '王另一', recordNo: 1, sex: 'female' })
  expect(vault().open('Person.id', found?.idSealed ?? '')).toBe(number)
})

test('both keep something, and no open case runs from one to the other', async () => {
  const { reference } = await lodge(world, { ...CLEAN, name: '混三' }, NOW)
  for (const areas of [[], ['320100', '330100', '610100', '340100']])
    expect(
      await split('hefei-clerk', '混三', areas).catch(() => ({ ok: false, refusal: { code: 'no input' } })),
    ).toMatchObject({ ok: false })
  expect(refusal(await split('hefei-clerk', '混三', ['320100']))).toMatchObject({
    code: 'rules-not-met',
    detail: 'case-between',
    reference,
  })
  expect(refusal(await split('fuzhou-clerk', '混三', ['330100']))).toEqual({ code: 'not-found' })
  const asked = await split('hefei-clerk', '混三', ['320100', '340100'])
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  await decide('hefei-reviewer', asked.value.correctionId)
  const row = await world.db.transfer.findUniqueOrThrow({ where: { reference }, include: { person: true } })
  expect(row.person.name).toBe('王另一')
})
