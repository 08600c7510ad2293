import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { reportReturned } from '@/lib/commands/report-returned'
import { requireSupplement } from '@/lib/commands/require-supplement'
import { returnByOrigin } from '@/lib/commands/return-by-origin'
import { tellOverdue } from '@/lib/commands/tell-overdue'
import { writePhone } from '@/lib/db/persons'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, lodge } from '@/lib/testing/journey'
import { DAY, mover, NOW, paper, routeOf, stepOf } from '@/lib/testing/money-world'
import { receiptOf, seenInPublic } from '@/lib/testing/public-site'

let world: World
beforeAll(async () => {
  world = await makeWorld(['坏退函', '坏退汇', '坏不符', '坏超期', '坏补正'].map(mover), DAY)
})
afterAll(() => world.close())

const seen = (reference: string, when = NOW) => seenInPublic(world.db, world.site, reference, when)

it('a letter that came back says why, and whose turn it is', async () => {
  const reference = await driveTo(world, 'receiveContactLetter', routeOf('坏退函'), NOW)
  await stepOf(world, reference).must(returnByOrigin, 'nanjing-clerk', { reason: 'letterIncomplete' })
  expect(await seen(reference)).toMatchObject({
    state: 'returnedByOrigin',
    returnedFor: 'letterIncomplete',
    holder: 'destination',
  })
})

it('money the bank sent back is said to have come back until it has left again', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('坏退汇'), NOW)
  const step = stepOf(world, reference)
  await step.must(confirmRemitted, 'nanjing-finance', paper('BAD-1'))
  const { moneyBy } = await seen(reference)
  await step.must(reportReturned, 'nanjing-finance', { reason: 'accountNotFound', returnedOn: DAY })
  const back = await seen(reference)
  expect(back).toMatchObject({ moneyCameBack: true, fundsState: 'due' })
  expect(back.previousDates).toMatchObject([
    { track: 'money', was: moneyBy?.on, now: back.moneyBy?.on, because: 'reportReturned' },
  ])
  await step.must(prepareRemittance, 'nanjing-finance')
  await step.must(approveRemittance, 'nanjing-reviewer')
  await step.must(confirmRemitted, 'nanjing-finance', paper('BAD-2'))
  expect((await seen(reference)).moneyCameBack).toBe(false)
})

it('an amount that differs names no day for the money, and no amount', async () => {
  const reference = await driveTo(world, 'recordYears', routeOf('坏不符'), NOW)
  const step = stepOf(world, reference)
  const received = { amountFen: 345_687, receivedOn: DAY, bankReference: 'BAD-3' }
  await step.must(recordReceipt, 'hefei-finance', received)
  await step.must(matchReceipt, 'hefei-finance')
  const view = await seen(reference)
  expect(view).toMatchObject({ fundsState: 'mismatched', moneyBy: null })
  expect(JSON.stringify(view)).not.toMatch(/3456|345\d{3}/)
})

it('a missed day is late from close of business on, with the day that was told instead', async () => {
  const reference = await driveTo(world, 'receiveContactLetter', routeOf('坏超期'), NOW)
  const { id } = await receiptOf(world.db, reference)
  const { personId } = await world.db.transfer.findUniqueOrThrow({ where: { id } })
  await writePhone(world.db, personId, '15400000001')
  expect((await seen(reference, at('2026-10-26', '17:30'))).yearsBy?.overdue).toBe(false)
  const evening = at('2026-10-26', '18:00')
  await tellOverdue({ kind: 'system' }, { transferId: id }, evening, world.db)
  const view = await seen(reference, evening)
  expect(view.yearsBy?.overdue).toBe(true)
  expect(view.revised).toEqual({ clock: 'T1', on: '2026-11-02', holder: 'origin' })
})

it('what a clerk typed for the applicant is read with the code, and by nobody who reads the table', async () => {
  const { reference } = await lodge(world, routeOf('坏补正'), NOW)
  const note = '请补交欧阳测试的户口簿'
  await stepOf(world, reference).must(requireSupplement, 'hefei-clerk', {
    items: [{ code: 'identityDocument', note }],
  })
  const view = await seen(reference)
  expect(view).toMatchObject({
    supplementCodes: ['identityDocument'],
    supplementNotes: { identityDocument: note },
    acts: ['supplement', 'withdraw'],
  })
  const rows = await world.site.$queryRaw<{ text: string }[]>`
    SELECT record::text || encode("wordsSealed", 'escape') AS text FROM "PublishedStatus"
    WHERE "wordsSealed" IS NOT NULL`
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).not.toContain('欧阳')
})
