import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { correctIdentity } from '@/lib/commands/correct-identity'
import { disputeTable } from '@/lib/commands/dispute-table'
import { draftTable } from '@/lib/commands/draft-table'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { payDifference } from '@/lib/commands/pay-difference'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { recordYears } from '@/lib/commands/record-years'
import { remind } from '@/lib/commands/remind'
import { reportReturned } from '@/lib/commands/report-returned'
import { resend } from '@/lib/commands/resend'
import { returnAll } from '@/lib/commands/return-all'
import { returnByOrigin } from '@/lib/commands/return-by-origin'
import { sealTable } from '@/lib/commands/seal-table'
import { submit } from '@/lib/commands/submit'
import { terminate } from '@/lib/commands/terminate'
import { withdraw } from '@/lib/commands/withdraw'
import { at } from '@/lib/testing/builders'
import { intakeOf } from '@/lib/testing/journey'
import { acceptedByExchange, expectAlike, PAID, sealedByExchange } from '@/lib/testing/exchange-cases'
import { AMOUNT, DAY, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'

const NAMES = ['甲退', '乙争', '丙催', '丁汇', '戊收', '己撤', '庚章', '辛差', '壬还', '癸已']
let two: TwoDeployments
beforeAll(async () => {
  two = await twoDeployments(NAMES.map((name) => mover(name)))
})
afterAll(() => two.close())

const sides = (reference: string) => ({
  hefei: stepOf(two.AH, reference),
  nanjing: stepOf(two.JS, reference),
})

const CORRECTION = { name: '更正', evidence: '户口簿' }

/** Until the money has left 南京, at both. */
async function remitted(name: string): Promise<string> {
  const reference = await sealedByExchange(two, name)
  const { nanjing } = sides(reference)
  await nanjing.must(prepareRemittance, 'nanjing-finance')
  await nanjing.must(approveRemittance, 'nanjing-reviewer')
  await nanjing.must(confirmRemitted, 'nanjing-finance', PAID(`NJ-${name}`))
  await two.settle()
  return reference
}

test('a letter that comes back is put right and sent again', async () => {
  const reference = await acceptedByExchange(two, '甲退')
  await two.settle()
  const { hefei, nanjing } = sides(reference)
  // 南京 has the person as the letter said, and no message carries a correction.
  expect(await hefei.take(correctIdentity, 'hefei-clerk', CORRECTION)).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'not-by-exchange' },
  })
  await nanjing.must(returnByOrigin, 'nanjing-clerk', { reason: 'letterIncomplete', note: 'page 2' })
  await two.settle()
  expect(await expectAlike(two, reference)).toMatchObject({
    state: 'returnedByOrigin',
    reason: 'letterIncomplete',
  })
  await hefei.must(resend, 'hefei-clerk', { note: 'with page 2' })
  await two.settle()
  const side = await expectAlike(two, reference)
  expect(side).toMatchObject({ state: 'contactLetterSent', reason: null })
  expect(side.letters).toHaveLength(2)
  // One T1, from the acceptance on.
  expect(side.clocks.map(([clock]) => clock)).toEqual(['T1'])
})

test('a table is disputed once the origin agrees, and comes in a new version', async () => {
  const reference = await sealedByExchange(two, '乙争')
  const { hefei, nanjing } = sides(reference)
  await nanjing.must(prepareRemittance, 'nanjing-finance')
  const items = [{ path: 'lines.0.months', expected: '11', note: 'one month less' }]
  expect(await hefei.must(disputeTable, 'hefei-clerk', { items })).toMatchObject({ awaitingAnswer: true })
  expect(await hefei.take(recordYears, 'hefei-clerk')).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'counterpart-asked' },
  })
  await two.settle()
  // The order the bank had not got yet is recalled on both sides.
  expect(await expectAlike(two, reference)).toMatchObject({ state: 'tableDisputed', funds: 'due' })
  await nanjing.must(draftTable, 'nanjing-clerk')
  await nanjing.must(sealTable, 'nanjing-reviewer')
  await two.settle()
  const side = await expectAlike(two, reference)
  expect(side).toMatchObject({ state: 'transferringIn', versions: 2 })
  expect(side.tables).toHaveLength(2)
})

test('a reminder is put on record at the side that owes', async () => {
  const reference = await acceptedByExchange(two, '丙催')
  await two.settle()
  const when = at('2026-10-13', '15:00')
  two.at(when)
  const answer = await two.AH.run(
    remind,
    'hefei-clerk',
    { reference, channel: 'letter', answerBy: '2026-10-16', note: 'please' },
    when,
  )
  expect(answer).toMatchObject({ ok: true })
  await two.settle()
  const [reminder] = await two.JS.db.reminder.findMany({
    where: { transfer: { reference } },
    include: { clock: true, transfer: true },
  })
  expect(reminder).toMatchObject({ note: 'please', sentById: null, clock: { clock: 'T1' }, sentAt: when })
  expect(reminder?.toAgencyId).toBe(reminder?.transfer.originAgencyId)
  const told = await two.JS.db.staffMessage.findMany({ where: { kind: 'reminderArrived' } })
  expect(told.length).toBeGreaterThan(0)
})

test('a payment that bounced is due again on both sides, and is paid once more', async () => {
  const reference = await remitted('丁汇')
  const { nanjing } = sides(reference)
  const back = { reason: 'accountClosed', returnedOn: DAY }
  expect(await nanjing.must(reportReturned, 'nanjing-finance', back)).toMatchObject({ awaitingAnswer: true })
  await two.settle()
  expect(await expectAlike(two, reference)).toMatchObject({ state: 'transferringIn', funds: 'due' })
  await nanjing.must(prepareRemittance, 'nanjing-finance')
  await nanjing.must(approveRemittance, 'nanjing-reviewer')
  await nanjing.must(confirmRemitted, 'nanjing-finance', PAID('NJ-again'))
  await two.settle()
  const side = await expectAlike(two, reference)
  expect(side.funds).toBe('remitted')
  expect(side.orders.map(([, , status]) => status)).toEqual(['returned', 'paid'])
})

test('a payment said to have bounced stays when it has just been seen to arrive', async () => {
  const reference = await remitted('戊收')
  const { hefei, nanjing } = sides(reference)
  const arrival = { amountFen: AMOUNT, receivedOn: DAY, bankReference: 'HF-戊' }
  await hefei.must(recordReceipt, 'hefei-finance', arrival)
  await nanjing.must(reportReturned, 'nanjing-finance', { reason: 'accountClosed', returnedOn: DAY })
  await two.settle()
  expect(await expectAlike(two, reference)).toMatchObject({ funds: 'received' })
  const asked = await two.JS.db.exchangeMessage.findFirstOrThrow({
    where: { link: { caseKey: reference }, direction: 'out', answer: 'refused' },
  })
  expect(asked.answerCode).toBe('wrong-state:received')
  const events = await two.JS.db.caseEvent.findMany({ where: { transfer: { reference } } })
  expect(events.map(({ kind }) => kind)).toContain('counterpartRefused')
})

test('whoever is first in the hands of the origin stands: a withdrawal before the seal', async () => {
  const reference = await acceptedByExchange(two, '己撤')
  await two.settle()
  const { hefei, nanjing } = sides(reference)
  await nanjing.must(receiveContactLetter, 'nanjing-clerk')
  await nanjing.must(draftTable, 'nanjing-clerk')
  expect(await hefei.must(withdraw, 'hefei-clerk')).toMatchObject({ awaitingAnswer: true })
  await two.settle()
  expect(await nanjing.take(sealTable, 'nanjing-reviewer')).toMatchObject({ ok: false })
  expect(await expectAlike(two, reference)).toMatchObject({ state: 'withdrawn', versions: 0 })
  // What the draft had frozen at 南京 is released.
  const frozen = await two.JS.db.personalAccount.count({ where: { frozenByTransferId: { not: null } } })
  const open = await two.JS.db.transfer.count({ where: { reference, state: 'withdrawn' } })
  expect(open).toBe(1)
  expect(frozen).toBe(
    await two.JS.db.personalAccount.count({
      where: { frozenByTransferId: { not: null }, enrolment: { person: { name: { not: '己撤' } } } },
    }),
  )
})

test('and a seal before the withdrawal', async () => {
  const reference = await acceptedByExchange(two, '庚章')
  await two.settle()
  const { hefei, nanjing } = sides(reference)
  await nanjing.must(receiveContactLetter, 'nanjing-clerk')
  await nanjing.must(draftTable, 'nanjing-clerk')
  await hefei.must(withdraw, 'hefei-clerk')
  await nanjing.must(sealTable, 'nanjing-reviewer')
  await two.settle()
  expect(await expectAlike(two, reference)).toMatchObject({ state: 'transferringIn', versions: 1 })
  const asked = await two.AH.db.exchangeMessage.findFirstOrThrow({
    where: { link: { caseKey: reference }, direction: 'out', answer: 'refused' },
  })
  expect(asked.answerCode).toBe('version-sealed')
  // The case goes on.
  await hefei.must(recordYears, 'hefei-clerk')
  await two.settle()
  await expectAlike(two, reference)
})

test('what is short is paid after the destination agreed', async () => {
  const reference = await remitted('辛差')
  const { hefei, nanjing } = sides(reference)
  const arrival = { amountFen: AMOUNT - 1000, receivedOn: DAY, bankReference: 'HF-辛' }
  await hefei.must(recordReceipt, 'hefei-finance', arrival)
  await hefei.must(matchReceipt, 'hefei-finance')
  await two.settle()
  await nanjing.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', PAID('NJ-辛-D'))
  await two.settle()
  await hefei.must(recordReceipt, 'hefei-finance', { ...arrival, amountFen: 1000, bankReference: 'HF-辛2' })
  await hefei.must(matchReceipt, 'hefei-finance')
  await two.settle()
  const side = await expectAlike(two, reference)
  expect(side).toMatchObject({ funds: 'matched', owes: false })
  expect(side.orders).toHaveLength(2)
})

test('money that goes back in full ends the case on both sides', async () => {
  const reference = await remitted('壬还')
  const { hefei } = sides(reference)
  await hefei.must(recordYears, 'hefei-clerk')
  await hefei.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT,
    receivedOn: DAY,
    bankReference: 'HF-壬',
  })
  const back = { ...PAID('HF-壬-F'), reason: 'enrolledElsewhere' }
  await hefei.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', back)
  await hefei.mustSigned(terminate, 'hefei-clerk', 'hefei-supervisor', {
    reason: 'enrolledElsewhere',
    evidence: 'statement 3',
  })
  await two.settle()
  expect(await expectAlike(two, reference)).toMatchObject({ state: 'terminated', funds: 'returnedToOrigin' })
  // 南京 has its enrolment and its balance again.
  const enrolment = await two.JS.db.enrolment.findFirstOrThrow({
    where: { areaCode: '320100', person: { name: '壬还' } },
    include: { account: true },
  })
  expect(enrolment).toMatchObject({ status: 'suspended', account: { balanceFen: BigInt(AMOUNT) } })
})

test('a letter the origin cannot take up comes back with its reason', async () => {
  const { idNumber } = await two.JS.person('癸已')
  const there = { ...routeOf('癸已'), to: '330100', destinationSlug: 'hangzhou' }
  const other = await two.JS.run(submit, 'hangzhou-clerk', intakeOf(there, idNumber), NOW)
  expect(other).toMatchObject({ ok: true })
  const reference = await acceptedByExchange(two, '癸已')
  await two.settle()
  expect(await two.JS.db.transfer.count({ where: { reference } })).toBe(0)
  const row = await two.AH.db.transfer.findUniqueOrThrow({ where: { reference } })
  expect(row).toMatchObject({ state: 'returnedByOrigin', returnReason: 'letterIncomplete' })
  // Nobody there knows of it: it may be put right, or withdrawn at once.
  expect(await stepOf(two.AH, reference).must(correctIdentity, 'hefei-clerk', CORRECTION)).toMatchObject({
    awaitingSignature: 'reviewer',
  })
  expect(await stepOf(two.AH, reference).must(withdraw, 'hefei-clerk')).toMatchObject({ state: 'withdrawn' })
  await two.settle()
})

test('an application for a destination elsewhere is lodged there', async () => {
  const { idNumber } = await two.JS.person('陈接续')
  expect(await two.JS.run(submit, 'nanjing-clerk', intakeOf(routeOf('陈接续'), idNumber), NOW)).toEqual({
    ok: false,
    refusal: { code: 'wrong-side', detail: 'exchange-destination' },
  })
})
