import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import { ORDER_KINDS, type OrderKind } from './remittances'

let world: World
let sql: Client

beforeAll(async () => {
  world = await makeWorld()
  sql = new Client({ connectionString: world.url })
  await sql.connect()
  await driveTo(world, 'credit', CLEAN, MONDAY)
})
afterAll(async () => {
  await sql.end()
  await world.close()
})

type Order = {
  kind: OrderKind
  status: string
  payer: 'originAgencyId' | 'destinationAgencyId'
  approved: boolean
  bankReference?: string
  paidOn?: Date | null
}
/** Writes an order by hand beside the one the case has, prepared by one member of staff, approved by another. */
const write = async (order: Order): Promise<string> => {
  const reference = crypto.randomUUID()
  const [maker, approver] = await world.db.staff.findMany({ take: 2, select: { id: true } })
  try {
    await sql.query(
      `INSERT INTO "RemittanceOrder" (id, "transferId", kind, attempt, reference, "amountFen", payee, "payerAgencyId",
         status, "madeById", "madeAt", "approvedById", "approvedAt", "bankReference", "paidOn")
       SELECT gen_random_uuid(), t.id, $1, (SELECT count(*) + 1 FROM "RemittanceOrder"), $2, 1, '{}', t."${order.payer}",
         $3, $4, now(), $5, $6, $7, $8 FROM "Transfer" t`,
      [
        order.kind,
        reference,
        order.status,
        maker?.id,
        order.approved ? approver?.id : null,
        order.approved ? MONDAY : null,
        order.bankReference,
        order.paidOn,
      ],
    )
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

test.each(ORDER_KINDS)('%s: nothing reaches the bank under one name', async (kind) => {
  for (const status of ['approved', 'paid', 'returned'])
    expect(await write({ kind, status, payer: 'originAgencyId', approved: false })).toMatch(/order_approved/)
})

test('a bank reference is taken once by an agency on a day; another bank, or another day, may give the same', async () => {
  const [paid] = await world.db.remittanceOrder.findMany({ where: { status: 'paid' } })
  const bankReference = paid?.bankReference ?? ''
  const again = {
    kind: 'difference',
    status: 'paid',
    approved: true,
    bankReference,
    paidOn: paid?.paidOn ?? null,
  } as const
  expect(await write({ ...again, payer: 'originAgencyId' })).toMatch(/order_bank_reference/)
  const nextDay = new Date((paid?.paidOn?.getTime() ?? 0) + 86_400_000)
  expect(await write({ ...again, payer: 'originAgencyId', paidOn: nextDay })).toBe('accepted')
  expect(await write({ ...again, kind: 'excessReturn', payer: 'destinationAgencyId' })).toBe('accepted')
})

test('an order keeps its kind, its payer and where the money goes', async () => {
  for (const change of [
    `kind = 'payOut'`,
    `"payerAgencyId" = gen_random_uuid()`,
    `"payeeAccountSealed" = 'another'`,
    `"transferId" = gen_random_uuid()`,
  ])
    await expect(
      sql.query(`UPDATE "RemittanceOrder" SET ${change} WHERE kind = 'remittance'`),
    ).rejects.toThrow(/an order keeps/)
})
