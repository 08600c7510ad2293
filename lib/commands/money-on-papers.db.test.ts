import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperBody } from '@/lib/db/paper-body'
import { contentOfPaper } from '@/lib/db/papers'
import type { PaperBody, PaperValue } from '@/lib/domain/documents/papers/content'
import { contactLetterPaper } from '@/lib/queries/case-papers'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, type Route } from '@/lib/testing/journey'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function contentOf(kind: string, reference: string) {
  return contentOfPaper(await world.db.paper.findFirstOrThrow({ where: { kind, transfer: { reference } } }))
}

/** The boxes of 划转信息, or null where the table has none. */
function remittanceIn({ blocks }: PaperBody): Record<string, PaperValue> | null {
  const block = blocks.find((one) => one.kind === 'fields' && one.section === 'remittance')
  return block?.kind === 'fields'
    ? Object.fromEntries(block.entries.map(({ field, value }) => [field, value]))
    : null
}

test('the information table names the accounts of the letter; the bank’s entry is filled in once it has paid', async () => {
  const reference = await driveTo(world, 'recordYears', CLEAN, MONDAY)
  const letter = await contactLetterPaper(await world.actor('nanjing-clerk'), reference, null, world.db)
  const payee = letter?.content.payee
  const nanjing = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
  const sealed = {
    payerAccountName: nanjing.payeeAccountName,
    payeeAccountName: payee?.accountName,
    bankBranch: payee?.bankBranch,
    bankName: payee?.bankName,
    accountNumber: `****${payee?.accountLast4}`,
    amount: { fen: 345_678 },
  }
  expect(remittanceIn(await contentOf('information-table', reference))).toEqual({
    ...sealed,
    bankReference: null,
    paidOn: null,
  })
  // As the table of a later version would say it.
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const later = await paperBody(world.db, 'information-table', id, at('2026-10-20'))
  expect(later && remittanceIn(later)).toEqual({
    ...sealed,
    bankReference: `NJ-${CLEAN.name}-2026-10-12`,
    paidOn: { day: '2026-10-12' },
  })
})

const GUANGDONG: Route = {
  name: '孙广深',
  from: '440100',
  to: '440300',
  originSlug: 'guangzhou',
  destinationSlug: 'shenzhen',
}
const UNPAID: Route = { ...CLEAN, name: '努尔买买提·阿布都外力', to: '610100', destinationSlug: 'xian' }

test.each([
  ['the province leaves the account where it is', GUANGDONG, false],
  ['there is no balance', UNPAID, true],
])('no money moves where %s: the table has no such block', async (_why, route, asksForMoney) => {
  const reference = await driveTo(world, 'prepareRemittance', route, MONDAY)
  expect(remittanceIn(await contentOf('information-table', reference))).toBeNull()
  // The letter is written before the balance is known, but never asks where nothing can be remitted.
  const letter = await contactLetterPaper(
    await world.actor(`${route.destinationSlug}-clerk`),
    reference,
    null,
    world.db,
  )
  expect(letter?.content.payee !== null).toBe(asksForMoney)
  const [first] = (await contentOf('contact-letter', reference)).blocks
  expect(first).toMatchObject({ says: asksForMoney ? 'letterBody' : 'letterBodyNoMoney' })
})
