import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInquiries } from '@/lib/jobs/open-inquiries'
import { casePage } from '@/lib/queries/case-page'
import { fundsPage } from '@/lib/queries/funds'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf } from '@/lib/testing/money-world'
import { answerInquiry } from './answer-inquiry'
import { approveRemittance } from './approve-remittance'
import { confirmRemitted } from './confirm-remitted'
import { openInquiry } from './open-inquiry'
import { prepareRemittance } from './prepare-remittance'
import { recordReceipt } from './record-receipt'
import { reportReturned } from './report-returned'

let world: World
beforeAll(async () => {
  world = await makeWorld(['核自动', '核一键', '核退汇', '核代录'].map(mover), DAY)
})
afterAll(() => world.close())

/** Paid on Monday 12 October; TW is three working days. */
const LAST_DAY = at('2026-10-15')
const OVER = at('2026-10-16')

const pageOf = async (login: string, reference: string, when: Date) =>
  (await casePage(await world.actor(login), reference, when, world.db))?.money.asked
const onDesk = async (login: string) => {
  const address = { desk: 'inquiry', direction: null, page: 1 } as const
  const page = await fundsPage(await world.actor(login), address, OVER, world.db)
  return page?.entries.map(({ row }) => row.reference)
}
const historyOf = async (reference: string) => {
  const { events } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { events: { orderBy: { version: 'asc' } } },
  })
  return events.filter(({ kind }) => kind.endsWith('Inquiry'))
}

test('when TW is over the program asks the paying side, once, and it answers', async () => {
  const reference = await driveTo(world, 'recordYears', routeOf('核自动'), NOW)
  expect(await openInquiries(world.db, LAST_DAY)).toEqual([])
  const swept = await Promise.all([openInquiries(world.db, OVER), openInquiries(world.db, OVER)])
  expect(swept.flat()).toEqual([`${reference}-R1`])
  expect(await openInquiries(world.db, at('2026-10-20'))).toEqual([])
  // Asked on Friday the 16th, three working days.
  expect(await pageOf('nanjing-finance', reference, OVER)).toMatchObject({
    mayAsk: false,
    inquiries: [{ asked: 'origin', byProgram: true, answerBy: '2026-10-21', answer: null, settled: false }],
  })
  expect(await onDesk('nanjing-finance')).toEqual([reference])
  expect(await onDesk('hefei-finance')).toEqual([reference])

  const answer = (login: string, word: string) =>
    world.run(answerInquiry, login, { reference, answer: word as 'sent' }, OVER)
  expect(await answer('hefei-finance', 'sent')).toMatchObject({ refusal: { code: 'wrong-side' } })
  expect(await answer('nanjing-finance', 'found')).toMatchObject({ refusal: { code: 'wrong-side' } })
  expect(await answer('nanjing-clerk', 'sent')).toMatchObject({ refusal: { code: 'wrong-role' } })
  expect(await answer('hangzhou-finance', 'sent')).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await answer('nanjing-finance', 'sent')).toMatchObject({ ok: true })
  expect(await answer('nanjing-finance', 'returned')).toMatchObject({ refusal: { detail: 'no-inquiry' } })
  expect(await onDesk('nanjing-finance')).toEqual([])
  expect(await historyOf(reference)).toMatchObject([
    { kind: 'openInquiry', role: 'system', detail: { order: `${reference}-R1`, answerBy: '2026-10-21' } },
    { kind: 'answerInquiry', role: 'finance', reason: 'sent' },
  ])
})

test('either side asks in one click, and the receipt settles what nobody answered', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('核一键'), NOW)
  const ask = (login: string) => world.run(openInquiry, login, { reference }, NOW)
  expect(await ask('nanjing-finance')).toMatchObject({ refusal: { detail: 'nothing-in-transit' } })
  const step = stepOf(world, reference)
  await step.must(confirmRemitted, 'nanjing-finance', paper('HC-1'))
  expect(await ask('hefei-clerk')).toMatchObject({ refusal: { code: 'wrong-role' } })
  expect((await pageOf('hefei-finance', reference, NOW))?.mayAsk).toBe(true)
  const both = await Promise.all([ask('nanjing-finance'), ask('hefei-finance')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const receipt = { amountFen: AMOUNT, receivedOn: DAY, bankReference: 'HC-2' }
  await step.must(recordReceipt, 'hefei-finance', receipt)
  expect((await pageOf('hefei-finance', reference, NOW))?.inquiries).toMatchObject([
    { settled: true, answers: [] },
  ])
  expect(await onDesk('hefei-finance')).toEqual([])
})

test('the next attempt may be asked after again', async () => {
  const reference = await driveTo(world, 'recordYears', routeOf('核退汇'), NOW)
  const step = stepOf(world, reference)
  const ask = () => world.run(openInquiry, 'nanjing-finance', { reference }, NOW)
  await ask()
  expect(
    await world.run(
      answerInquiry,
      'hefei-finance',
      { reference, answer: 'notArrived', note: '今日未到' },
      NOW,
    ),
  ).toMatchObject({ ok: true })
  expect(await ask()).toMatchObject({ refusal: { detail: 'already-asked' } })
  await step.must(reportReturned, 'nanjing-finance', { reason: 'accountNotFound', returnedOn: DAY })
  await step.must(prepareRemittance, 'nanjing-finance')
  await step.must(approveRemittance, 'nanjing-reviewer')
  await step.must(confirmRemitted, 'nanjing-finance', paper('HC-3'))
  expect(await ask()).toMatchObject({ ok: true, value: { order: `${reference}-R2` } })
})

test('for an agency without a login the other side writes down its answer, with evidence', async () => {
  const reference = await driveTo(world, 'recordYears', routeOf('核代录'), NOW)
  await world.db.agency.update({ where: { slug: 'nanjing' }, data: { connection: 'none' } })
  await world.run(openInquiry, 'hefei-finance', { reference }, NOW)
  const answer = (note?: string) =>
    world.run(answerInquiry, 'hefei-finance', { reference, answer: 'sent', ...(note && { note }) }, NOW)
  expect(await answer()).toMatchObject({ refusal: { code: 'evidence-required' } })
  expect(await answer('南京财务来电')).toMatchObject({ ok: true })
  expect((await historyOf(reference)).at(-1)).toMatchObject({ evidence: '南京财务来电', reason: 'sent' })
})

test('PostgreSQL keeps question and answer', async () => {
  const [one] = await world.db.moneyInquiry.findMany({ where: { answer: 'sent' } })
  const where = { id: one?.id ?? '' }
  await expect(world.db.moneyInquiry.update({ where, data: { answer: 'notSent' } })).rejects.toThrow()
  await expect(world.db.moneyInquiry.delete({ where })).rejects.toThrow()
})
