import { afterAll, beforeAll, expect, it } from 'vitest'
import { payeeAccountColumn } from '@/lib/db/remittances'
import { vault } from '@/lib/db/keys'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, routeOf, stepOf, wholeBack } from '@/lib/testing/money-world'
import { letterOf, registeredByPost } from '@/lib/testing/post-world'
import { matchReceipt } from './match-receipt'
import { recordReceipt } from './record-receipt'
import { resend } from './resend'
import { returnAll } from './return-all'
import { returnByOrigin } from './return-by-origin'
import { returnExcess } from './return-excess'

/* Accounts of agencies that cannot keep their own here: typed from their papers. */

const PAYEE = {
  accountName: '九江市医疗保险基金',
  bankName: '示例银行',
  bankBranch: '九江支行',
  accountNumber: '936040000000005678',
}

let world: World
beforeAll(async () => {
  world = await makeWorld(['账补函', '账退回', '账多付'].map(mover), DAY)
})
afterAll(() => world.close())

it('a destination without a login sends its corrected letter, and none is issued in its name', async () => {
  const reference = await registeredByPost(world, '账补函', '2026-21')
  const step = stepOf(world, reference)
  await step.must(returnByOrigin, 'nanjing-clerk', { reason: 'accountDataMissing', note: '缺开户银行' })
  const onBehalf = { evidence: '九江补正来函' }
  expect(await step.take(resend, 'nanjing-clerk', { onBehalf })).toEqual({
    ok: false,
    refusal: { code: 'evidence-required', detail: 'letter' },
  })
  const letter = { ...letterOf('2026-21'), ...PAYEE }
  expect(
    await step.take(resend, 'nanjing-clerk', { onBehalf, letter: { ...letter, arrivedOn: '2026-10-13' } }),
  ).toMatchObject({ refusal: { detail: 'future-day' } })
  await step.must(resend, 'nanjing-clerk', { onBehalf, letter })
  const letters = await world.db.contactLetter.findMany({
    where: { transfer: { reference } },
    orderBy: { version: 'asc' },
  })
  expect(letters.map(({ channel, number, issuedById }) => [channel, number, issuedById])).toEqual([
    ['incoming', '360400/2026-21', null],
    ['incoming', '360400/2026-21/2', null],
  ])
  expect(letters[1]?.content).toMatchObject({ payee: { accountLast4: '5678' } })
})

/** As an origin whose bank data nobody has: on file for the seed's connected agencies alone. */
async function withoutLogin<T>(work: () => Promise<T>): Promise<T> {
  const { payeeValid, connection } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
  const as = (data: { connection: string; payeeValid: boolean }) =>
    world.db.agency.update({ where: { slug: 'nanjing' }, data })
  await as({ connection: 'none', payeeValid: false })
  try {
    return await work()
  } finally {
    await as({ connection, payeeValid })
  }
}

it.each([
  ['账退回', 'fullReturn', returnAll, AMOUNT],
  ['账多付', 'excessReturn', returnExcess, AMOUNT + 100],
] as const)(
  '%s: money goes back to the account the first signer typed',
  async (name, kind, back, amountFen) => {
    const reference = await driveTo(world, 'recordReceipt', routeOf(name), NOW)
    const step = stepOf(world, reference)
    const arrived = { amountFen, receivedOn: DAY, bankReference: `HF-${kind}` }
    await step.must(recordReceipt, 'hefei-finance', arrived)
    await step.must(matchReceipt, 'hefei-finance')
    await withoutLogin(async () => {
      expect(await step.take(back, 'hefei-finance', wholeBack(`HF-B-${kind}`))).toEqual({
        ok: false,
        refusal: { code: 'evidence-required', detail: 'payee' },
      })
      const fields = { ...wholeBack(`HF-B-${kind}`), payee: PAYEE }
      await step.mustSigned(back, 'hefei-finance', 'hefei-reviewer', fields)
    })
    const order = await world.db.remittanceOrder.findFirstOrThrow({
      where: { transfer: { reference }, kind },
    })
    expect(order.payee).toMatchObject({ bankBranch: PAYEE.bankBranch, accountLast4: '5678' })
    expect(vault().open(payeeAccountColumn(kind), order.payeeAccountSealed ?? '')).toBe(PAYEE.accountNumber)
  },
)
