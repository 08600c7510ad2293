import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/domain/access/roles'
import { areasOf, TOMORROW } from '@/lib/testing/area-world'
import { makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge } from '@/lib/testing/journey'
import { NOW } from '@/lib/testing/staff-world'
import { areaPage, proposePage } from './area-page'
import { areasPage } from './areas-page'

const NANJING = '320100'
let world: World
let reference: string
beforeAll(async () => {
  world = await makeWorld()
  reference = (await lodge(world, CLEAN, NOW)).reference
})
afterAll(() => world.close())

const { wish, proposed, decide, approved } = areasOf(() => world)
const page = async (login: string, areaCode = NANJING, when = NOW) =>
  areaPage(await world.actor(login), areaCode, when, world.db)
const line = async (key: string, areaCode = NANJING, when = NOW) => {
  const found = await page('auditor', areaCode, when)
  return found?.groups.flatMap(({ lines }) => lines).find((one) => one.key === key)
}
const list = async (login: string, when = NOW) => areasPage(await world.actor(login), when, world.db)

describe('the list of areas', () => {
  it('holds all of them for administrators and auditors', async () => {
    const areas = await list('auditor')
    expect(areas).toHaveLength(14)
    expect(areas?.find(({ areaCode }) => areaCode === '360400')).toMatchObject({
      name: '九江市',
      province: { name: '江西省' },
      connection: 'none',
      payeeComplete: true,
      ownValues: 2,
      open: 0,
      next: null,
    })
    expect(await list('admin')).toHaveLength(14)
  })

  it('counts values of the own that hold today, and not what ended in 2021', async () => {
    const own = async (code: string) => (await list('admin'))?.find((one) => one.areaCode === code)?.ownValues
    expect(await own('340100')).toBe(0)
    expect(await own('410000')).toBe(0)
    expect(await own('350500')).toBe(9)
  })

  it('is nothing for anybody else', async () => {
    for (const login of ['hefei-clerk', 'hefei-supervisor', 'anhui-supervisor', 'national-supervisor'])
      expect(await list(login)).toBeNull()
  })

  it('says what waits and what comes', async () => {
    const changeId = await proposed(wish('610100', 'creditDays', '3', { validFrom: '2026-12-01' }))
    const xian = async () => (await list('admin'))?.find(({ areaCode }) => areaCode === '610100')
    expect(await xian()).toMatchObject({ open: 1, next: null })
    await decide('admin2', { changeId, decision: 'approve' })
    expect(await xian()).toMatchObject({ open: 0, next: { on: '2026-12-01', key: 'creditDays' } })
  })
})

describe('one area', () => {
  it('has the national value and its source beside its own', async () => {
    expect(await line('payoutDays')).toMatchObject({
      readBy: 'origin',
      national: { value: null, source: 'measure43' },
      own: { value: 30, validFrom: '2021-12-01', validTo: null },
      next: null,
      waits: false,
    })
    expect(await line('payoutDays')).toHaveProperty('own.source', expect.stringContaining('南京'))
    expect(await line('promisedInDays')).toMatchObject({ national: { value: 5 }, own: null })
  })

  it('keeps the value of 长三角 that ended in 2021 in its book', async () => {
    const values = (await page('auditor'))?.values.filter(({ key }) => key === 'payMonthOrNext')
    expect(values).toMatchObject([{ value: 'nextMonth', validTo: '2021-11-30', time: 'past' }])
  })

  it('shows a waiting change with the open cases it would touch, and to whom it falls', async () => {
    const changeId = await proposed(wish(NANJING, 'promisedOutDays', '7', { validTo: '2026-12-31' }))
    const proposal = async (login: string, when = NOW) =>
      (await page(login, NANJING, when))?.proposals.find((one) => one.changeId === changeId)
    expect(await proposal('admin2')).toMatchObject({
      what: {
        kind: 'parameter',
        key: 'promisedOutDays',
        before: { value: 10, origin: 'law' },
        after: 7,
        validFrom: '2026-10-12',
        validTo: '2026-12-31',
        afterwards: { value: 10, origin: 'law' },
      },
      effect: {
        total: 1,
        drafts: 0,
        byState: [{ state: 'submitted', count: 1 }],
        references: [reference],
      },
      may: 'decide',
      startPassed: false,
    })
    expect(await proposal('admin')).toMatchObject({ may: 'withdraw' })
    expect(await proposal('auditor')).toMatchObject({ may: 'read' })
    expect(await proposal('admin2', TOMORROW)).toMatchObject({ startPassed: true })
    expect(await line('promisedOutDays')).toMatchObject({ waits: true, own: null })

    await decide('admin2', { changeId, decision: 'approve' })
    expect(await line('promisedOutDays')).toMatchObject({ waits: false, own: { value: 7 } })
    expect((await page('auditor'))?.decided).toMatchObject([
      { changeId, outcome: 'approved', touched: 1, what: { before: { value: 10 }, after: 7 } },
    ])
  })

  it('says what comes into force later, and since when', async () => {
    await approved(wish('430100', 'creditDays', '3', { validFrom: '2026-10-13' }))
    expect(await line('creditDays', '430100')).toMatchObject({ own: null, next: { value: 3 } })
    expect(await line('creditDays', '430100', TOMORROW)).toMatchObject({ own: { value: 3 }, next: null })
  })

  it('shows bank data by the last four digits only', async () => {
    const accountNumber = '936040000000004321'
    await proposed({
      kind: 'payee',
      areaCode: NANJING,
      source: '南京来函',
      reason: '换户',
      payee: { accountName: '南京专户', bankName: '示例银行', bankBranch: '鼓楼支行', accountNumber },
    })
    const found = await page('admin2')
    expect(JSON.stringify(found)).not.toContain(accountNumber)
    expect(JSON.stringify(found)).not.toContain('Sealed')
    const proposal = found?.proposals.find(({ what }) => what.kind === 'payee')
    expect(proposal?.what).toMatchObject({ after: { accountLast4: '4321', bankBranch: '鼓楼支行' } })
  })

  it('does not exist for anybody else, nor where there is none', async () => {
    for (const login of ['hefei-clerk', 'nanjing-supervisor', 'national-supervisor'])
      expect(await page(login)).toBeNull()
    expect(await page('admin', '999999')).toBeNull()
  })
})

describe('the form for a change', () => {
  const form = async (login: string, subject: object) =>
    proposePage(await world.actor(login), NANJING, subject, NOW, world.db)

  it('is for administrators of the nation', async () => {
    expect(await form('admin', { key: 'waitMonths' })).toMatchObject({
      kind: 'parameter',
      waits: false,
      line: { key: 'waitMonths', national: { value: 6 } },
      effect: { total: 0 },
    })
    expect(await form('admin', { key: 'fundsDays' })).toMatchObject({ effect: { references: [reference] } })
    expect(await form('auditor', { key: 'waitMonths' })).toBeNull()
    const roles: Role[] = ['administrator']
    const ofAgency = { ...(await world.actor('hefei-clerk')), roles }
    expect(await proposePage(ofAgency, NANJING, { key: 'waitMonths' }, NOW, world.db)).toBeNull()
  })

  it('knows the connection and the bank data, and no other thing', async () => {
    expect(await form('admin', { kind: 'connection' })).toMatchObject({ kind: 'connection', waits: false })
    expect(await form('admin', { kind: 'payee' })).toMatchObject({ kind: 'payee', waits: true })
    for (const subject of [{}, { key: 'toString' }, { kind: 'parameter' }])
      expect(await form('admin', subject)).toBeNull()
  })
})
