import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDayOrNull } from '@/lib/db/days'
import { PROOFS_OF } from '@/lib/domain/persons/pay-out'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, intakeOf } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { confirmPaidOut } from './confirm-paid-out'
import { orderPayOut } from './order-pay-out'
import { recordNotice } from './record-notice'
import { recordYears } from './record-years'
import { submit } from './submit'
import { terminate } from './terminate'

const NAMES = ['故甲', '故乙', '出丙', '故丁']
let world: World
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover))
})
afterAll(() => world.close())

const pay = (accountName: string, payeeKind?: string, proofs?: readonly string[], diedOn?: string) => ({
  account: { accountName, bankName: '示例银行', accountNumber: '6230000000001234' },
  application: '2026-10-12 窗口申请',
  ...(payeeKind ? { payeeKind } : {}),
  ...(proofs ? { proofs: [...proofs] } : {}),
  ...(diedOn ? { diedOn } : {}),
})
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)

describe('heirs', () => {
  test('are paid in their own name once every proof was seen, whatever the area allows the living', async () => {
    const reference = await driveTo(world, 'prepareRemittance', routeOf('故甲'), NOW)
    const step = stepOf(world, reference)
    expect(refusal(await step.take(orderPayOut, 'nanjing-finance', pay('故小甲')))).toEqual({
      code: 'evidence-required',
      detail: 'account-name',
    })
    const [first, ...others] = PROOFS_OF.heir
    expect(refusal(await step.take(orderPayOut, 'nanjing-finance', pay('故小甲', 'heir', others)))).toEqual({
      code: 'evidence-required',
      detail: first,
    })
    for (const [day, detail] of [
      [undefined, 'diedOn'],
      ['2026-10-13', 'death-in-future'],
      ['1805-01-01', 'day-before-birth'],
    ] as const)
      expect(
        refusal(await step.take(orderPayOut, 'nanjing-finance', pay('故小甲', 'heir', PROOFS_OF.heir, day))),
      ).toEqual({ code: 'evidence-required', detail })
    await step.mustSigned(
      orderPayOut,
      'nanjing-finance',
      'nanjing-reviewer',
      pay('故小甲', 'heir', PROOFS_OF.heir, '2026-10-09'),
    )
    const order = await world.db.remittanceOrder.findFirstOrThrow({ where: { transfer: { reference } } })
    expect(order.payee).toMatchObject({
      accountName: '故小甲',
      payeeKind: 'heir',
      proofs: PROOFS_OF.heir,
      accountLast4: '1234',
    })
    const event = await world.db.caseEvent.findFirstOrThrow({
      where: { transfer: { reference }, kind: 'orderPayOut' },
    })
    expect(event.detail).toMatchObject({ payeeKind: 'heir', proofs: PROOFS_OF.heir, diedOn: '2026-10-09' })
  })

  test('say by it that the person died, and the case still comes to its end', async () => {
    const { reference } = await world.db.transfer.findFirstOrThrow({ where: { person: { name: '故甲' } } })
    const step = stepOf(world, reference ?? '')
    const person = await world.db.person.findFirstOrThrow({ where: { name: '故甲' } })
    expect(toDayOrNull(person.diedOn)).toBe('2026-10-09')
    const { idNumber } = await world.person('故甲')
    const again = intakeOf({ ...routeOf('故甲'), from: '330100' }, idNumber)
    expect(refusal(await world.run(submit, 'hefei-clerk', again, NOW))).toMatchObject({ detail: 'deceased' })
    const ended = { reason: 'deceased', evidence: '死亡医学证明', diedOn: '2026-10-09' }
    expect(refusal(await step.take(terminate, 'hefei-clerk', ended))).toMatchObject({
      code: 'money-under-way',
    })
    await step.must(confirmPaidOut, 'nanjing-finance', { bankReference: 'JC-1', paidOn: DAY })
    await step.must(recordYears, 'hefei-clerk')
    await step.must(recordNotice, 'hefei-clerk', { channel: 'phone' })
    expect(await world.db.transfer.findFirstOrThrow({ where: { reference } })).toMatchObject({
      state: 'completed',
      fundsState: 'paidOut',
    })
  })
})

describe('somebody who settles abroad', () => {
  test('is paid in the own name, with proofs', async () => {
    const reference = await driveTo(world, 'prepareRemittance', routeOf('出丙'), NOW)
    const step = stepOf(world, reference)
    expect(
      refusal(await step.take(orderPayOut, 'nanjing-finance', pay('他人', 'emigrant', PROOFS_OF.emigrant))),
    ).toMatchObject({ detail: 'account-name' })
    expect(
      refusal(await step.take(orderPayOut, 'nanjing-finance', pay('出丙', 'emigrant', ['ownIdentity']))),
    ).toMatchObject({ detail: 'settlementAbroadProof' })
    await step.mustSigned(
      orderPayOut,
      'nanjing-finance',
      'nanjing-reviewer',
      pay('出丙', 'emigrant', PROOFS_OF.emigrant),
    )
  })
})

describe('a death', () => {
  const ended = { reason: 'deceased', evidence: '死亡医学证明' }

  test('is kept with the person, and no later application is taken', async () => {
    const reference = await driveTo(world, 'draftTable', routeOf('故乙'), NOW)
    const step = stepOf(world, reference)
    expect(
      refusal(await step.take(terminate, 'hefei-clerk', { ...ended, diedOn: '2026-10-13' })),
    ).toMatchObject({ detail: 'death-in-future' })
    expect(
      refusal(await step.take(terminate, 'hefei-clerk', { ...ended, diedOn: '1805-01-01' })),
    ).toMatchObject({ detail: 'day-before-birth' })
    await step.mustSigned(terminate, 'hefei-clerk', 'hefei-supervisor', { ...ended, diedOn: '2026-10-09' })
    const person = await world.db.person.findFirstOrThrow({ where: { name: '故乙' } })
    expect(toDayOrNull(person.diedOn)).toBe('2026-10-09')
    const { idNumber } = await world.person('故乙')
    expect(refusal(await world.run(submit, 'hefei-clerk', intakeOf(routeOf('故乙'), idNumber), NOW))).toEqual(
      { code: 'rules-not-met', detail: 'deceased' },
    )
  })

  test('the day may be left out', async () => {
    const reference = await driveTo(world, 'draftTable', routeOf('故丁'), NOW)
    await stepOf(world, reference).mustSigned(terminate, 'hefei-clerk', 'hefei-supervisor', ended)
    expect((await world.db.person.findFirstOrThrow({ where: { name: '故丁' } })).diedOn).toBeNull()
  })
})
