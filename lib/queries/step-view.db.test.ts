import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCaseFile } from '@/lib/db/transfers'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { cancelRemittance } from '@/lib/commands/cancel-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { draftTable } from '@/lib/commands/draft-table'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { sendContactLetter } from '@/lib/commands/send-contact-letter'
import { terminate } from '@/lib/commands/terminate'
import { accept } from '@/lib/commands/accept'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge, versionOf, type Route } from '@/lib/testing/journey'
import { mover, routeOf } from '@/lib/testing/money-world'
import { stepPage, stepView } from './step-view'

const DAY = at('2026-10-12')
const PEOPLE = ['甲迟', '乙账', '丙终', '丁收', '戊合', '己页', '庚日'].map(mover)
const BY_LETTER: Route = {
  name: '吴九江',
  from: '360400',
  to: '340100',
  originSlug: 'jiujiang',
  destinationSlug: 'hefei',
}

let world: World
beforeAll(async () => {
  world = await makeWorld(PEOPLE)
})
afterAll(() => world.close())

async function seen(reference: string, step: Step, login: string, when = DAY) {
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference }, select: { id: true } })
  const file = await readCaseFile(world.db, id)
  return stepView(world.db, file, step, await world.actor(login), when)
}

async function must(command: unknown, login: string, reference: string, fields: object, when = DAY) {
  const version = await versionOf(world, reference)
  const answer = await world.run(command as never, login, { reference, version, ...fields } as never, when)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
}

/** 九江 has no login: 合肥 records its steps with evidence. */
async function letterCase(): Promise<string> {
  const { reference, rules } = await lodge(world, BY_LETTER, DAY)
  const answers = rules
    .filter((rule) => rule.answer === 'cannotTell')
    .map((rule) => ({ rule: rule.id, answer: 'met', reason: '电话核实' }))
  await must(accept, 'hefei-clerk', reference, { answers })
  await must(sendContactLetter, 'hefei-clerk', reference, {})
  return reference
}

describe('what the form of a step is told', () => {
  test('a step of the other side or of another role comes with its reason and nothing else', async () => {
    const reference = await driveTo(world, 'sealTable', CLEAN, DAY)
    expect(await seen(reference, 'sealTable', 'nanjing-reviewer')).toMatchObject({ obstacle: null })
    expect(await seen(reference, 'sealTable', 'nanjing-clerk')).toMatchObject({
      obstacle: { code: 'wrong-role', detail: 'reviewer' },
    })
    const other = await seen(reference, 'sealTable', 'hefei-reviewer')
    expect(other.obstacle).toEqual({ code: 'wrong-side', detail: 'origin' })
    expect(other.prefill.table).toBeUndefined()
  })

  test('a page of a step is there for those who may see the case, and for nobody else', async () => {
    const reference = await driveTo(world, 'sealTable', routeOf('己页'), DAY)
    const page = async (login: string, actor = world.actor(login)) =>
      stepPage(await actor, reference, 'sealTable', DAY, world.db)
    expect(await page('nanjing-reviewer')).toMatchObject({ view: { obstacle: null }, personName: '己页' })
    expect(await page('hangzhou-clerk')).toBeNull()
    const { staffId, ...clerk } = await world.actor('nanjing-clerk')
    expect(await page('', Promise.resolve({ ...clerk, staffId, roles: ['administrator'] }))).toBeNull()
  })

  test('acceptance online ends T0 and starts T1; the table comes ready from the registry', async () => {
    const route = routeOf('甲迟')
    const reference = await driveTo(world, 'accept', route, DAY)
    expect(await seen(reference, 'accept', 'hefei-clerk')).toMatchObject({
      ends: ['T0'],
      starts: ['T1'],
      wouldBeLate: null,
    })
    await must(accept, 'hefei-clerk', reference, {})
    await must(receiveContactLetter, 'nanjing-clerk', reference, {})
    const view = await seen(reference, 'draftTable', 'nanjing-clerk')
    expect(view.prefill.table).toMatchObject({ source: 'registry', actualMonths: 40, balanceFen: 345_678 })
  })

  test('a step after the due instant is said to be late before it is taken', async () => {
    const reference = await driveTo(world, 'approveRemittance', routeOf('乙账'), DAY)
    const due = at('2026-10-26', '17:30')
    expect(await seen(reference, 'approveRemittance', 'nanjing-reviewer', due)).toMatchObject({
      ends: ['T1'],
      wouldBeLate: null,
    })
    const after = at('2026-10-26', '17:31')
    expect(await seen(reference, 'approveRemittance', 'nanjing-reviewer', after)).toMatchObject({
      wouldBeLate: 'T1',
      prefill: { amountFen: 345_678, order: { attempt: 1 } },
    })
  })

  test('a step that names its own day is not called late before the day is known', async () => {
    const route = routeOf('庚日')
    const reference = await driveTo(world, 'confirmRemitted', route, DAY)
    const after = at('2026-10-28', '10:00')
    expect(await seen(reference, 'confirmRemitted', 'nanjing-finance', after)).toMatchObject({
      ends: ['T3'],
      wouldBeLate: null,
    })
    const version = await versionOf(world, reference)
    const paper = { reference, version, bankReference: '退0001', paidOn: '2026-10-28' }
    const refused = await world.run(confirmRemitted, 'nanjing-finance', paper, after)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'reason-required', detail: 'T3' } })
    await must(confirmRemitted, 'nanjing-finance', reference, { ...paper, paidOn: '2026-10-12' }, after)
  })

  test('the first signature opens, and the second reads what it said', async () => {
    const reference = await driveTo(world, 'confirmRemitted', routeOf('丙终'), DAY)
    expect(await seen(reference, 'cancelRemittance', 'nanjing-finance')).toMatchObject({
      signing: { role: 'reviewer', part: 'first' },
      signed: [],
    })
    await must(cancelRemittance, 'nanjing-finance', reference, { note: '收款户名有误' })
    const second = await seen(reference, 'cancelRemittance', 'nanjing-reviewer')
    expect(second).toMatchObject({ obstacle: null, signing: { role: 'reviewer', part: 'second' } })
    expect(second.signed).toEqual([{ path: 'note', value: '收款户名有误' }])
    expect(await seen(reference, 'cancelRemittance', 'nanjing-finance')).toMatchObject({
      obstacle: { code: 'own-work' },
    })
    await must(cancelRemittance, 'nanjing-reviewer', reference, { countersign: 'true' })
    const row = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    expect(row.fundsState).toBe('due')
  })

  test('a second signature with nothing to sign changes nothing', async () => {
    const reference = await driveTo(world, 'receiveContactLetter', routeOf('丁收'), DAY)
    const version = await versionOf(world, reference)
    const answer = await world.run(
      terminate as never,
      'hefei-clerk',
      { reference, version, countersign: true } as never,
      DAY,
    )
    expect(answer).toEqual({ ok: false, refusal: { code: 'changed-meanwhile' } })
    expect(await versionOf(world, reference)).toBe(version)
  })

  test('recording years says how many, and needs no second signature without overlap', async () => {
    const reference = await driveTo(world, 'recordYears', routeOf('戊合'), DAY)
    expect(await seen(reference, 'recordYears', 'hefei-clerk')).toMatchObject({
      signing: null,
      ends: ['T2'],
      prefill: { years: { months: 40, overlapping: [], before: 1 } },
    })
  })

  test('what an agency without a login does is recorded for it, and its table is typed', async () => {
    const reference = await letterCase()
    const receipt = await seen(reference, 'receiveContactLetter', 'hefei-clerk')
    expect(receipt).toMatchObject({ onBehalfOf: { englishName: 'Jiujiang' }, starts: ['T1'] })
    const onBehalf = { evidence: '国家平台业务流水号 1', happenedOn: '2026-10-12' }
    await must(receiveContactLetter, 'hefei-clerk', reference, { deliveredOn: '2026-10-12', onBehalf })
    const draft = await seen(reference, 'draftTable', 'hefei-clerk')
    expect(draft.prefill.table).toMatchObject({ source: 'paper', lines: [] })
    const line = {
      areaCode: '360400',
      year: '2026',
      fromMonth: '2026-01',
      toMonth: '2026-06',
      months: '6',
      baseFen: '5,000.00',
      employerRateBp: '6',
      personalRateBp: '2',
      creditedFen: '600.5',
      creditedPersonalFen: '600.50',
      interestFen: '',
      closingFen: '820.00',
    }
    await must(draftTable, 'hefei-clerk', reference, {
      table: { lines: [line], remark: '含上年结转' },
      onBehalf,
    })
    expect(await seen(reference, 'sealTable', 'hefei-reviewer')).toMatchObject({
      onBehalfOf: { englishName: 'Jiujiang' },
      prefill: {
        table: { source: 'draft', balanceFen: 82_000, lines: [{ baseFen: 500_000, creditedFen: 60_050 }] },
      },
    })
  })
})
