import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readParameters } from '@/lib/db/areas'
import { localDate } from '@/lib/domain/calendar/local-date'
import { areaPage } from '@/lib/queries/area-page'
import { areasOf, TOMORROW } from '@/lib/testing/area-world'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge, take } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { NOW, refused, staffOf } from '@/lib/testing/staff-world'
import { withdrawAreaChange } from './withdraw-area-change'

const NANJING = '320100'
const HEFEI = '340100'
const route = moversInTurn()
let world: World
beforeAll(async () => {
  world = await makeWorld(movers, TODAY)
})
afterAll(() => world.close())

const { someone } = staffOf(() => world)
const { wish, propose, proposed, decide, approved } = areasOf(() => world)
const on = (area: string, day: string) => readParameters(world.db, area, localDate(day))
const rowsOf = (areaCode: string, key: string) =>
  world.db.areaParameter.findMany({ where: { areaCode, key }, orderBy: { validFrom: 'asc' } })
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('a value of an area', () => {
  it('is proposed by one administrator and put in force by another, never by the same', async () => {
    const changeId = await proposed(wish(HEFEI, 'promisedOutDays', '8'))
    expect((await on(HEFEI, TODAY)).promisedOutDays).toBe(10)
    const approve = { changeId, decision: 'approve' }
    expect(await decide('admin', approve)).toEqual(refused('own-work', 'own-request'))
    expect(await decide('admin2', approve)).toEqual({ ok: true, value: { areaCode: HEFEI } })
    expect((await on(HEFEI, TODAY)).promisedOutDays).toBe(8)
    expect(await rowsOf(HEFEI, 'promisedOutDays')).toMatchObject([
      { changeId, value: 8, source: '测试文件〔2026〕1号', validFrom: day(TODAY), validTo: null },
    ])
    expect(await decide('admin2', approve)).toEqual(refused('changed-meanwhile'))
  })

  it('ends the one before it on the day before', async () => {
    await approved(wish(NANJING, 'payoutDays', '20', { validFrom: '2026-11-01' }))
    expect(await rowsOf(NANJING, 'payoutDays')).toMatchObject([
      { value: 30, validTo: day('2026-10-31') },
      { value: 20, validFrom: day('2026-11-01'), validTo: null },
    ])
  })

  it('is withdrawn by two signatures before it begins, and its day can be used again', async () => {
    const from = { validFrom: '2026-11-01' }
    await approved(wish('330100', 'fundsRetryDays', '4'))
    await approved(wish('330100', 'fundsRetryDays', '3', from))
    const valueOn = async (when: string) => (await on('330100', when)).fundsRetryDays
    expect(await valueOn('2026-11-02')).toBe(3)
    await approved(wish('330100', 'fundsRetryDays', '1', { ...from, validTo: '2026-10-31' }))
    expect(await valueOn('2026-11-02')).toBe(4)
    await approved(wish('330100', 'fundsRetryDays', '2', from))
    expect([await valueOn('2026-10-31'), await valueOn('2026-11-01')]).toEqual([4, 2])
    expect(await rowsOf('330100', 'fundsRetryDays')).toMatchObject([
      { value: 4, validTo: day('2026-10-31') },
      { value: 3, validTo: day('2026-10-31') },
      { value: 2, validTo: null },
    ])
    const page = await areaPage(await world.actor('auditor'), '330100', NOW, world.db)
    const shown = page?.values.filter(({ key }) => key === 'fundsRetryDays').map(({ time }) => time)
    expect(shown?.toSorted()).toEqual(['ahead', 'now', 'withdrawn'])
    const withdrawal = page?.decided.find(({ what }) => what.kind === 'parameter' && what.validTo !== null)
    expect(withdrawal?.what).toMatchObject({ after: 3 })
  })

  it('may be nothing decided, and may pass by itself', async () => {
    await approved(wish('610100', 'yearsCountedAs', 'actual', { validTo: '2026-10-31' }))
    const counted = async (when: string) => (await on('610100', when)).yearsCountedAs
    expect([await counted('2026-10-31'), await counted('2026-11-01')]).toEqual(['actual', 'deemed'])
    await approved(wish('350500', 'fundsDays', ''))
    expect((await on('350500', TODAY)).fundsDays).toBeNull()
  })

  it.each([
    ['longer than the law', 'promisedOutDays', '11', {}, 'longer-than-law'],
    ['longer than the law', 'promisedInDays', '6', {}, 'longer-than-law'],
    ['seven waiting months', 'waitMonths', '7', {}, 'longer-than-law'],
    ['seven waiting months after back-payment', 'waitMonthsBackPaid', '7', {}, 'longer-than-law'],
    ['no promise at all', 'promisedOutDays', '0', {}, 'out-of-range'],
    ['half a day', 'promisedOutDays', '7.5', {}, 'wrong-type'],
    ['an unknown choice', 'arrearsPolicy', 'off', {}, 'out-of-range'],
    ['a day gone by', 'promisedOutDays', '7', { validFrom: '2026-10-11' }, 'in-past'],
    ['an end before its start', 'waitMonths', '5', { validTo: '2026-10-11' }, 'before-start'],
    ['the value there is', 'intraProvinceMode', 'PA_ONLY', {}, 'same-value'],
  ] as const)('is refused: %s (%s %s)', async (_says, key, value, days, detail) => {
    expect(await propose('admin', wish('610100', key, value, days))).toEqual(refused('wrong-state', detail))
  })

  it('begins on a day of its own', async () => {
    await approved(wish('440100', 'creditDays', '3', { validFrom: '2026-12-01' }))
    const again = await propose('admin', wish('440100', 'creditDays', '4', { validFrom: '2026-12-01' }))
    expect(again).toEqual(refused('wrong-state', 'day-taken'))
  })

  it('is proposed once at a time; taken back, it may be proposed again', async () => {
    const input = wish('440300', 'creditDays', '3')
    const changeId = await proposed(input)
    expect(await propose('admin2', input)).toEqual(refused('wrong-state', 'change-open'))
    const withdraw = (login: string) => world.run(withdrawAreaChange, login, { changeId }, NOW)
    expect(await withdraw('admin2')).toEqual(refused('own-work', 'not-own-request'))
    expect(await withdraw('admin')).toMatchObject({ ok: true })
    expect(await withdraw('admin')).toEqual(refused('changed-meanwhile'))
    await proposed(input)
  })

  it('is proposed by two at once: one of them is told', async () => {
    const both = await Promise.all(
      ['admin', 'admin2'].map((login) => propose(login, wish('350100', 'creditDays', '3'))),
    )
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('wrong-state', 'change-open'))
  })

  it('is decided once, however many decide at the same time', async () => {
    const keeper = await someone()
    await world.db.staff.update({ where: { id: keeper.staffId }, data: { scope: 'nation', agencyId: null } })
    await world.db.staffRole.create({
      data: { staffId: keeper.staffId, role: 'administrator', grantedAt: NOW },
    })
    const changeId = await proposed(wish('350100', 'transitDays', '4'))
    const both = await Promise.all([
      decide('admin2', { changeId, decision: 'approve' }),
      decide(keeper.login, { changeId, decision: 'decline', note: '依据不足' }),
    ])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('changed-meanwhile'))
    const { outcome } = await world.db.areaChange.findUniqueOrThrow({ where: { id: changeId } })
    expect(await rowsOf('350100', 'transitDays')).toHaveLength(outcome === 'approved' ? 1 : 0)
  })

  it('stays as it is when declined, with the reason', async () => {
    const changeId = await proposed(wish('430100', 'creditDays', '3'))
    expect(await decide('admin2', { changeId, decision: 'decline', note: '依据不足' })).toMatchObject({
      ok: true,
    })
    expect(await rowsOf('430100', 'creditDays')).toEqual([])
    expect(await world.db.areaChange.findUniqueOrThrow({ where: { id: changeId } })).toMatchObject({
      outcome: 'declined',
      decisionNote: '依据不足',
    })
  })

  it('is not put in force once its first day has passed', async () => {
    const changeId = await proposed(wish('610300', 'creditDays', '3'))
    const late = await decide('admin2', { changeId, decision: 'approve' }, TOMORROW)
    expect(late).toEqual(refused('wrong-state', 'start-passed'))
    expect(await rowsOf('610300', 'creditDays')).toEqual([])
    expect(await decide('admin2', { changeId, decision: 'decline', note: '过期' }, TOMORROW)).toMatchObject({
      ok: true,
    })
  })

  it.each(['auditor', 'hefei-supervisor', 'hefei-clerk', 'national-supervisor'])(
    'is no business of %s',
    async (login) => {
      const no = refused('wrong-role', 'administrator')
      expect(await propose(login, wish(HEFEI, 'creditDays', '3'))).toEqual(no)
      const changeId = crypto.randomUUID()
      expect(await decide(login, { changeId, decision: 'approve' })).toEqual(no)
    },
  )

  it('nor of an administrator of one agency', async () => {
    const no = refused('wrong-role', 'administrator')
    const { login } = await someone('administrator')
    expect(await propose(login, wish(HEFEI, 'creditDays', '3'))).toEqual(no)
  })

  it('is nowhere in an area that does not exist', async () => {
    expect(await propose('admin', wish('999999', 'creditDays', '3'))).toEqual(refused('not-found'))
  })
})

describe('from its first day on', () => {
  it('cases are measured by it, those of the day before by the old one', async () => {
    const first = route()
    const second = route()
    const lodged = { first: await lodge(world, first, NOW), second: await lodge(world, second, NOW) }
    const references = [lodged.first.reference, lodged.second.reference]
    const changeId = await approved(wish(NANJING, 'promisedOutDays', '6', { validFrom: '2026-10-13' }))

    const { touched } = await world.db.areaChange.findUniqueOrThrow({ where: { id: changeId } })
    expect(touched).toEqual({ drafts: 0, references: references.toSorted() })

    const promiseOf = async (reference: string) => {
      const { promisedDueOn, dueOn } = await world.db.clock.findFirstOrThrow({
        where: { clock: 'T1', transfer: { reference } },
      })
      return [promisedDueOn, dueOn]
    }
    expect(await take(world, lodged.first.reference, 'accept', first, NOW)).toMatchObject({ ok: true })
    expect(await promiseOf(lodged.first.reference)).toEqual([day('2026-10-26'), day('2026-10-26')])
    expect(await take(world, lodged.second.reference, 'accept', second, TOMORROW)).toMatchObject({ ok: true })
    expect(await promiseOf(lodged.second.reference)).toEqual([day('2026-10-21'), day('2026-10-27')])
    // What ran before the change keeps its length.
    expect(await promiseOf(lodged.first.reference)).toEqual([day('2026-10-26'), day('2026-10-26')])
  })
})

describe('a hand in the database', () => {
  it.each([
    [`UPDATE "AreaParameter" SET value = '99' WHERE "areaCode" = '320100'`, 'never rewritten'],
    [`UPDATE "AreaParameter" SET "validFrom" = '2020-01-01' WHERE "areaCode" = '320100'`, 'never rewritten'],
    [`DELETE FROM "AreaParameter" WHERE "areaCode" = '320100'`, 'never rewritten'],
    [`UPDATE "AreaChange" SET value = '9' WHERE outcome = 'approved'`, 'stands'],
    [`UPDATE "AreaChange" SET value = '9' WHERE outcome IS NULL`, 'decided as it is'],
    [`DELETE FROM "AreaChange" WHERE outcome = 'approved'`, 'stands'],
    [
      `UPDATE "AreaChange" SET outcome = 'approved', "decidedById" = "proposedById", "decidedAt" = now() WHERE outcome IS NULL`,
      'area_change_four_eyes',
    ],
    [
      `INSERT INTO "AreaParameter" (id, "areaCode", key, value, source, "validFrom", "changeId")
       SELECT gen_random_uuid(), "areaCode", key, '1', 'by hand', '2026-10-12', id FROM "AreaChange" WHERE outcome IS NULL`,
      'approved change',
    ],
  ])('cannot %s', async (sql, says) => {
    await expect(world.db.$executeRawUnsafe(sql)).rejects.toThrow(says)
  })
})
