import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { lodge, type Route } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, stepOf } from '@/lib/testing/money-world'
import { registeredByPost, remittedByPost } from '@/lib/testing/post-world'
import { contentOfPaper } from '@/lib/db/papers'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { casePage } from '@/lib/queries/case-page'
import { accept } from './accept'
import { closeWithoutReply } from './close-without-reply'
import { confirmRemitted } from './confirm-remitted'
import { credit } from './credit'
import { disputeTable } from './dispute-table'
import { draftTable } from './draft-table'
import { matchReceipt } from './match-receipt'
import { park } from './park'
import { receiveContactLetter } from './receive-contact-letter'
import { receiveTable } from './receive-table'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { sealTable } from './seal-table'
import { sendContactLetter } from './send-contact-letter'
import { unpark } from './unpark'

/** 九江 has no login: what happens there is recorded here, with its evidence. */
const FROM_JIUJIANG: Route = {
  name: '吴九江',
  from: '360400',
  to: '340100',
  originSlug: 'jiujiang',
  destinationSlug: 'hefei',
}
const PAPER = { evidence: '国家平台业务流水号 36-2026-17', happenedOn: DAY }
const LINE = {
  areaCode: '360400',
  year: 2026,
  fromMonth: '2026-01',
  toMonth: '2026-07',
  months: 7,
  baseFen: 585_714,
  employerRateBp: 600,
  personalRateBp: 200,
  creditedFen: 82_000,
  creditedPersonalFen: 82_000,
  closingFen: 82_000,
}

let world: World
beforeAll(async () => {
  world = await makeWorld([mover('甲去九江'), mover('乙去九江'), mover('丙去九江'), mover('戊自九江')], DAY)
})
afterAll(() => world.close())

const stateOf = (reference: string) =>
  world.db.transfer.findUniqueOrThrow({ where: { reference }, select: { state: true, fundsState: true } })

test('from 九江: parked first, then by letter, with tracking number, delivery, evidence and a second signature', async () => {
  const { reference, rules } = await lodge(world, FROM_JIUJIANG, NOW)
  const step = stepOf(world, reference)
  await step.must(park, 'hefei-clerk', { consent: true })
  expect(await stateOf(reference)).toMatchObject({ state: 'waitingForConnection' })
  await step.must(unpark, 'hefei-clerk')
  const answers = rules
    .filter((rule) => rule.answer === 'cannotTell')
    .map((rule) => ({ rule: rule.id, answer: 'met', reason: '电话向九江核实' }))
  await step.must(accept, 'hefei-clerk', { answers })
  await step.must(sendContactLetter, 'hefei-clerk', { trackingNo: 'EY123456789CN' })

  const refusal = async (command: unknown, login: string, fields: object = {}) => {
    const answer = await step.take(command, login, fields)
    return answer.ok ? null : (answer.refusal.detail ?? answer.refusal.code)
  }
  expect(await refusal(receiveContactLetter, 'hefei-clerk')).toBe('evidence-required')
  await step.must(receiveContactLetter, 'hefei-clerk', { onBehalf: PAPER })
  const page = await casePage(await world.actor('hefei-clerk'), reference, NOW, world.db)
  expect(page?.letters).toMatchObject([{ trackingNo: 'EY123456789CN', deliveredOn: DAY }])

  const table = { lines: [LINE] }
  expect(await refusal(draftTable, 'hefei-clerk', { table })).toBe('evidence-required')
  const ahead = { lines: [{ ...LINE, toMonth: '2026-11', months: 11 }] }
  expect(await refusal(draftTable, 'hefei-clerk', { table: ahead, onBehalf: PAPER })).toBe(
    'table-future-month:1',
  )
  // The paper may leave closing balances open, never what the account holds.
  const open = { lines: [{ ...LINE, closingFen: '' }] }
  expect(await refusal(draftTable, 'hefei-clerk', { table: open, onBehalf: PAPER })).toBe('table-no-balance')
  await step.must(draftTable, 'hefei-clerk', { table: { ...open, balance: 82_000 }, onBehalf: PAPER })
  expect(
    await world.db.informationTableLine.findFirst({ where: { table: { transfer: { reference } } } }),
  ).toMatchObject({ closingFen: null, interestFen: null, creditedFen: 82_000n })
  expect(await refusal(sealTable, 'hefei-clerk', { onBehalf: PAPER })).toBe('reviewer')
  expect(await refusal(sealTable, 'hefei-reviewer', { onBehalf: { evidence: '来函' } })).toBe('happenedOn')
  await step.must(sealTable, 'hefei-reviewer', { onBehalf: PAPER })
  // The paper bore no number: none is drawn from the series of an agency that keeps its own.
  const { tables } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { tables: true },
  })
  expect(tables).toMatchObject([{ status: 'sealed', onBehalf: true, number: null }])
  expect(await world.db.numberSeries.count({ where: { series: { startsWith: 'information-table:' } } })).toBe(
    0,
  )
  expect(await refusal(receiveTable, 'hefei-clerk')).toBe('receivedOn')
  await step.must(receiveTable, 'hefei-clerk', { receivedOn: DAY })
  await step.must(recordYears, 'hefei-clerk')

  // Nobody here ever ordered this payment.
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: 82_000,
    receivedOn: DAY,
    bankReference: 'JJ-1',
  })
  await step.must(matchReceipt, 'hefei-finance')
  expect(await refusal(credit, 'hefei-finance')).not.toBeNull()
  await step.must(credit, 'hefei-reviewer')
  expect(await stateOf(reference)).toMatchObject({ fundsState: 'credited' })
  const told = await world.db.caseEvent.findMany({
    where: { transfer: { reference }, onBehalfOfAgencyId: { not: null } },
    orderBy: { version: 'asc' },
  })
  expect(told.map(({ kind, evidence }) => `${kind} ${evidence}`)).toEqual(
    ['receiveContactLetter', 'draftTable', 'sealTable'].map((kind) => `${kind} ${PAPER.evidence}`),
  )
})

test('from 九江: its table is named by the number it bears, or said to bear none', async () => {
  const { reference, rules } = await lodge(world, { ...FROM_JIUJIANG, name: '戊自九江' }, NOW)
  const step = stepOf(world, reference)
  const answers = rules
    .filter((rule) => rule.answer === 'cannotTell')
    .map((rule) => ({ rule: rule.id, answer: 'met', reason: '电话向九江核实' }))
  await step.must(accept, 'hefei-clerk', { answers })
  await step.must(sendContactLetter, 'hefei-clerk')
  await step.must(receiveContactLetter, 'hefei-clerk', { onBehalf: PAPER })
  const disputed = async () => {
    await step.must(disputeTable, 'hefei-clerk', { items: [{ path: 'actualMonths', expected: '8' }] })
    const note = await world.db.paper.findFirstOrThrow({
      where: { kind: 'dispute-note', transfer: { reference } },
      orderBy: { version: 'desc' },
    })
    return JSON.stringify(paperSheet(contentOfPaper(note)))
  }
  for (const tableNumber of [undefined, '九医信〔2026〕7号']) {
    await step.must(draftTable, 'hefei-clerk', { table: { lines: [LINE] }, onBehalf: PAPER })
    await step.must(sealTable, 'hefei-reviewer', { onBehalf: PAPER, ...(tableNumber && { tableNumber }) })
    await step.must(receiveTable, 'hefei-clerk', { receivedOn: DAY })
    expect(await disputed()).toContain(`贵机构出具的 ${tableNumber ?? '无文号'} 信息表`)
  }
})

test('to 九江: what it received, recorded and credited is written down for it, each with its paper', async () => {
  const reference = await remittedByPost(world, '甲去九江', '九医函 21')
  const step = stepOf(world, reference)
  const onBehalf = PAPER
  expect(await step.take(receiveTable, 'nanjing-clerk', { receivedOn: DAY })).toMatchObject({
    ok: false,
    refusal: { code: 'evidence-required' },
  })
  await step.must(receiveTable, 'nanjing-clerk', { receivedOn: DAY, onBehalf })
  await step.must(recordYears, 'nanjing-clerk', { onBehalf })
  expect(await stateOf(reference)).toEqual({ state: 'transferredIn', fundsState: 'remitted' })
  const receipt = { amountFen: AMOUNT, receivedOn: DAY, bankReference: 'JJ-9' }
  expect(await step.take(recordReceipt, 'nanjing-finance', receipt)).toMatchObject({
    ok: false,
    refusal: { code: 'evidence-required' },
  })
  await step.must(recordReceipt, 'nanjing-finance', { ...receipt, onBehalf })
  await step.must(matchReceipt, 'nanjing-finance', { onBehalf })
  expect(await step.take(credit, 'nanjing-finance', { onBehalf })).toMatchObject({ ok: false })
  await step.must(credit, 'nanjing-reviewer', { onBehalf })
  expect(await stateOf(reference)).toMatchObject({ fundsState: 'credited' })
})

test('to 九江: without a reply the origin closes its side only after its waiting time, with two signatures', async () => {
  const reference = await remittedByPost(world, '乙去九江', '九医函 22')
  const step = stepOf(world, reference)
  const note = '电话两次未获答复'
  const early = await step.take(closeWithoutReply, 'nanjing-clerk', { note })
  expect(early).toMatchObject({
    ok: false,
    refusal: { detail: expect.stringMatching(/^reply-until-2026-/u) },
  })
  const late = at('2026-12-31')
  await step.must(closeWithoutReply, 'nanjing-clerk', { note }, late)
  const answer = await step.take(closeWithoutReply, 'nanjing-supervisor', { countersign: true }, late)
  expect(answer).toMatchObject({ ok: true, value: { state: 'completed' } })
  const notice = await world.db.paper.findFirstOrThrow({
    where: { kind: 'completion-notice', transfer: { reference } },
  })
  const said = contentOfPaper(notice).blocks.flatMap((block) => (block.kind === 'says' ? [block.says] : []))
  expect(said).toEqual(['closedBody', 'closedRemitted', 'closedKeep', 'complaint'])
})

test('to 九江: nothing is closed while the money has not left', async () => {
  const reference = await registeredByPost(world, '丙去九江', '九医函 23')
  const step = stepOf(world, reference)
  await step.must(receiveContactLetter, 'nanjing-clerk')
  await step.must(draftTable, 'nanjing-clerk')
  await step.must(sealTable, 'nanjing-reviewer')
  expect(await stateOf(reference)).toEqual({ state: 'transferredOut', fundsState: 'due' })
  expect(
    await step.take(closeWithoutReply, 'nanjing-clerk', { note: '未复' }, at('2026-12-31')),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'money-under-way' },
  })
  expect(
    await step.take(confirmRemitted, 'nanjing-finance', { bankReference: 'X', paidOn: DAY }),
  ).toMatchObject({
    ok: false,
  })
  const { orders } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { orders: true },
  })
  expect(orders).toEqual([])
})
