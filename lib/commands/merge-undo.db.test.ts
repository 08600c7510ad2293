import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctionPage } from '@/lib/queries/correction-page'
import { makeWorld, type World } from '@/lib/testing/builders'
import { arrived, left, recorded, registryOf } from '@/lib/testing/doubles'
import { NOW } from '@/lib/testing/money-world'
import { decideCorrection } from './decide-correction'
import { mergePersons } from './merge-persons'
import { splitPersons } from './split-persons'

let world: World
beforeAll(async () => {
  world = await makeWorld([
    recorded('链甲', 8, [left('320100', 30, 14, 100)]),
    recorded('链乙', 9, [left('320100', 20, 5, 200)]),
    recorded('链丙', 10, [left('320100', 9, 2, 300)]),
    recorded('户甲', 11, [left('340100', 20, 4, 500)]),
    recorded('户乙', 12, [arrived('340100')]),
  ])
})
afterAll(() => world.close())

const evidence = '户口簿'
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)
const idOf = async (name: string) => (await world.db.person.findFirstOrThrow({ where: { name } })).id

async function execute(slug: string, correctionId: string): Promise<string> {
  const decision = { correctionId, decision: 'execute' } as const
  expect(await world.run(decideCorrection, `${slug}-reviewer`, decision, NOW)).toMatchObject({ ok: true })
  return correctionId
}
async function merged(slug: string, survivor: string, other: string): Promise<string> {
  const pair = { survivorId: await idOf(survivor), otherId: await idOf(other), evidence }
  const answer = await world.run(mergePersons, `${slug}-clerk`, pair, NOW)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return execute(slug, answer.value.correctionId)
}
const undo = (slug: string, correctionId: string) =>
  world.run(splitPersons, `${slug}-clerk`, { ground: 'undo', correctionId, evidence }, NOW)
async function undone(slug: string, correctionId: string): Promise<void> {
  const asked = await undo(slug, correctionId)
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  await execute(slug, asked.value.correctionId)
}

describe('merges one after the other', () => {
  const names = ['链甲', '链乙', '链丙'] as const
  const all = async () => Promise.all(names.map((name) => registryOf(world, name)))
  test.each([
    ['链丙', '链乙'],
    ['链乙', '链丙'],
  ])('are taken back in their order only, where %s survives the second', async (survivor, other) => {
    const before = await all()
    const first = await merged('nanjing', '链乙', '链甲')
    const second = await merged('nanjing', survivor, other)
    expect(refusal(await undo('nanjing', first))).toEqual({ code: 'wrong-state', detail: 'merge-used' })
    const page = async () => (await correctionPage(await world.actor('nanjing-clerk'), first, world.db))?.undo
    expect(await page()).toBe('used')
    await undone('nanjing', second)
    expect(await page()).toBe('may')
    await undone('nanjing', first)
    expect(await all()).toEqual(before)
  })
})

test('an account that a merge opened is gone when the merge is taken back', async () => {
  const accounts = () =>
    world.db.personalAccount.findMany({
      where: { enrolment: { person: { name: { in: ['户甲', '户乙'] } } } },
      orderBy: { enrolmentId: 'asc' },
    })
  await world.db.personalAccount.deleteMany({ where: { enrolment: { person: { name: '户乙' } } } })
  const before = await accounts()
  expect(before).toHaveLength(1)
  const correctionId = await merged('hefei', '户乙', '户甲')
  expect(await accounts()).toHaveLength(2)
  await undone('hefei', correctionId)
  expect(await accounts()).toEqual(before)
})
