import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo } from '@/lib/testing/journey'

/* A clock is what an agency is judged by: no hand-written statement makes one look better. */

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

const said = async (statement: string): Promise<string> => {
  try {
    const { rowCount } = await sql.query(statement)
    return rowCount === 0 ? 'no such clock' : 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

test.each([`DELETE FROM "Clock"`, `TRUNCATE "Clock" CASCADE`])('%s', async (statement) => {
  expect(await said(statement)).toMatch(/append-only/)
})

test.each([
  `"startedAt" = now()`,
  `"startedOn" = "startedOn" + 1`,
  `"lengthDays" = "lengthDays" + 5`,
  `round = round + 5`,
  `clock = 'TS'`,
  `"agencyId" = gen_random_uuid()`,
])('a clock keeps its start: %s', async (change) => {
  expect(await said(`UPDATE "Clock" SET ${change} WHERE "endedAt" IS NULL`)).toMatch(/keeps its start/)
  expect(await said(`UPDATE "Clock" SET ${change} WHERE "endedAt" IS NOT NULL`)).toMatch(/keeps its start/)
})

test.each([
  `"endedAt" = now()`,
  `"endedOn" = "endedOn" - 1`,
  `ending = 'interrupted'`,
  `"dueOn" = "dueOn" + 5, recomputed = '[{}]'`,
  `"lateReason" = 'other'`,
  `"lateNote" = 'the bridge was closed'`,
  `"usedDays" = "usedDays" - 1`,
  `"usedBy" = '{"bank": 1}'`,
  `"owingAgencyId" = gen_random_uuid()`,
])('a clock stays as it ended: %s', async (change) => {
  expect(await said(`UPDATE "Clock" SET ${change} WHERE "endedAt" IS NOT NULL`)).toMatch(/stays as it ended/)
})

test('a running clock moves its dates only with what they were before', async () => {
  const later = `"dueOn" = "dueOn" + 1, "sortDueOn" = "sortDueOn" + 1`
  expect(await said(`UPDATE "Clock" SET ${later} WHERE "endedAt" IS NULL`)).toMatch(/what they were before/)
  const noted = `${later}, recomputed = recomputed || '[{"before": "2026-10-20"}]'`
  expect(await said(`UPDATE "Clock" SET ${noted} WHERE "endedAt" IS NULL`)).toBe('accepted')
  expect(await said(`UPDATE "Clock" SET recomputed = '[]' WHERE "endedAt" IS NULL`)).toMatch(
    /what they were before/,
  )
})

test('no clock ends, or is confirmed, without an event of its case', async () => {
  expect(
    await said(
      `UPDATE "Clock" SET "endedAt" = now(), "endedOn" = now(), ending = 'met' WHERE "endedAt" IS NULL`,
    ),
  ).toMatch(/a change without its event/)
  expect(
    await said(
      `UPDATE "Clock" SET "confirmedAt" = now(), "confirmedById" = gen_random_uuid() WHERE "endedAt" IS NOT NULL`,
    ),
  ).toMatch(/a change without its event/)
})

test('a clock that runs has used no days yet', async () => {
  expect(await said(`UPDATE "Clock" SET "usedDays" = 1 WHERE "endedAt" IS NULL`)).toMatch(/not used its days/)
})

test('no clock runs on, T1 alone with the cancelled payment that undid its end', async () => {
  const reopen = `UPDATE "Clock" SET "endedAt" = NULL, "endedOn" = NULL, ending = NULL, "usedDays" = NULL, "usedBy" = NULL`
  expect(await said(`${reopen} WHERE clock = 'T0'`)).toMatch(/does not run on/)
  expect(await said(`${reopen} WHERE clock = 'T1'`)).toMatch(/a change without its event/)
})
