import { afterAll, beforeAll, expect, test } from 'vitest'
import { LARGEST_FILE } from '@/lib/domain/documents/scans'
import { LARGEST_STATEMENT } from '@/lib/domain/money/statements/statement'
import { ImportStatement } from '@/lib/schemas/bank'
import { bigCamt, bigTable } from '@/lib/testing/big-statements'
import { makeWorld, type World } from '@/lib/testing/builders'
import { DAY } from '@/lib/testing/money-world'
import { accountOf, imports } from '@/lib/testing/statements'

/* A bank's longest file as it really is: none of it may stop at a limit made for scans. */

let world: World
beforeAll(async () => {
  world = await makeWorld([], DAY)
})
afterAll(() => world.close())

test('ten thousand entries of camt come in', { timeout: 180_000 }, async () => {
  const text = bigCamt(await accountOf(world, 'nanjing'), 10_000, DAY)
  const size = new TextEncoder().encode(text).length
  expect(size).toBeGreaterThan(LARGEST_FILE)
  expect(size).toBeLessThan(LARGEST_STATEMENT)
  expect(await imports(world, 'nanjing-finance', text)).toMatchObject({ kind: 'imported', lines: 10_000 })
  const [line] = await world.db.bankLine.findMany({ where: { bankReference: 'BIGXML00009999' } })
  expect(line?.text).toContain('𠮷 & 核对')
})

test('ten thousand rows of a table in GB18030 come in', { timeout: 180_000 }, async () => {
  const file = bigTable(10_000, DAY)
  expect(await imports(world, 'hefei-finance', file)).toMatchObject({ kind: 'imported', lines: 10_000 })
  const [line] = await world.db.bankLine.findMany({ where: { bankReference: 'BIGCSV00009999' } })
  expect(line?.text).toBe('转移资金𠮷')
})

test('what is larger is refused by a sentence of its own', () => {
  const sized = (size: number) => Object.defineProperty(new File(['x'], 'x'), 'size', { value: size })
  expect(ImportStatement.safeParse({ file: sized(LARGEST_STATEMENT) }).success).toBe(true)
  const { error } = ImportStatement.safeParse({ file: sized(LARGEST_STATEMENT + 1) })
  expect(error?.issues.map(({ message }) => message)).toEqual(['statement-too-large'])
})
