import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOfPaper } from '@/lib/db/papers'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import {
  advancedMover,
  AMOUNT,
  DAY,
  employeeToResident,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
  wholeBack,
} from '@/lib/testing/money-world'
import { advance } from './advance'
import { matchReceipt } from './match-receipt'
import { recordReceipt } from './record-receipt'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'

let world: World
beforeAll(async () => {
  world = await makeWorld(
    [...['单多款', '单全退'].map(mover), advancedMover('单先行'), employeeToResident('单本人')],
    DAY,
  )
})
afterAll(() => world.close())

/** The newest paper of a kind in words: who issued it to whom, and its boxes in the order they stand. */
async function newest(reference: string, kind: string) {
  const row = await world.db.paper.findFirstOrThrow({
    where: { transfer: { reference }, kind },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  })
  const { issuer, addressee, blocks } = paperSheet(contentOfPaper(row))
  const boxes = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.map(({ label, value }) => `${label} ${value}`) : [],
  )
  return { issuer, addressee, boxes }
}

test('of what was paid too much the destination tells the origin, with both accounts', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('单多款'), NOW)
  const advised = await newest(reference, 'remittance-advice')
  expect(advised).toMatchObject({
    issuer: expect.stringContaining('南京'),
    addressee: expect.stringContaining('合肥'),
  })
  // Both sides of a payment bear an account number.
  expect(advised.boxes.filter((box) => /^银行账号 \d{8,}/u.test(box))).toHaveLength(2)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT + 9,
    bankReference: 'AP-1',
    receivedOn: DAY,
  })
  await step.must(matchReceipt, 'hefei-finance')
  await step.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper('AP-2'))
  const back = await newest(reference, 'remittance-advice')
  expect(back).toMatchObject({
    issuer: advised.addressee.replace('：', ''),
    addressee: `${advised.issuer}：`,
  })
  expect(back.boxes).toEqual(
    expect.arrayContaining(['款项性质 退回多付', '银行流水号 AP-2', expect.stringMatching(/^金额 ¥0\.09/u)]),
  )
  const accounts = (boxes: readonly string[]) => boxes.filter((box) => box.startsWith('银行账号'))
  expect(accounts(back.boxes)).toEqual(accounts(advised.boxes).toReversed())
})

test('of everything that goes back likewise', async () => {
  const reference = await driveTo(world, 'matchReceipt', { ...CLEAN, name: '单全退' }, NOW)
  await stepOf(world, reference).mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('AP-3'))
  const back = await newest(reference, 'remittance-advice')
  expect(back.issuer).toContain('合肥')
  expect(back.boxes).toEqual(expect.arrayContaining(['款项性质 全额退回', '银行流水号 AP-3']))
})

test('of an advance the destination tells the origin, which owes it from then on', async () => {
  const places = { from: '320500', to: '320100', originSlug: 'suzhou', destinationSlug: 'nanjing' }
  const reference = await driveTo(world, 'prepareRemittance', { ...CLEAN, name: '单先行', ...places }, NOW)
  await stepOf(world, reference).mustSigned(advance, 'nanjing-finance', 'nanjing-reviewer')
  const { issuer, addressee, boxes } = await newest(reference, 'remittance-advice')
  expect([issuer, addressee]).toEqual([expect.stringContaining('南京'), expect.stringContaining('苏州')])
  expect(boxes).toEqual(expect.arrayContaining(['款项性质 先行计入（按月清算）', '计入日期 2026年10月12日']))
  expect(boxes.filter((box) => /^(制单人|付款复核人) ./u.test(box))).toHaveLength(2)
})

test('a table says that the money goes to the person where that is what moves', async () => {
  const route = { ...routeOf('单本人'), fromScheme: 'employee', toScheme: 'resident' } as const
  const paidOut = await driveTo(world, 'prepareRemittance', route, NOW)
  const remitted = await world.db.transfer.findFirstOrThrow({ where: { person: { name: '单多款' } } })
  expect((await newest(paidOut, 'information-table')).boxes).toContain('是否划入本人账户 是')
  const { boxes } = await newest(remitted.reference ?? '', 'information-table')
  expect(boxes).toContain('是否划入本人账户 否')
  expect(boxes).toContainEqual(expect.stringMatching(/^签章时间 2026年10月12日/u))
})

test('the form says how it came in and who took it in', async () => {
  const { boxes } = await newest(
    (await world.db.transfer.findFirstOrThrow({ where: { person: { name: '单多款' } } })).reference ?? '',
    'application-form',
  )
  expect(boxes).toEqual(expect.arrayContaining(['受理渠道 窗口', expect.stringMatching(/^经办人 .+/u)]))
})
