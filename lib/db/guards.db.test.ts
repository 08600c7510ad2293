import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/commands/save-draft'
import { submit } from '@/lib/commands/submit'
import { allTransitions } from '@/lib/domain/transfer/lifecycle'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge } from '@/lib/testing/journey'
import { brokenLink } from './events'

/* A hand-written statement must not be able to break the law: each guard is tried with plain SQL. */

let world: World
let sql: Client
let sealed: string
let open: string

beforeAll(async () => {
  world = await makeWorld()
  sql = new Client({ connectionString: world.url })
  await sql.connect()
  sealed = await driveTo(world, 'credit', CLEAN, MONDAY)
  open = (await lodge(world, { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }, MONDAY))
    .reference
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
const idOf = async (reference: string) =>
  (await world.db.transfer.findUniqueOrThrow({ where: { reference }, select: { id: true } })).id

test('PostgreSQL knows the same transitions as the program', async () => {
  const { rows } = await sql.query(
    'SELECT track, step, "fromState" AS "from", "toState" AS "to" FROM "LifecycleTransition"',
  )
  const line = (row: { track: string; step: string; from: string; to: string }) =>
    `${row.track} ${row.step} ${row.from} ${row.to}`
  expect((rows as Parameters<typeof line>[0][]).map(line).toSorted()).toEqual(
    allTransitions().map(line).toSorted(),
  )
})

describe('states', () => {
  test('a state is not skipped', async () => {
    expect(
      await said(
        `UPDATE "Transfer" SET state = 'transferredIn', version = version + 1 WHERE reference = $1`,
        [open],
      ),
    ).toMatch(/no step leads from submitted to transferredIn/)
  })
  test('money does not jump', async () => {
    expect(
      await said(
        `UPDATE "Transfer" SET "fundsState" = 'credited', version = version + 1 WHERE reference = $1`,
        [open],
      ),
    ).toMatch(/no step moves the money/)
  })
  test('a lawful change without its event is refused at commit', async () => {
    expect(
      await said(`UPDATE "Transfer" SET state = 'accepted', version = version + 1 WHERE reference = $1`, [
        open,
      ]),
    ).toMatch(/a change without its event/)
  })
  test('a change without a new version is refused', async () => {
    expect(await said(`UPDATE "Transfer" SET state = 'accepted' WHERE reference = $1`, [open])).toMatch(
      /raises the version/,
    )
  })
  test.each([
    `"amountDueFen" = 1`,
    `"matchedById" = NULL`,
    `"noticeIssuedAt" = now()`,
    `"personId" = (SELECT id FROM "Person" WHERE name = '郑𠮷野')`,
    `reason = 'another'`,
    `version = version + 2`,
  ])('nothing changes in its version: %s', async (change) => {
    expect(await said(`UPDATE "Transfer" SET ${change} WHERE reference = $1`, [sealed])).toMatch(
      /raises the version/,
    )
  })
  test('nothing changes without its event, not even the version alone', async () => {
    expect(
      await said(`UPDATE "Transfer" SET "amountDueFen" = 1, version = version + 1 WHERE reference = $1`, [
        sealed,
      ]),
    ).toMatch(/a change without its event/)
    expect(await said(`UPDATE "Transfer" SET version = version + 1 WHERE reference = $1`, [sealed])).toMatch(
      /a change without its event/,
    )
  })
  test('what lists sort by is rewritten in the version of the step', async () => {
    expect(
      await said(
        `UPDATE "Transfer" SET "anyDueOn" = '2026-12-01', "originDueOn" = '2026-12-01' WHERE reference = $1`,
        [sealed],
      ),
    ).toBe('accepted')
  })
  test('a case that goes on has no end', async () => {
    expect(await said(`UPDATE "Transfer" SET "endedAt" = now() WHERE reference = $1`, [sealed])).toMatch(
      /a case ends once/,
    )
  })
  test.each([
    `"personId" = (SELECT id FROM "Person" WHERE name = '郑𠮷野')`,
    `"originAreaCode" = '320500'`,
    `"destinationAgencyId" = (SELECT id FROM "Agency" WHERE slug = 'suzhou')`,
    `"toScheme" = 'resident'`,
    `mode = 'letter'`,
    `"lodgedAt" = 'origin'`,
  ])('what was applied for stands: %s', async (change) => {
    expect(
      await said(`UPDATE "Transfer" SET ${change}, version = version + 1 WHERE reference = $1`, [sealed]),
    ).toMatch(/stands once submitted/)
  })
  test('a forged event of another step does not carry a change', async () => {
    const id = await idOf(open)
    const last = await world.db.caseEvent.findFirstOrThrow({
      where: { transferId: id },
      orderBy: { version: 'desc' },
    })
    await sql.query('BEGIN')
    await sql.query(`UPDATE "Transfer" SET state = 'accepted', version = version + 1 WHERE id = $1`, [id])
    await sql.query(
      `INSERT INTO "CaseEvent" (id, "transferId", version, kind, "fromState", "toState", "fromFunds", "toFunds", at, "actorName", role, detail, "previousHash", hash)
       VALUES (gen_random_uuid(), $1, $2, 'recordYears', 'submitted', 'accepted', 'undetermined', 'undetermined', now(), 'x', 'clerk', '{}', $3, repeat('a', 64))`,
      [id, last.version + 1, last.hash],
    )
    expect(await said('COMMIT')).toMatch(/step recordYears does not lead from submitted to accepted/)
  })
  test('a case does not begin beyond its draft, and is never deleted', async () => {
    expect(await said(`DELETE FROM "Transfer" WHERE reference = $1`, [open])).toMatch(/append-only/)
    const columns = await sql.query(
      `SELECT string_agg(quote_ident(column_name), ',') AS list FROM information_schema.columns WHERE table_name = 'Transfer' AND column_name NOT IN ('id', 'reference')`,
    )
    const list = String(columns.rows[0]?.list)
    expect(
      await said(
        `INSERT INTO "Transfer" (id, reference, ${list}) SELECT gen_random_uuid(), 'x', ${list} FROM "Transfer" WHERE reference = $1`,
        [open],
      ),
    ).toMatch(/begins as a draft/)
  })
  test('a case is not closed by hand without its proofs', async () => {
    expect(
      await said(`UPDATE "Transfer" SET state = 'completed', version = version + 1 WHERE reference = $1`, [
        sealed,
      ]),
    ).toMatch(/closes only on proof/)
  })
})

describe('history', () => {
  test.each([
    `UPDATE "CaseEvent" SET reason = 'nicer'`,
    `DELETE FROM "CaseEvent"`,
    `TRUNCATE "CaseEvent" CASCADE`,
    `UPDATE "AccessLog" SET act = 'nothing'`,
    `DELETE FROM "AccountMovement"`,
    `UPDATE "CalendarYear" SET days = '[]'`,
    `DELETE FROM "LifecycleTransition"`,
    `INSERT INTO "LifecycleTransition" VALUES ('relationship', 'x', 'draft', 'completed')`,
  ])('%s', async (statement) => {
    if (statement.includes('AccessLog'))
      await sql.query(
        `INSERT INTO "AccessLog" (id, at, "staffName", act) VALUES (gen_random_uuid(), now(), 'x', 'viewed')`,
      )
    expect(await said(statement)).toMatch(/append-only/)
  })
  test('an event that does not continue the chain is refused', async () => {
    const id = await idOf(open)
    expect(
      await said(
        `INSERT INTO "CaseEvent" (id, "transferId", version, kind, "toState", "toFunds", at, "actorName", role, detail, "previousHash", hash)
         VALUES (gen_random_uuid(), $1, 99, 'x', 'submitted', 'undetermined', now(), 'x', 'clerk', '{}', repeat('b', 64), repeat('c', 64))`,
        [id],
      ),
    ).toMatch(/does not continue the history/)
  })
  test('an edit behind the guard is found by the chain', async () => {
    const id = await idOf(open)
    expect(await brokenLink(world.db, id)).toBeNull()
    await sql.query('BEGIN')
    await sql.query(`ALTER TABLE "CaseEvent" DISABLE TRIGGER case_event_append_only`)
    await sql.query(`UPDATE "CaseEvent" SET reason = 'nicer' WHERE "transferId" = $1 AND version = 1`, [id])
    await sql.query(`ALTER TABLE "CaseEvent" ENABLE TRIGGER case_event_append_only`)
    await sql.query('COMMIT')
    expect(await brokenLink(world.db, id)).toBe(1)
  })
})

describe('four eyes', () => {
  test('the maker of an order does not approve it', async () => {
    const id = await idOf(sealed)
    expect(
      await said(
        `INSERT INTO "RemittanceOrder" (id, "transferId", kind, attempt, reference, "amountFen", payee, "payerAgencyId", status, "madeById", "madeAt", "approvedById")
         SELECT gen_random_uuid(), $1, 'remittance', 99, 'own', 1, '{}', s."agencyId", 'cancelled', s.id, now(), s.id FROM "Staff" s WHERE s."agencyId" IS NOT NULL LIMIT 1`,
        [id],
      ),
    ).toMatch(/order_four_eyes/)
  })
  test('the drafter does not seal', async () => {
    const id = await idOf(sealed)
    expect(
      await said(
        `INSERT INTO "InformationTable" (id, "transferId", version, status, "draftedById", "draftedAt", "sealedById", "sealedAt", "sealHash", number, "actualMonths", "deemedMonths", "balanceFen", "transferFen", "balanceAsOf", "personName", "personIdMasked")
         SELECT gen_random_uuid(), $1, 9, 'sealed', s.id, now(), s.id, now(), 'x', 'n', 1, 0, 0, 0, now(), 'x', 'x' FROM "Staff" s LIMIT 1`,
        [id],
      ),
    ).toMatch(/table_four_eyes/)
  })
  test('one person does not give both signatures, nor confirm a role asked for by oneself', async () => {
    const id = await idOf(open)
    expect(
      await said(
        `INSERT INTO "Signature" (id, "transferId", step, role, payload, "openedById", "openedAt", status, "closedById")
         SELECT gen_random_uuid(), $1, 'refuse', 'reviewer', '{}', s.id, now(), 'executed', s.id FROM "Staff" s LIMIT 1`,
        [id],
      ),
    ).toMatch(/signature_four_eyes/)
    expect(
      await said(
        `INSERT INTO "RoleRequest" (id, "staffId", role, change, "requestedById", "requestedAt", "decidedById")
         SELECT gen_random_uuid(), s.id, 'reviewer', 'give', s.id, now(), s.id FROM "Staff" s LIMIT 1`,
      ),
    ).toMatch(/role_four_eyes/)
  })
})

describe('papers and money', () => {
  test('a sealed version and its lines never change', async () => {
    expect(await said(`UPDATE "InformationTable" SET "balanceFen" = 1 WHERE status = 'sealed'`)).toMatch(
      /never changes/,
    )
    expect(await said(`UPDATE "InformationTableLine" SET months = 1`)).toMatch(/never changes/)
    expect(await said(`DELETE FROM "InformationTableLine"`)).toMatch(/never changes/)
  })
  test('a letter stays as issued, an order and a receipt keep their amounts', async () => {
    expect(await said(`UPDATE "ContactLetter" SET content = '{}'`)).toMatch(/as it was issued/)
    expect(await said(`UPDATE "RemittanceOrder" SET "amountFen" = 1`)).toMatch(/keeps its amount/)
    expect(await said(`UPDATE "Receipt" SET "amountFen" = 1`)).toMatch(/keeps its amount/)
  })
  test('there is no negative money', async () => {
    expect(await said(`UPDATE "PersonalAccount" SET "balanceFen" = -1`)).toMatch(/account_balance/)
    expect(await said(`UPDATE "Transfer" SET "amountDueFen" = -1, version = version + 1`)).toMatch(
      /transfer_amount/,
    )
    expect(await said(`UPDATE "Enrolment" SET "arrearsFen" = -1`)).toMatch(/enrolment_arrears/)
  })
  test('one person has one open case per origin area and scheme', async () => {
    const again = await world.run(
      submit,
      'hangzhou-clerk',
      {
        fromScheme: 'employee',
        toScheme: 'employee',
        originArea: '320100',
        destinationArea: '330100',
        person: { idNumber: (await world.person('郑𠮷野')).idNumber, name: '郑𠮷野' },
      },
      at('2026-10-12', '11:00'),
    )
    expect(again).toMatchObject({ ok: false, refusal: { code: 'open-case', reference: open } })
    // The same by hand, past the program's own question.
    const draft = await world.run(
      saveDraft,
      'hangzhou-clerk',
      {
        fromScheme: 'employee',
        toScheme: 'employee',
        originArea: '320100',
        destinationArea: '330100',
        person: { idNumber: (await world.person('郑𠮷野')).idNumber, name: '郑𠮷野' },
      },
      at('2026-10-12', '11:05'),
    )
    if (!draft.ok) throw new Error('no draft')
    expect(
      await said(
        `UPDATE "Transfer" SET state = 'submitted', reference = 'twice', version = version + 1 WHERE id = $1`,
        [draft.value.draftId],
      ),
    ).toMatch(/one_open_case/)
  })
})
