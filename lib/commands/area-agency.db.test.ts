import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vault } from '@/lib/db/keys'
import { payeeOf } from '@/lib/db/cases'
import { areasOf } from '@/lib/testing/area-world'
import { makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, versionOf } from '@/lib/testing/journey'
import { NOW, refused } from '@/lib/testing/staff-world'
import { accept } from './accept'
import { park } from './park'
import { proposeAreaChange } from './propose-area-change'

const JIUJIANG = '360400'
const ACCOUNT = '936040000000009876'
let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { propose, proposed, decide } = areasOf(() => world)
const paper = { areaCode: JIUJIANG, source: '九江来函〔2026〕3号', reason: '九江开通联网办理' }
const connection = { ...paper, kind: 'connection', connection: 'connected' }
const payee = {
  ...paper,
  kind: 'payee',
  payee: {
    accountName: '九江市社会保障基金财政专户',
    bankName: '示例银行',
    bankBranch: '示例银行九江新区支行',
    accountNumber: ACCOUNT,
    unionBankNo: '999360400099',
  },
}
const agency = () => world.db.agency.findUniqueOrThrow({ where: { slug: 'jiujiang' } })

describe('bank data of an agency', () => {
  it('are sealed from the first signature on, and typed again for the second', async () => {
    const changeId = await proposed(payee)
    const { value } = await world.db.areaChange.findUniqueOrThrow({ where: { id: changeId } })
    expect(JSON.stringify(value)).not.toContain(ACCOUNT)
    expect(value).toMatchObject({ accountLast4: '9876', bankBranch: '示例银行九江新区支行' })

    const approve = { changeId, decision: 'approve' }
    const differs = refused('wrong-state', 'account-differs')
    expect(await decide('admin2', approve)).toEqual(differs)
    expect(await decide('admin2', { ...approve, accountNumber: '936040000000009875' })).toEqual(differs)
    expect(await decide('admin2', { ...approve, accountNumber: ACCOUNT })).toMatchObject({ ok: true })

    const row = await agency()
    expect(payeeOf(row)?.payee).toMatchObject({ accountLast4: '9876', unionBankNo: '999360400099' })
    expect(vault().open('Agency.payeeAccount', row.payeeAccountSealed ?? '')).toBe(ACCOUNT)
  })

  it('that were missing are cured by it (BK-01)', async () => {
    await world.db.agency.update({ where: { slug: 'jiujiang' }, data: { payeeValid: false } })
    expect(payeeOf(await agency())).toBeNull()
    const changeId = await proposed(payee)
    await decide('admin2', { changeId, decision: 'approve', accountNumber: ACCOUNT })
    expect(payeeOf(await agency())).not.toBeNull()
  })

  it('must be complete', () => {
    const typed = { ...payee, payee: { ...payee.payee, accountNumber: '12', unionBankNo: '1' } }
    const faults = proposeAreaChange.input.safeParse(typed).error?.issues.map(({ message }) => message)
    expect(faults).toEqual(['account', 'union-bank'])
  })
})

describe('an agency that connects', () => {
  const NANJING = '320100'
  const nanjing = { ...connection, areaCode: NANJING }

  it('lets the cases go on that waited for it, online', async () => {
    await world.db.agency.update({ where: { slug: 'nanjing' }, data: { connection: 'none' } })
    const { reference } = await lodge(world, CLEAN, NOW)
    const version = () => versionOf(world, reference)
    const parked = { reference, version: await version(), consent: true } as const
    expect(await world.run(park, 'hefei-clerk', parked, NOW)).toMatchObject({ ok: true })
    const file = () => world.db.transfer.findUniqueOrThrow({ where: { reference } })
    expect(await file()).toMatchObject({ state: 'waitingForConnection', mode: 'letter' })

    const changeId = await proposed(nanjing)
    expect(await file()).toMatchObject({ state: 'waitingForConnection' })
    const approve = { changeId, decision: 'approve' }
    expect(await decide('admin', approve)).toEqual(refused('own-work', 'own-request'))
    expect(await decide('admin2', approve)).toMatchObject({ ok: true })

    expect(await file()).toMatchObject({ state: 'submitted', mode: 'online' })
    const event = await world.db.caseEvent.findFirstOrThrow({
      where: { transfer: { reference } },
      orderBy: { version: 'desc' },
    })
    expect(event).toMatchObject({ kind: 'unpark', actorName: 'system', detail: { connected: NANJING } })
    const clocks = await world.db.clock.findMany({ where: { transfer: { reference }, endedAt: null } })
    expect(clocks.map(({ clock, round }) => [clock, round])).toEqual([['T0', 2]])
    const { touched } = await world.db.areaChange.findUniqueOrThrow({ where: { id: changeId } })
    expect(touched).toEqual({ drafts: 0, references: [reference] })

    const accepted = { reference, version: await version() }
    expect(await world.run(accept, 'hefei-clerk', accepted, NOW)).toMatchObject({
      ok: true,
      value: { state: 'contactLetterSent' },
    })
  })

  it('wakes the worker that gives a seal to who has none', async () => {
    expect(await world.db.$queryRaw`SELECT key FROM graphile_worker.jobs WHERE key = 'seals'`).toEqual([
      { key: 'seals' },
    ])
  })

  it('is not changed to what it is', async () => {
    expect(await propose('admin', nanjing)).toEqual(refused('wrong-state', 'same-connection'))
  })

  it('may lose its connection too; cases are recorded for it from then on', async () => {
    const changeId = await proposed({ ...nanjing, connection: 'none' })
    expect(await decide('admin2', { changeId, decision: 'approve' })).toMatchObject({ ok: true })
    const { connection: now } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
    expect(now).toBe('none')
  })
})
