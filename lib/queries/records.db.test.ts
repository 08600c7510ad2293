import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctIdentity } from '@/lib/commands/correct-identity'
import { decideCorrection } from '@/lib/commands/decide-correction'
import { findRecords } from '@/lib/commands/find-records'
import { mergePersons } from '@/lib/commands/merge-persons'
import { viewCorrection } from '@/lib/commands/view-correction'
import { makeWorld, type World } from '@/lib/testing/builders'
import { doubled, recordsOf } from '@/lib/testing/doubles'
import { CLEAN, lodge, versionOf } from '@/lib/testing/journey'
import { NOW } from '@/lib/testing/money-world'
import { casePage } from './case-page'
import { correctionPage } from './correction-page'
import { recordsPage } from './records-page'
import { shellView } from './shell'

let world: World
let number = ''
let reference = ''
let correctionId = ''
beforeAll(async () => {
  world = await makeWorld(doubled('双看', 41))
  number = (await world.person('双看')).idNumber
  reference = (await lodge(world, { ...CLEAN, name: '双看' }, NOW)).reference
})
afterAll(() => world.close())

const page = async (login: string) => recordsPage(await world.actor(login), [number], NOW, world.db)
const look = async (login: string) => correctionPage(await world.actor(login), correctionId, world.db)

describe('looking up', () => {
  test('is recorded for each record, without the number', async () => {
    expect(await world.run(findRecords, 'hefei-clerk', { idNumber: number }, NOW)).toEqual({
      ok: true,
      value: { found: 2 },
    })
    expect(await world.run(findRecords, 'hefei-finance', { idNumber: number }, NOW)).toMatchObject({
      refusal: { code: 'wrong-role' },
    })
    const looks = await world.db.accessLog.findMany({ where: { act: 'looked-up' } })
    expect(looks.length).toBe(2)
    expect(JSON.stringify(looks)).not.toContain(number)
  })

  test('shows both records side by side, which survives and what becomes of months and money', async () => {
    const found = await page('hefei-clerk')
    const { first, second } = await recordsOf(world, '双看')
    expect(found?.records.map(({ id, months, balanceFen }) => [id, months, balanceFen])).toEqual([
      [first.id, 35, 60_000],
      [second.id, 10, 37_450],
    ])
    expect(found?.records[0]?.cases).toEqual([{ reference, state: 'submitted' }])
    expect(found?.pair).toMatchObject({ because: 'active', different: false })
    expect(found?.pair?.plans).toMatchObject([
      {
        survivorId: second.id,
        before: [10, 35],
        after: 43,
        joins: [{ months: 21, balanceFen: 60_000 }],
        moves: [expect.any(Object)],
      },
    ])
    expect(found?.mayPropose).toBe(true)
  })

  test('others see the records but propose nothing, or see nothing at all', async () => {
    expect(await page('hefei-reviewer')).toMatchObject({ mayPropose: false })
    expect(await page('hangzhou-clerk')).toMatchObject({ mayPropose: false, open: [], decided: [] })
    expect(await page('hefei-finance')).toBeNull()
    expect(await page('anhui-supervisor')).toBeNull()
  })
})

describe('a proposal', () => {
  test('waits on the page of its own agency, in its navigation and on the case', async () => {
    const { first, second } = await recordsOf(world, '双看')
    const before = await casePage(await world.actor('hefei-clerk'), reference, NOW, world.db)
    expect(before?.identity).toMatchObject({ records: 2, frozen: null, mayCorrect: true })
    const asked = await world.run(
      mergePersons,
      'hefei-clerk',
      { survivorId: second.id, otherId: first.id, evidence: '户口簿' },
      NOW,
    )
    if (!asked.ok) throw new Error(asked.refusal.code)
    correctionId = asked.value.correctionId
    expect(await page('hefei-clerk')).toMatchObject({ openId: correctionId, open: [{ kind: 'merge' }] })
    const shell = async (login: string) => (await shellView(await world.actor(login), NOW, world.db)).records
    expect(await shell('hefei-reviewer')).toEqual({ count: 1 })
    expect(await shell('hefei-clerk')).toEqual({ count: null })
    expect(await shell('hefei-finance')).toBeNull()
    const own = await casePage(await world.actor('hefei-clerk'), reference, NOW, world.db)
    expect(own?.identity).toMatchObject({ frozen: { correctionId }, mayCorrect: false })
    const other = await casePage(await world.actor('nanjing-clerk'), reference, NOW, world.db)
    expect(other?.identity).toMatchObject({ frozen: { correctionId: null } })
  })

  test('is shown to its agency alone, and every look is recorded', async () => {
    const seen = await world.run(viewCorrection, 'hefei-reviewer', { correctionId }, NOW)
    expect(seen).toMatchObject({ ok: true })
    expect(await world.db.accessLog.count({ where: { act: 'viewed', transferId: null } })).toBe(2)
    expect(await world.run(viewCorrection, 'nanjing-reviewer', { correctionId }, NOW)).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await look('nanjing-reviewer')).toBeNull()
    expect(await look('hefei-clerk')).toMatchObject({ own: true, mayDecide: false, plan: { after: 43 } })
    expect(await look('hefei-reviewer')).toMatchObject({ own: false, mayDecide: true })
  })

  test('once carried out shows one record, which may be taken back until a case is used', async () => {
    await world.run(decideCorrection, 'hefei-reviewer', { correctionId, decision: 'execute' }, NOW)
    expect(await look('hefei-clerk')).toMatchObject({ status: 'executed', undo: 'may', plan: null })
    expect((await look('hefei-clerk'))?.records.map(({ months }) => months)).toEqual([43])
    const version = await versionOf(world, reference)
    const fields = { name: '双看新', evidence: '户口簿' }
    await world.run(correctIdentity, 'hefei-clerk', { reference, version, ...fields }, NOW)
    expect(await look('hefei-clerk')).toMatchObject({ undo: 'used' })
  })

  test('a waiting correction of the name is shown to the destination, not to the other side', async () => {
    const seen = async (login: string) =>
      (await casePage(await world.actor(login), reference, NOW, world.db))?.identity.waiting
    expect(await seen('hefei-reviewer')).toMatchObject({ name: '双看新', mine: true, own: false })
    expect(await seen('hefei-clerk')).toMatchObject({ mine: false, own: true })
    expect(await seen('nanjing-reviewer')).toBeNull()
    expect((await page('hefei-reviewer'))?.identities).toMatchObject([{ reference }])
  })
})
