import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillUsedDays } from '@/lib/db/used-days'
import { at } from '@/lib/testing/builders'
import { demonstration, type Demonstration } from '@/lib/testing/demonstration'
import type { BoardQuery } from './address'
import { supervisionBoard, type Board } from './board'
import { counterpartScorecard } from './counterparts'
import { allBoardRows } from './rows'

const NOW = at('2026-10-12', '09:00')

let made: Demonstration
let database: Demonstration['db']
beforeAll(async () => {
  made = await demonstration()
  database = made.db
}, 300_000)
afterAll(() => made.close())

const actor = (login: string) => made.actor(login)

async function boardOf(login: string, when = NOW): Promise<Board> {
  const board = await supervisionBoard(actor(login), {}, when, database)
  if (!board) throw new Error(`${login} has no board`)
  return board
}

/** Every number on a page that opens rows, wherever it stands. */
function countedIn(part: unknown): { count: number; query: BoardQuery }[] {
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.values(part).flatMap(countedIn)
  return 'count' in part && 'query' in part
    ? [part as { count: number; query: BoardQuery }, ...inside]
    : inside
}

async function expectRows(login: string, page: unknown, when = NOW): Promise<number> {
  const numbers = countedIn(page).filter(({ count }) => count > 0)
  for (const { count, query } of numbers) {
    const file = await allBoardRows(actor(login), query, when, database)
    expect([query, file?.rows.length]).toEqual([query, count])
  }
  return numbers.length
}

test.each(['hefei-supervisor', 'nanjing-supervisor', 'national-supervisor'])(
  'every number %s sees opens exactly the rows behind it',
  async (login) => {
    expect(await expectRows(login, await boardOf(login))).toBeGreaterThan(30)
  },
)

test('so does every number of the scorecard', async () => {
  const login = 'hefei-supervisor'
  const scorecard = await counterpartScorecard(actor(login), {}, NOW, database)
  expect(scorecard?.rows.map(({ code }) => code)).toContain('320100')
  expect(await expectRows(login, scorecard)).toBeGreaterThan(5)
})

test('nobody without the duty has a board', async () => {
  expect(await supervisionBoard(actor('hefei-clerk'), {}, NOW, database)).toBeNull()
  expect(await counterpartScorecard(actor('hefei-finance'), {}, NOW, database)).toBeNull()
})

test('three days later the board is right although nothing ran in between', async () => {
  const before = await boardOf('hefei-supervisor')
  const later = at('2026-10-15', '09:00')
  const after = await boardOf('hefei-supervisor', later)
  const hefei = await database.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const dueMeanwhile = await database.clock.count({
    where: {
      endedAt: null,
      owingAgencyId: hefei.id,
      sortDueOn: { gte: new Date('2026-10-12'), lte: new Date('2026-10-14') },
    },
  })
  expect(dueMeanwhile).toBeGreaterThan(0)
  expect(after.overdue.count).toBe(before.overdue.count + dueMeanwhile)
  expect(after.open.count).toBe(before.open.count)
  await expectRows('hefei-supervisor', after.bands, later)
})

test('one screen says what will be late tomorrow, and whose days were used', async () => {
  const { next } = await boardOf('hefei-supervisor')
  expect(next.tomorrow.count + next.today.count).toBeGreaterThan(0)
  expect(next.rows.length).toBe(next.tomorrow.count + next.today.count)
  for (const { used, clock } of next.rows)
    expect(used.reduce((sum, { days }) => sum + days, 0)).toBe(clock?.usedDays)
})

test('every ended clock knows its days, and they add up to whose they were', async () => {
  const ended = await database.clock.findMany({ where: { endedAt: { not: null } } })
  expect(ended.length).toBeGreaterThan(50)
  for (const { usedDays, usedBy } of ended) {
    const shares = Object.values(usedBy as Record<string, number>)
    expect(shares.reduce((sum, days) => sum + days, 0)).toBe(usedDays)
  }
})

test('days nobody had counted are filled in once, and reach the figures', async () => {
  const took = async () =>
    (await boardOf('hefei-supervisor')).clocks.map(({ median, ninetieth }) => [median, ninetieth])
  const before = await took()
  await database.$executeRaw`ALTER TABLE "Clock" DISABLE TRIGGER clock_fixed`
  await database.$executeRaw`UPDATE "Clock" SET "usedDays" = NULL, "usedBy" = NULL`
  await database.$executeRaw`ALTER TABLE "Clock" ENABLE TRIGGER clock_fixed`
  expect((await took()).flat().every((days) => days === null)).toBe(true)
  expect(await fillUsedDays(database, 10_000)).toBeGreaterThan(50)
  expect(await fillUsedDays(database, 10_000)).toBe(0)
  expect(await took()).toEqual(before)
})
