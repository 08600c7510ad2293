import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'

/* What an area decided for itself, tried with plain SQL. */

let world: World
let sql: Client

beforeAll(async () => {
  world = await makeWorld()
  sql = new Client({ connectionString: world.url })
  await sql.connect()
})
afterAll(async () => {
  await sql.end()
  await world.close()
})

const said = async (statement: string, values: unknown[] = []): Promise<string> => {
  try {
    await sql.query(statement, values)
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

describe('parameters of an area', () => {
  test('say what was approved, from the day and until the day that was approved', async () => {
    const { rows } = await sql.query(
      `INSERT INTO "AreaChange" (id, "areaCode", kind, key, value, source, reason, "validFrom", "validTo", "proposedById", "proposedAt", "decidedById", "decidedAt", outcome)
       VALUES (gen_random_uuid(), '320100', 'parameter', 'creditDays', '4', 'x', 'x', '2031-01-01', '2031-12-31', gen_random_uuid(), now(), gen_random_uuid(), now(), 'approved')
       RETURNING id`,
    )
    const [change] = rows as { id: string }[]
    const begin = (value: string, from: string, to: string | null) =>
      said(
        `INSERT INTO "AreaParameter" (id, "areaCode", key, value, source, "validFrom", "validTo", "changeId")
         VALUES (gen_random_uuid(), '320100', 'creditDays', $1, 'x', $2, $3, $4)`,
        [value, from, to, change?.id],
      )
    expect(await begin('9', '2031-01-01', '2031-12-31')).toMatch(/its approved change/)
    expect(await begin('4', '2030-01-01', '2031-12-31')).toMatch(/its approved change/)
    expect(await begin('4', '2031-01-01', null)).toMatch(/its approved change/)
    expect(await begin('4', '2031-01-01', '2031-12-31')).toBe('accepted')
  })
})
