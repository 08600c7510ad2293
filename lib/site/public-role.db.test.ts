import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishKey } from '@/lib/jobs/answer-requests'
import { publishIssuedPaper } from '@/lib/jobs/publish'
import { makeWorld, TEST_ENVIRONMENT, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { seenInPublic, siteAddress } from '@/lib/testing/public-site'

let world: World
let site: Client
beforeAll(async () => {
  world = await makeWorld([mover('公开甲')], DAY)
  site = new Client({ connectionString: siteAddress(world.url) })
  await site.connect()
})
afterAll(async () => {
  await site.end()
  await world.close()
})

/** Every table and view of the database, and what of each the role of the public site may do. */
const rights = async () => {
  const { rows } = await site.query<{ name: string; does: string[] }>(`
    SELECT c.relname AS name, array_agg(p ORDER BY p) FILTER (WHERE
      has_table_privilege(c.oid, p)
      OR (p IN ('SELECT','INSERT','UPDATE','REFERENCES') AND has_any_column_privilege(c.oid, p))) AS does
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) AS p
    WHERE c.relkind IN ('r','v','m','p','S') AND n.nspname NOT IN ('pg_catalog','information_schema','pg_toast')
    GROUP BY c.relname`)
  return Object.fromEntries(rows.filter(({ does }) => does !== null).map(({ name, does }) => [name, does]))
}

it('reads what is published, leaves requests and files, and has no other right on any table', async () => {
  expect(await rights()).toEqual({
    Agency: ['SELECT'],
    Area: ['SELECT'],
    AreaParameter: ['SELECT'],
    Calendar: ['SELECT'],
    CalendarYear: ['SELECT'],
    PublishedKey: ['SELECT'],
    PublishedPaper: ['SELECT'],
    PublishedStatus: ['SELECT'],
    SigningKey: ['SELECT'],
    SiteRequest: ['INSERT'],
    SiteUpload: ['INSERT'],
  })
})

it.each([
  'SELECT name FROM "Person"',
  'SELECT * FROM "Transfer"',
  'SELECT "transferId" FROM "PublishedStatus"',
  'SELECT "contactPerson" FROM "Agency"',
  'SELECT "payeeAccountSealed" FROM "Agency"',
  'SELECT "privateKeySealed" FROM "SigningKey"',
  'SELECT sealed FROM "SiteRequest"',
  'SELECT sealed FROM "SiteUpload"',
  'SELECT sealed FROM "SiteAnswer"',
  'SELECT key FROM "StatusAttempt"',
  'SELECT * FROM graphile_worker.jobs',
  `UPDATE "PublishedStatus" SET record = '{}'`,
  'DELETE FROM "PublishedPaper"',
  `INSERT INTO "SiteRequest" (id, kind, sealed, "createdAt") VALUES (gen_random_uuid(), 'apply', '\\x00', now())`,
  'CREATE TABLE mine (id int)',
  'SET ROLE jiexu',
])('is refused: %s', async (statement) => {
  await expect(site.query(statement)).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|3F000)$/) as string,
  })
})

it('may call the functions of the inbox and none of the database’s own', async () => {
  const { rows } = await site.query<{ name: string }>(`
    SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'graphile_worker') AND p.prorettype <> 'trigger'::regtype
      AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE')
      AND p.prosecdef ORDER BY 1`)
  expect(rows.map(({ name }) => name)).toEqual([
    'site_answer',
    'site_failed',
    'site_failures',
    'site_forgiven',
    'site_tried',
  ])
})

it('finds no name, number, phone or amount in anything it can read', async () => {
  const reference = await driveTo(world, 'credit', routeOf('公开甲'), NOW)

  await seenInPublic(world.db, world.site, reference, NOW)
  const papers = await world.db.paper.findMany({ select: { id: true } })
  for (const { id } of papers) await publishIssuedPaper(world.db, id, NOW)
  expect(papers.length).toBeGreaterThan(3)
  expect(await world.db.publishedPaper.count()).toBe(papers.length)
  await publishKey(world.db, TEST_ENVIRONMENT.DATA_ENCRYPTION_KEY, NOW)
  const readable = await Promise.all(
    ['"PublishedKey"', '"PublishedPaper"', '"Area"', '"AreaParameter"', '"CalendarYear"'].map((table) =>
      site.query(`SELECT to_jsonb(t)::text AS text FROM ${table} t`),
    ),
  )
  const status = await site.query(`SELECT record::text AS text FROM "PublishedStatus"`)
  const agencies = await site.query(
    'SELECT slug, name, phone, address, hours FROM "Agency" WHERE "validTo" IS NULL',
  )
  const texts = [...readable, status, agencies].map(({ rows }) => JSON.stringify(rows)).join('\n')
  expect(status.rows).toHaveLength(1)
  const people = await world.db.person.findMany({ select: { name: true, idMasked: true, phoneMasked: true } })
  const staff = await world.db.staff.findMany({ select: { name: true } })
  expect(people.length).toBeGreaterThan(5)
  for (const { name } of [...people, ...staff]) expect(texts).not.toContain(name)
  const { amountDueFen, monthsRecorded } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  expect([amountDueFen, monthsRecorded]).not.toContain(null)
  expect(JSON.stringify(status.rows)).not.toContain(String(amountDueFen))
  expect(JSON.stringify(status.rows)).not.toMatch(new RegExp(`\\b${monthsRecorded}\\b`))
})
