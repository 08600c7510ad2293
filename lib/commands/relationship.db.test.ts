import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf, localDate } from '@/lib/domain/calendar/local-date'
import { brokenLink } from '@/lib/db/events'
import { toDay } from '@/lib/db/days'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf, lodge, take, versionOf, type Route } from '@/lib/testing/journey'
import { employee, syntheticNumber, type PersonPlan } from '@/prisma/seed/people'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { disputeTable } from './dispute-table'
import { draftTable } from './draft-table'
import { refuse } from './refuse'
import { requireSupplement } from './require-supplement'
import { resend } from './resend'
import { returnByOrigin } from './return-by-origin'
import { returnDraft } from './return-draft'
import { sealTable } from './seal-table'
import { submit } from './submit'
import { supplement } from './supplement'
import { terminate } from './terminate'
import { withdraw } from './withdraw'

const TODAY = '2026-10-12'
const month = monthOf(localDate(TODAY))
const movers: PersonPlan[] = Array.from({ length: 14 }, (_, index) => ({
  name: `钱${'一二三四五六七八九十甲乙丙丁'[index]}`,
  idType: 'residentId',
  idNumber: syntheticNumber('320100', 500 + index, false),
  phone: null,
  enrolments: [
    employee('320100', 'suspended', {
      from: addMonths(month, -24),
      to: addMonths(month, -1),
      balanceFen: 100_000 + index,
    }),
    employee('340100', 'active', { from: month, to: month, baseFen: 600_000 }),
  ],
}))
let used = 0
const route = (): Route => {
  const plan = movers[used]
  used += 1
  if (!plan) throw new Error('no more people')
  return { ...CLEAN, name: plan.name, amountFen: 100_000 + used - 1 }
}

let world: World
beforeAll(async () => {
  world = await makeWorld(movers, TODAY)
})
afterAll(() => world.close())

const stateOf = async (reference: string) =>
  world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: {
      clocks: { orderBy: [{ startedAt: 'asc' }, { round: 'asc' }] },
      signatures: true,
      person: { include: { enrolments: { include: { account: true } } } },
    },
  })
const base = async (reference: string) => ({ reference, version: await versionOf(world, reference) })

describe('before acceptance', () => {
  test('everything missing is told at once, and acceptance is due anew after the answer', async () => {
    const { reference } = await lodge(world, route(), at('2026-10-12', '09:00'))
    const items = [{ code: 'identityDocument' as const }, { code: 'phone' as const, note: '本人手机' }]
    expect(
      await world.run(
        requireSupplement,
        'hefei-clerk',
        { ...(await base(reference)), items },
        at('2026-10-12', '10:00'),
      ),
    ).toMatchObject({ ok: true, value: { state: 'supplementRequired' } })
    expect(
      await world.run(
        supplement,
        'hefei-clerk',
        { ...(await base(reference)), answers: [] },
        at('2026-10-14', '10:00'),
      ),
    ).toMatchObject({ ok: true, value: { state: 'submitted' } })
    const { clocks } = await stateOf(reference)
    expect(clocks.map((clock) => [clock.clock, clock.round, clock.ending])).toEqual([
      ['T0', 1, 'met'],
      ['TS', 1, 'met'],
      ['T0', 2, null],
    ])
  })

  test('two unmet rules go on one refusal, which needs a second person', async () => {
    const { idNumber } = await world.person('李未停')
    const answer = await world.run(
      submit,
      'hefei-clerk',
      intakeOf({ ...CLEAN, name: '李未停' }, idNumber),
      at('2026-10-12'),
    )
    if (!answer.ok) throw new Error('not submitted')
    const { reference } = answer.value
    expect(await take(world, reference, 'accept', CLEAN, at('2026-10-12', '11:00'))).toMatchObject({
      ok: false,
      refusal: { code: 'rules-not-met', rules: ['SU-01', 'EN-01'] },
    })
    expect(
      await world.run(refuse, 'hefei-clerk', await base(reference), at('2026-10-12', '11:05')),
    ).toMatchObject({ ok: true, value: { awaitingSignature: 'reviewer' } })
    expect((await stateOf(reference)).state).toBe('submitted')
    expect(
      await world.run(refuse, 'hefei-clerk', await base(reference), at('2026-10-12', '11:06')),
    ).toMatchObject({ ok: false, refusal: { code: 'own-work' } })
    expect(
      await world.run(refuse, 'hefei-reviewer', await base(reference), at('2026-10-12', '11:10')),
    ).toMatchObject({ ok: true, value: { state: 'notAccepted' } })
    const event = await world.db.caseEvent.findFirstOrThrow({
      where: { transfer: { reference }, kind: 'refuse' },
    })
    expect((event.detail as { rules: { id: string }[] }).rules.map((rule) => rule.id)).toEqual([
      'SU-01',
      'EN-01',
    ])
  })

  test('the same key sends the same case once, and another application under it is refused', async () => {
    const one = route()
    const { idNumber } = await world.person(one.name)
    const body = { ...intakeOf(one, idNumber), idempotencyKey: 'key-of-the-form-1' }
    const answers = await Promise.all(
      [1, 2].map(() => world.run(submit, 'hefei-clerk', body, at('2026-10-12'))),
    )
    expect(answers[0]).toMatchObject({ ok: true })
    expect(answers[1]).toEqual(answers[0])
    expect(
      await world.run(submit, 'hefei-clerk', { ...body, reason: 'residence' }, at('2026-10-12')),
    ).toMatchObject({ ok: false, refusal: { code: 'idempotency-key-reused' } })
    expect(await world.db.transfer.count({ where: { person: { name: one.name } } })).toBe(1)
  })

  test('inside one pooling area nothing is made', async () => {
    const { idNumber } = await world.person('赵同城')
    const before = await world.db.transfer.count()
    expect(
      await world.run(
        submit,
        'xian-clerk',
        intakeOf({ ...CLEAN, name: '赵同城', from: '610100', to: '610100' }, idNumber),
        at('2026-10-12'),
      ),
    ).toMatchObject({ ok: false, refusal: { code: 'no-transfer-needed' } })
    expect(await world.db.transfer.count()).toBe(before)
  })
})

describe('two people, one case', () => {
  test('of two at the same moment one takes the step and the other is told', async () => {
    const reference = await driveTo(world, 'sealTable', route(), at('2026-10-12'))
    const version = await versionOf(world, reference)
    const both = await Promise.all([
      world.run(sealTable, 'nanjing-reviewer', { reference, version }, at('2026-10-12', '11:00')),
      world.run(
        returnDraft,
        'nanjing-reviewer',
        { reference, version, note: '请核对' },
        at('2026-10-12', '11:00'),
      ),
    ])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  })
  test('a page from before is refused and writes nothing', async () => {
    const reference = await driveTo(world, 'receiveContactLetter', route(), at('2026-10-12'))
    const events = await world.db.caseEvent.count()
    expect(
      await take(world, reference, 'receiveContactLetter', CLEAN, at('2026-10-12', '11:00'), { version: 1 }),
    ).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } })
    expect(await world.db.caseEvent.count()).toBe(events)
  })
  test('a case of another agency does not exist', async () => {
    const reference = await driveTo(world, 'receiveContactLetter', route(), at('2026-10-12'))
    expect(
      await take(world, reference, 'receiveContactLetter', CLEAN, at('2026-10-12'), {
        login: 'suzhou-clerk',
      }),
    ).toEqual({ ok: false, refusal: { code: 'not-found' } })
  })
  test('nobody skips a state', async () => {
    const reference = await driveTo(world, 'receiveContactLetter', route(), at('2026-10-12'))
    expect(await take(world, reference, 'recordYears', CLEAN, at('2026-10-12'))).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-state' },
    })
  })
})

describe('late', () => {
  test('a late step asks for its reason, is taken with it, and leaves the breach', async () => {
    const reference = await driveTo(world, 'recordYears', route(), at('2026-10-12', '11:00'))
    const late = at('2026-10-19', '17:31')
    expect(await take(world, reference, 'recordYears', CLEAN, late)).toEqual({
      ok: false,
      refusal: { code: 'reason-required', detail: 'T2' },
    })
    expect(
      await take(world, reference, 'recordYears', CLEAN, late, { fields: { lateReason: 'other' } }),
    ).toMatchObject({ refusal: { code: 'reason-required', detail: 'lateNote' } })
    expect(
      await take(world, reference, 'recordYears', CLEAN, late, { fields: { lateReason: 'workload' } }),
    ).toMatchObject({ ok: true })
    const t2 = (await stateOf(reference)).clocks.find((clock) => clock.clock === 'T2')
    expect(t2).toMatchObject({ ending: 'late', lateReason: 'workload' })
    expect(toDay(t2?.dueOn as Date)).toBe('2026-10-19')
  })
  test('at half past five on the due day it is still in time', async () => {
    const reference = await driveTo(world, 'recordYears', route(), at('2026-10-12', '11:00'))
    expect(await take(world, reference, 'recordYears', CLEAN, at('2026-10-19', '17:30'))).toMatchObject({
      ok: true,
    })
  })
})

describe('corrections', () => {
  test('a disputed table gets a second version, the first stays readable, and the days held before are carried', async () => {
    const one = route()
    const reference = await driveTo(world, 'prepareRemittance', one, at('2026-10-12', '09:00'))
    const items = [{ path: 'balance', expected: '999.00', note: '与凭证不符' }]
    expect(
      await world.run(
        disputeTable,
        'hefei-clerk',
        { ...(await base(reference)), items },
        at('2026-10-14', '10:00'),
      ),
    ).toMatchObject({ ok: true, value: { state: 'tableDisputed' } })
    expect(await take(world, reference, 'prepareRemittance', one, at('2026-10-14', '11:00'))).toMatchObject({
      ok: false,
      refusal: { detail: 'table-disputed' },
    })
    const table = { balance: '999.00', transfer: '999.00' }
    expect(
      await world.run(
        draftTable,
        'nanjing-clerk',
        { ...(await base(reference)), table },
        at('2026-10-15', '09:00'),
      ),
    ).toMatchObject({ ok: true })
    expect(
      await world.run(sealTable, 'nanjing-reviewer', await base(reference), at('2026-10-15', '10:00')),
    ).toMatchObject({ ok: true, value: { state: 'transferringIn', fundsState: 'due' } })
    const row = await stateOf(reference)
    expect(Number(row.amountDueFen)).toBe(99_900)
    const t2 = row.clocks.filter((clock) => clock.clock === 'T2')
    expect(t2.map((clock) => clock.ending)).toEqual(['interrupted', null])
    // Two days held (13th, 14th), so the sum of five is used up three working days after the 15th.
    expect(t2[1]).toMatchObject({ carriedDays: 2, round: 2 })
    expect([toDay(t2[1]?.dueOn as Date), toDay(t2[1]?.sortDueOn as Date)]).toEqual([
      '2026-10-22',
      '2026-10-20',
    ])
    const versions = await world.db.informationTable.findMany({
      where: { transfer: { reference } },
      orderBy: { version: 'asc' },
    })
    expect(versions.map((one) => [one.version, one.status, Number(one.transferFen)])).toEqual([
      [1, 'sealed', one.amountFen],
      [2, 'sealed', 99_900],
    ])
  })

  test('a letter returned for a soft reason is sent again and no clock begins anew', async () => {
    const reference = await driveTo(world, 'draftTable', route(), at('2026-10-12', '09:00'))
    expect(
      await world.run(
        returnByOrigin,
        'nanjing-clerk',
        {
          ...(await base(reference)),
          reason: 'nameMismatch',
          differences: [{ field: 'name', ours: '钱', theirs: '錢' }],
        },
        at('2026-10-13'),
      ),
    ).toMatchObject({ ok: true, value: { state: 'returnedByOrigin' } })
    expect(await world.run(resend, 'hefei-clerk', await base(reference), at('2026-10-14'))).toMatchObject({
      ok: true,
      value: { state: 'contactLetterSent' },
    })
    const { clocks } = await stateOf(reference)
    const t1 = clocks.filter((clock) => clock.clock === 'T1')
    expect(t1).toHaveLength(1)
    expect(dayOf(t1[0]?.startedAt as Date)).toBe('2026-10-12')
    expect(await world.db.contactLetter.count({ where: { transfer: { reference } } })).toBe(2)
  })
})

describe('endings without transfer', () => {
  test('a withdrawn case releases the account and ends its clocks unmet', async () => {
    const one = route()
    const reference = await driveTo(world, 'sealTable', one, at('2026-10-12'))
    const frozen = (await stateOf(reference)).person.enrolments.find((each) => each.areaCode === '320100')
    expect(frozen?.account?.frozenByTransferId).not.toBeNull()
    expect(await world.run(withdraw, 'hefei-clerk', await base(reference), at('2026-10-13'))).toMatchObject({
      ok: true,
      value: { state: 'withdrawn' },
    })
    const row = await stateOf(reference)
    expect(
      row.person.enrolments.find((each) => each.areaCode === '320100')?.account?.frozenByTransferId,
    ).toBeNull()
    expect(row.clocks.filter((clock) => clock.clock === 'T1').map((clock) => clock.ending)).toEqual([
      'notMet',
    ])
    expect([row.originDueOn, row.destinationDueOn]).toEqual([null, null])
  })
  test('a terminated case needs a supervisor and leaves the origin as it was', async () => {
    const reference = await driveTo(world, 'prepareRemittance', route(), at('2026-10-12'))
    const fields = { reason: 'enrolledElsewhere' as const, evidence: '已在第三地参保' }
    expect(
      await world.run(terminate, 'hefei-clerk', { ...(await base(reference)), ...fields }, at('2026-10-13')),
    ).toMatchObject({ ok: true, value: { awaitingSignature: 'supervisor' } })
    expect(
      await world.run(
        terminate,
        'hefei-supervisor',
        { ...(await base(reference)), ...fields },
        at('2026-10-13', '11:00'),
      ),
    ).toMatchObject({ ok: true, value: { state: 'terminated' } })
    const row = await stateOf(reference)
    expect(row.person.enrolments.find((each) => each.areaCode === '320100')?.status).toBe('suspended')
    expect(row.clocks.every((clock) => clock.ending !== null)).toBe(true)
    expect(await brokenLink(world.db, row.id)).toBeNull()
  })
})
