import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctIdentity } from '@/lib/commands/correct-identity'
import { decideCorrection } from '@/lib/commands/decide-correction'
import { findRecords } from '@/lib/commands/find-records'
import { mergePersons } from '@/lib/commands/merge-persons'
import { saveDraft } from '@/lib/commands/save-draft'
import { viewCorrection } from '@/lib/commands/view-correction'
import { withdraw } from '@/lib/commands/withdraw'
import { makeWorld, type World } from '@/lib/testing/builders'
import { arrived, doubled, left, recorded, recordsOf } from '@/lib/testing/doubles'
import { CLEAN, intakeOf, lodge, versionOf } from '@/lib/testing/journey'
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
  world = await makeWorld([
    ...doubled('双看', 41),
    recorded('外看', 42, [left('610100', 20, 4, 100), arrived('340100')]),
  ])
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

  test('a reviewer sees the records but proposes nothing; finance and the province see no such page', async () => {
    expect(await page('hefei-reviewer')).toMatchObject({ mayPropose: false, elsewhere: false })
    expect(await page('hefei-finance')).toBeNull()
    expect(await page('anhui-supervisor')).toBeNull()
  })
})

describe('somebody who is no business of the agency', () => {
  test('nothing is shown but that, while the look-up stays on record', async () => {
    await world.run(findRecords, 'hangzhou-clerk', { idNumber: number }, NOW)
    expect(await page('hangzhou-clerk')).toEqual({
      searched: true,
      records: [],
      elsewhere: true,
      pair: null,
      mayPropose: false,
      openId: null,
      open: [],
      decided: [],
      identities: [],
    })
    expect(await world.db.accessLog.count({ where: { staffName: { contains: '杭州' } } })).toBe(2)
  })

  test('of two numbers only what is the agency’s own business is shown', async () => {
    const other = (await world.person('外看')).idNumber
    const hefei = await world.actor('hefei-clerk')
    const both = await recordsPage(hefei, [number, other], NOW, world.db)
    expect(both).toMatchObject({ elsewhere: false, records: [{}, {}, { name: '外看' }] })
    const nanjing = await world.actor('nanjing-clerk')
    const own = await recordsPage(nanjing, [other, number], NOW, world.db)
    expect(own?.records.map(({ name }) => name)).toEqual(['双看', '双看'])
    expect(own).toMatchObject({ elsewhere: true, mayPropose: true })
  })

  test('typing an application gives no right; applying does until it is withdrawn', async () => {
    const other = (await world.person('外看')).idNumber
    const fuzhou = await world.actor('fuzhou-clerk')
    const seen = async () => (await recordsPage(fuzhou, [other], NOW, world.db))?.records.length
    const drafted = { ...CLEAN, name: '外看', from: '610100', to: '350100', destinationSlug: 'fuzhou' }
    const kept = await world.run(saveDraft, 'fuzhou-clerk', intakeOf(drafted, other), NOW)
    expect(kept).toMatchObject({ ok: true })
    expect(await seen()).toBe(0)
    const { reference: lodged } = await lodge(world, drafted, NOW)
    expect(await seen()).toBe(1)
    const version = await versionOf(world, lodged)
    const back = await world.run(
      withdraw,
      'fuzhou-clerk',
      { reference: lodged, version, note: '本人撤回' },
      NOW,
    )
    expect(back).toMatchObject({ ok: true })
    expect(await seen()).toBe(0)
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
    const shell = async (login: string) => (await shellView(await world.actor(login), NOW, world.db)).records
    expect(await shell('hefei-reviewer')).toEqual({ count: 1 })
  })

  test('of a destination without a login the origin’s reviewer signs, and the number says what the list says', async () => {
    await world.db.agency.update({ where: { slug: 'hefei' }, data: { connection: 'none' } })
    const nanjing = await world.actor('nanjing-reviewer')
    expect((await page('nanjing-reviewer'))?.identities).toMatchObject([{ reference }])
    expect((await shellView(nanjing, NOW, world.db)).records).toEqual({ count: 1 })
  })
})
