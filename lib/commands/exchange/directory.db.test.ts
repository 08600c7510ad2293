import { afterAll, beforeAll, expect, test } from 'vitest'
import { newExchangeKey } from '@/lib/db/exchange-keys'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, lodge } from '@/lib/testing/journey'
import { decideExchangeChange } from './decide-change'
import { proposeExchangeChange } from './propose-change'

let world: World
let publicKey = ''
beforeAll(async () => {
  world = await makeWorld()
  publicKey = (await newExchangeKey()).publicKey
})
afterAll(() => world.close())

const propose = (areaCodes: string[]) =>
  world.run(
    proposeExchangeChange,
    'admin',
    { kind: 'peer', code: 'JS', name: '江苏', englishName: 'Jiangsu', publicKey, areaCodes, reason: '对接' },
    MONDAY,
  )
const open = [{ code: '320100', name: '南京市', count: 1 }]
const refusal = { code: 'wrong-state', detail: 'cases-open-here', areas: open }

test('an area with open cases is refused to both signatures, by name and number of cases', async () => {
  const early = await propose(['320100'])
  if (!early.ok) throw new Error(early.refusal.code)
  await lodge(world, CLEAN, MONDAY)

  const decision = { changeId: early.value.changeId, decision: 'approve' as const }
  expect(await world.run(decideExchangeChange, 'admin2', decision, MONDAY)).toMatchObject({ refusal })
  expect(await world.db.exchangePeer.count()).toBe(0)

  await world.run(decideExchangeChange, 'admin', { ...decision, decision: 'withdraw' }, MONDAY)
  expect(await propose(['320100', '610100'])).toMatchObject({ refusal })
  expect(await world.db.exchangeChange.count({ where: { outcome: null } })).toBe(0)
  expect(await propose(['610100'])).toMatchObject({ ok: true })
})
