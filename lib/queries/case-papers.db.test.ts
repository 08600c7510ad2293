import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge, take } from '@/lib/testing/journey'
import { casePage } from './case-page'
import { contactLetterPaper, informationTablePaper } from './case-papers'
import { acceptanceReceipt } from './case-receipt'

const NOW = at('2026-10-12', '14:00')

let world: World
/** The clean case with its table drawn up and not yet sealed. */
let reference: string
beforeAll(async () => {
  world = await makeWorld()
  reference = await driveTo(world, 'sealTable', CLEAN, at('2026-10-12'))
})
afterAll(() => world.close())

describe('the contact letter', () => {
  it('says what was issued, with the numbers masked', async () => {
    const { idNumber } = await world.person('陈接续')
    const letter = await contactLetterPaper(await world.actor('nanjing-clerk'), reference, null, world.db)
    expect(letter).toMatchObject({
      version: 1,
      channel: 'platform',
      mayPrint: true,
      content: {
        person: { name: '陈接续' },
        transfer: { fromScheme: 'employee', toScheme: 'employee', pairMode: 'NORMAL' },
        from: { areaCode: '340100' },
        to: { areaCode: '320100' },
      },
    })
    expect(letter?.content.payee?.accountLast4).toMatch(/^\d{4}$/)
    expect(JSON.stringify(letter)).not.toContain(idNumber)
  })

  it.each([
    ['a third agency', 'hangzhou-clerk', null],
    ['a version that was never issued', 'hefei-clerk', 7],
  ])('does not exist for %s', async (_says, login, version) => {
    expect(await contactLetterPaper(await world.actor(login), reference, version, world.db)).toBeNull()
  })

  it('is read from above and not printed there', async () => {
    const letter = await contactLetterPaper(await world.actor('anhui-supervisor'), reference, 1, world.db)
    expect(letter?.mayPrint).toBe(false)
  })
})

describe('the information table', () => {
  it('is the origin’s own as long as it is a draft', async () => {
    const seen = async (login: string) =>
      (await informationTablePaper(await world.actor(login), reference, null, world.db))?.table.status
    expect(await seen('nanjing-reviewer')).toBe('draft')
    expect(await seen('hefei-clerk')).toBeUndefined()
    expect(await seen('national-supervisor')).toBeUndefined()
    const page = await casePage(await world.actor('hefei-clerk'), reference, NOW, world.db)
    expect(page?.tables).toEqual([])
  })

  it('is both agencies’ once it is sealed', async () => {
    const taken = await take(world, reference, 'sealTable', CLEAN, at('2026-10-12', '11:00'))
    expect(taken).toMatchObject({ ok: true })
    const paper = await informationTablePaper(await world.actor('hefei-clerk'), reference, 1, world.db)
    expect(paper).toMatchObject({ table: { status: 'sealed', sealIntact: true }, mayPrint: true })
    expect(paper?.table.lines.length).toBeGreaterThan(1)
  })
})

describe('the receipt', () => {
  it('masks the person as every public paper does, and carries the query code', async () => {
    const { idNumber } = await world.person('陈接续')
    const receipt = await acceptanceReceipt(await world.actor('hefei-clerk'), reference, NOW, world.db)
    expect(receipt).toMatchObject({
      isAccepted: true,
      personName: '陈*',
      idNumber: `${idNumber[0]}${'*'.repeat(16)}${idNumber.at(-1)}`,
      clerk: '合肥·经办人',
    })
    expect(receipt?.queryCode).toMatch(/^[0-9A-Z]{8}$/)
  })

  it('tells the days that run, and the one expected after them', async () => {
    const receipt = await acceptanceReceipt(await world.actor('hefei-clerk'), reference, NOW, world.db)
    expect(receipt).toMatchObject({
      acceptBy: null,
      out: { days: 10, by: { on: '2026-10-26', expected: false } },
      in: { days: 5, by: { on: '2026-10-19', expected: false } },
    })
  })

  it('reckons both terms one after the other while nothing is accepted', async () => {
    const route = { ...CLEAN, name: '孙广深', from: '440100', to: '440300', originSlug: 'guangzhou' }
    const shenzhen = { ...route, destinationSlug: 'shenzhen' }
    const { reference: fresh } = await lodge(world, shenzhen, at('2026-10-12', '09:30'))
    const receipt = await acceptanceReceipt(await world.actor('shenzhen-clerk'), fresh, NOW, world.db)
    // Nothing is decided: what the person takes home is a slip, not a receipt of acceptance.
    expect(receipt).toMatchObject({
      isAccepted: false,
      acceptBy: { on: '2026-10-13', expected: false },
      out: { by: { on: '2026-10-27', expected: true } },
      in: { by: { on: '2026-11-03', expected: true } },
    })
  })

  it.each(['hangzhou-clerk', 'anhui-supervisor', 'auditor'])('is not for %s', async (login) => {
    expect(await acceptanceReceipt(await world.actor(login), reference, NOW, world.db)).toBeNull()
  })
})
