import { afterAll, beforeAll, expect, test } from 'vitest'
import { submit } from '@/lib/commands/submit'
import { withdraw } from '@/lib/commands/withdraw'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, intakeOf, versionOf } from '@/lib/testing/journey'
import { casePage } from './case-page'
import { mayLodge } from './intake-access'
import { intakePage } from './intake-page'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function lodgeFrom(name: string, from: string): Promise<string> {
  const { idNumber } = await world.person(name)
  const intake = intakeOf({ ...CLEAN, name, from }, idNumber)
  const answer = await world.run(submit, 'hefei-clerk', intake as never, MONDAY)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.reference
}

async function offered(reference: string, login = 'hefei-clerk') {
  const page = await casePage(await world.actor(login), reference, MONDAY, world.db)
  return page?.otherOrigins.map(({ areaCode }) => areaCode)
}

test('who left two places has a case for each, and the second is begun from the first (X28)', async () => {
  const first = await lodgeFrom('冯重叠', '430100')
  expect(await offered(first)).toEqual(['320100'])
  expect(await offered(first, 'changsha-clerk')).toEqual([])

  const actor = await world.actor('hefei-clerk')
  if (!mayLodge(actor)) throw new Error('no clerk')
  const page = await intakePage(actor, { after: first }, MONDAY, world.db)
  const { idNumber } = await world.person('冯重叠')
  expect(page?.draft).toMatchObject({ draftId: '', idNumber, name: '冯重叠', originArea: '320100' })

  const second = await lodgeFrom('冯重叠', '320100')
  for (const reference of [first, second]) expect(await offered(reference)).toEqual([])
  expect(await intakePage(actor, { after: first }, MONDAY, world.db)).toBeNull()

  const version = await versionOf(world, second)
  await world.run(withdraw, 'hefei-clerk', { reference: second, version }, MONDAY)
  expect(await offered(first)).toEqual(['320100'])
})

test('a case of another agency begins nothing', async () => {
  const reference = await lodgeFrom('陈接续', '320100')
  const actor = await world.actor('xian-clerk')
  if (!mayLodge(actor)) throw new Error('no clerk')
  expect(await intakePage(actor, { after: reference }, MONDAY, world.db)).toBeNull()
  expect(await offered(reference)).toEqual([])
})
