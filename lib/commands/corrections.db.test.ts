import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { brokenLink } from '@/lib/db/events'
import { toDay } from '@/lib/db/days'
import { refusalText } from '@/lib/i18n/format/refusals'
import { contentOfPaper } from '@/lib/db/papers'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, take, versionOf } from '@/lib/testing/journey'
import { disputeTable } from './dispute-table'
import { draftTable } from './draft-table'
import { resend } from './resend'
import { returnByOrigin } from './return-by-origin'
import { sealTable } from './seal-table'
import { terminate } from './terminate'
import { withdraw } from './withdraw'
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

  test('a return that speaks of a difference names it or explains it', async () => {
    const reference = await driveTo(world, 'draftTable', route(), at('2026-10-12', '09:00'))
    const returned = async (said: object) => {
      const input = { ...(await base(reference)), reason: 'nameMismatch' as const, ...said }
      return world.run(returnByOrigin, 'nanjing-clerk', input, at('2026-10-13'))
    }
    const refusal = { code: 'evidence-required', detail: 'difference-needed' } as const
    expect(await returned({})).toEqual({ ok: false, refusal })
    expect(refusalText(refusal, 'zh-CN').says).toBe('这个退回原因需要写明哪一项不一致或缺少什么。')
    expect((await returned({ note: '户籍姓名为“錢”' })).ok).toBe(true)
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

async function saidOf(reference: string, kind: string): Promise<readonly string[]> {
  const paper = await world.db.paper.findFirstOrThrow({ where: { kind, transfer: { reference } } })
  return contentOfPaper(paper).blocks.flatMap((block) => (block.kind === 'says' ? [block.says] : []))
}

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
    expect(await saidOf(reference, 'withdrawal-confirmation')).toContain('accountReleased')
    // Nothing was frozen before there was a table.
    const early = await driveTo(world, 'draftTable', route(), at('2026-10-12'))
    await world.run(withdraw, 'hefei-clerk', await base(early), at('2026-10-13'))
    expect(await saidOf(early, 'withdrawal-confirmation')).not.toContain('accountReleased')
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
    // No year had been recorded, so none is said to be taken back.
    const said = await saidOf(reference, 'termination-notice')
    expect(said).toContain('accountReleased')
    expect(said).not.toContain('yearsTakenBack')
    expect(await brokenLink(world.db, row.id)).toBeNull()
  })
})
