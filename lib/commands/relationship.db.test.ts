import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDay } from '@/lib/db/days'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf, lodge, take, versionOf } from '@/lib/testing/journey'
import { refuse } from './refuse'
import { requireSupplement } from './require-supplement'
import { returnDraft } from './return-draft'
import { sealTable } from './seal-table'
import { submit } from './submit'
import { supplement } from './supplement'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'

const route = moversInTurn()

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
