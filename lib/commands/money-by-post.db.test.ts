import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge, type Route } from '@/lib/testing/journey'
import { DAY, NOW, stepOf } from '@/lib/testing/money-world'
import { accept } from './accept'
import { approveRemittance } from './approve-remittance'
import { credit } from './credit'
import { draftTable } from './draft-table'
import { matchReceipt } from './match-receipt'
import { prepareRemittance } from './prepare-remittance'
import { receiveContactLetter } from './receive-contact-letter'
import { receiveTable } from './receive-table'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { sealTable } from './seal-table'
import { sendContactLetter } from './send-contact-letter'

const AMOUNT = 88_000
/** 九江 has no login here: its steps are recorded in 合肥, with evidence. */
const ROUTE: Route = {
  name: '吴九江',
  from: '360400',
  to: '340100',
  originSlug: 'jiujiang',
  destinationSlug: 'hefei',
}
const onBehalf = { evidence: 'letter 17 of 九江', happenedOn: DAY }

let world: World
beforeAll(async () => {
  world = await makeWorld([], DAY)
})
afterAll(() => world.close())

test('money of an origin without a login is believed when it arrives, and closes the order recorded for it', async () => {
  const { reference, rules } = await lodge(world, ROUTE, NOW)
  const step = stepOf(world, reference)
  const answers = rules
    .filter((rule) => rule.answer === 'cannotTell')
    .map((rule) => ({ rule: rule.id, answer: 'met', reason: 'certificate of 九江' }))
  await step.must(accept, 'hefei-clerk', { answers })
  await step.must(sendContactLetter, 'hefei-clerk')
  await step.must(receiveContactLetter, 'hefei-clerk', { onBehalf })
  const line = {
    areaCode: '360400',
    year: 2025,
    fromMonth: '2025-01',
    toMonth: '2025-10',
    months: 10,
    baseFen: 440_000,
    employerRateBp: 800,
    personalRateBp: 200,
    creditedFen: AMOUNT,
    creditedPersonalFen: AMOUNT,
    closingFen: AMOUNT,
  }
  await step.must(draftTable, 'hefei-clerk', { onBehalf, table: { lines: [line], balance: '880.00' } })
  await step.must(sealTable, 'hefei-reviewer', { onBehalf })
  await step.must(receiveTable, 'hefei-clerk', { receivedOn: DAY })
  expect(await step.take(prepareRemittance, 'hefei-finance')).toEqual({
    ok: false,
    refusal: { code: 'evidence-required' },
  })
  await step.must(prepareRemittance, 'hefei-finance', { onBehalf })
  await step.must(approveRemittance, 'hefei-reviewer', { onBehalf })
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT,
    receivedOn: DAY,
    bankReference: 'HF-17',
  })
  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { orders: true, clocks: true, events: { orderBy: { version: 'desc' } } },
  })
  expect(row.orders).toMatchObject([{ kind: 'remittance', status: 'paid', bankReference: null }])
  expect(row.events.find((event) => event.kind === 'prepareRemittance')).toMatchObject({
    onBehalfOfAgencyId: row.originAgencyId,
    evidence: onBehalf.evidence,
  })
  expect(row.clocks.filter((clock) => clock.endedAt === null).map((clock) => clock.clock)).toEqual([
    'T2',
    'T4',
  ])

  await step.must(recordYears, 'hefei-clerk')
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(credit, 'hefei-reviewer')
  const movements = await world.db.accountMovement.findMany({ where: { transferId: row.id } })
  expect(movements.map((one) => [one.kind, Number(one.amountFen)])).toEqual([['transferredIn', AMOUNT]])
})
