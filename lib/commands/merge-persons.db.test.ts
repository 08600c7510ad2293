import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenLink } from '@/lib/db/events'
import { findPersonsByNumber } from '@/lib/db/registry'
import { makeWorld, type World } from '@/lib/testing/builders'
import { doubled, left, recorded, recordsOf, registryOf } from '@/lib/testing/doubles'
import { CLEAN, intakeOf, lodge, versionOf } from '@/lib/testing/journey'
import { NOW } from '@/lib/testing/money-world'
import { accept } from './accept'
import { decideCorrection } from './decide-correction'
import { mergePersons } from './merge-persons'
import { saveDraft } from './save-draft'
import { splitPersons } from './split-persons'
import { submit } from './submit'
import { takeOver } from './take-over'

const EVIDENCE = '本人到窗口确认，户口簿复印件'
const people = [
  ...doubled('双用', 1),
  ...doubled('双撤', 2),
  ...doubled('双否', 3),
  recorded('同一', 4, [left('320100', 20, 4, 100)]),
  recorded('同二', 5, [left('320100', 12, 2, 200)]),
  recorded('户甲', 11, [left('340100', 20, 4, 500)]),
  recorded('两开甲', 6, [left('320100', 20, 4, 100)]),
  recorded('两开乙', 7, [left('320100', 12, 2, 200)]),
]

let world: World
let sql: Client
beforeAll(async () => {
  world = await makeWorld(people)
  sql = new Client({ connectionString: world.url })
  await sql.connect()
})
afterAll(async () => {
  await sql.end()
  await world.close()
})

const propose = (login: string, survivorId: string, otherId: string) =>
  world.run(mergePersons, login, { survivorId, otherId, evidence: EVIDENCE }, NOW)
const decide = (login: string, correctionId: string, decision: 'execute' | 'decline' | 'withdraw') =>
  world.run(decideCorrection, login, { correctionId, decision, note: '已核对' }, NOW)
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)
const idOf = async (name: string) => (await world.db.person.findFirstOrThrow({ where: { name } })).id

async function proposed(survivorId: string, otherId: string): Promise<string> {
  const answer = await propose('hefei-clerk', survivorId, otherId)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.correctionId
}
async function accepted(reference: string) {
  const version = await versionOf(world, reference)
  return world.run(accept, 'hefei-clerk', { reference, version, answers: [] }, NOW)
}

describe('a merge', () => {
  let reference = ''
  let correctionId = ''

  test('is proposed by a clerk of an agency it concerns, towards the record in force', async () => {
    reference = (await lodge(world, { ...CLEAN, name: '双用' }, NOW)).reference
    const { first, second } = await recordsOf(world, '双用')
    expect(refusal(await propose('hangzhou-clerk', second.id, first.id))).toEqual({ code: 'not-found' })
    expect(refusal(await propose('hefei-reviewer', second.id, first.id))).toMatchObject({
      code: 'wrong-role',
    })
    expect(refusal(await propose('hefei-clerk', first.id, second.id))).toMatchObject({
      code: 'rules-not-met',
      detail: 'survivor-active',
    })
    correctionId = await proposed(second.id, first.id)
    expect(refusal(await propose('hefei-clerk2', second.id, first.id))).toMatchObject({
      detail: 'correction-open',
    })
  })

  test('freezes both records until it is decided', async () => {
    const frozen = { code: 'rules-not-met', detail: 'person-frozen', rules: ['DU-02'] }
    expect(refusal(await accepted(reference))).toEqual(frozen)
    const { idNumber } = await world.person('双用')
    const again = intakeOf({ ...CLEAN, name: '双用', from: '330100' }, idNumber)
    expect(refusal(await world.run(submit, 'hefei-clerk', again, NOW))).toEqual(frozen)
  })

  test('is decided by a reviewer of the same agency, never by who proposed it', async () => {
    expect(refusal(await decide('hefei-clerk', correctionId, 'execute'))).toMatchObject({
      code: 'wrong-role',
    })
    await world.db.staffRole.create({
      data: { staffId: (await world.actor('hefei-clerk')).staffId, role: 'reviewer' },
    })
    expect(refusal(await decide('hefei-clerk', correctionId, 'execute'))).toMatchObject({ code: 'own-work' })
    expect(refusal(await decide('nanjing-reviewer', correctionId, 'execute'))).toEqual({ code: 'not-found' })
    expect(refusal(await decide('hefei-reviewer', correctionId, 'withdraw'))).toMatchObject({
      code: 'wrong-side',
    })
    expect(await decide('hefei-reviewer', correctionId, 'execute')).toMatchObject({ ok: true })
    expect(refusal(await decide('hefei-reviewer', correctionId, 'execute'))).toEqual({
      code: 'changed-meanwhile',
    })
  })

  test('counts months once, adds the balances, and the case goes with the person', async () => {
    const { first, second } = await recordsOf(world, '双用')
    const { idNumber } = await world.person('双用')
    expect((await findPersonsByNumber(world.db, idNumber)).map(({ id }) => id)).toEqual([second.id])
    const enrolments = await world.db.enrolment.findMany({
      where: { personId: second.id, areaCode: '320100' },
      include: { account: true, _count: { select: { months: true, years: true } } },
      orderBy: { scheme: 'asc' },
    })
    expect(enrolments.map((one) => [one.scheme, one._count.months, one._count.years])).toEqual([
      ['employee', 30, 0],
      ['resident', 0, 1],
    ])
    expect(enrolments[0]?.account?.balanceFen).toBe(85_050n)
    expect(
      await world.db.personalAccount.findFirst({ where: { enrolment: { personId: first.id } } }),
    ).toMatchObject({ balanceFen: 0n })
    const row = await world.db.transfer.findUniqueOrThrow({ where: { reference }, include: { events: true } })
    expect(row.personId).toBe(second.id)
    expect(row.events.at(-1)).toMatchObject({ kind: 'mergePersons', evidence: EVIDENCE })
    expect(await brokenLink(world.db, row.id)).toBeNull()
  })

  test('is not taken back once a case was used', async () => {
    const version = await versionOf(world, reference)
    await world.run(takeOver, 'hefei-clerk2', { reference, version, reason: '代班' }, NOW)
    expect(await accepted(reference)).toMatchObject({ ok: true })
    const undo = { ground: 'undo', correctionId, evidence: EVIDENCE } as const
    expect(refusal(await world.run(splitPersons, 'hefei-clerk', undo, NOW))).toEqual({
      code: 'wrong-state',
      detail: 'merge-used',
    })
  })
})

describe('an undo', () => {
  test('puts everything back to the fen and the month, with the case', async () => {
    const { reference } = await lodge(world, { ...CLEAN, name: '双撤' }, NOW)
    const before = await registryOf(world, '双撤')
    const { first, second } = await recordsOf(world, '双撤')
    const correctionId = await proposed(second.id, first.id)
    await decide('hefei-reviewer', correctionId, 'execute')
    expect(await registryOf(world, '双撤')).not.toEqual(before)
    const undo = { ground: 'undo', correctionId, evidence: '误并' } as const
    expect(refusal(await world.run(splitPersons, 'nanjing-clerk', undo, NOW))).toEqual({ code: 'not-found' })
    const asked = await world.run(splitPersons, 'hefei-clerk2', undo, NOW)
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
    expect(refusal(await accepted(reference))).toMatchObject({ detail: 'person-frozen' })
    expect(await decide('hefei-reviewer', asked.value.correctionId, 'execute')).toMatchObject({ ok: true })
    expect(await registryOf(world, '双撤')).toEqual(before)
    const row = await world.db.transfer.findUniqueOrThrow({ where: { reference }, include: { events: true } })
    expect(row.personId).toBe(first.id)
    expect(row.events.map(({ kind }) => kind).slice(-2)).toEqual(['mergePersons', 'splitPersons'])
    expect(refusal(await world.run(splitPersons, 'hefei-clerk', undo, NOW))).toMatchObject({
      detail: 'merge-not-there',
    })
  })
})

describe('an agency', () => {
  test('makes nobody its business by typing an application, nor one record by another', async () => {
    const [a, b] = [await idOf('同一'), await idOf('同二')]
    for (const name of ['同一', '同二']) {
      const { idNumber } = await world.person(name)
      const typed = intakeOf({ ...CLEAN, name }, idNumber)
      expect(await world.run(saveDraft, 'hefei-clerk', typed, NOW)).toMatchObject({ ok: true })
    }
    expect(refusal(await propose('hefei-clerk', a, b))).toEqual({ code: 'not-found' })
    // One of these two is insured at 合肥, the other is a stranger with another number.
    expect(refusal(await propose('hefei-clerk', await idOf('户甲'), a))).toEqual({ code: 'not-found' })
    const enrolments = await world.db.enrolment.findMany({ where: { personId: a }, select: { id: true } })
    const apart = { ground: 'mixed', personId: a, name: '王另一', evidence: 'x' } as const
    const asked = { ...apart, enrolments: enrolments.map(({ id }) => id) }
    expect(refusal(await world.run(splitPersons, 'hefei-clerk', asked, NOW))).toEqual({ code: 'not-found' })
  })
})

describe('what does not come about', () => {
  test('a declined or withdrawn proposal leaves both as they were and free', async () => {
    const { first, second } = await recordsOf(world, '双否')
    const before = await registryOf(world, '双否')
    for (const [login, decision] of [
      ['hefei-reviewer', 'decline'],
      ['hefei-clerk', 'withdraw'],
    ] as const)
      expect(await decide(login, await proposed(second.id, first.id), decision)).toMatchObject({ ok: true })
    expect(await registryOf(world, '双否')).toEqual(before)
    expect(await lodge(world, { ...CLEAN, name: '双否' }, NOW)).toMatchObject({ state: 'submitted' })
  })

  test('two open cases of one origin and scheme are told before anything is written', async () => {
    for (const name of ['两开甲', '两开乙']) await lodge(world, { ...CLEAN, name }, NOW)
    const [a, b] = [await idOf('两开甲'), await idOf('两开乙')]
    expect(refusal(await propose('hefei-clerk', a, b))).toMatchObject({
      code: 'open-case',
      detail: 'both-records',
      reference: expect.stringMatching(/^340100-/),
    })
    expect(await world.db.recordCorrection.count({ where: { personId: a } })).toBe(0)
  })
})

describe('one person with two numbers', () => {
  test('either record survives where both are suspended, and both numbers find it', async () => {
    const [a, b] = [await idOf('同一'), await idOf('同二')]
    const answer = await propose('nanjing-clerk', b, a)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    await decide('nanjing-reviewer', answer.value.correctionId, 'execute')
    for (const name of ['同一', '同二']) {
      const { idNumber } = await world.person(name)
      expect((await findPersonsByNumber(world.db, idNumber)).map(({ id }) => id)).toEqual([b])
    }
    const names = await world.db.personName.findMany({ where: { personId: b } })
    expect(new Map(names.map(({ name, validTo }) => [name, validTo === null]))).toEqual(
      new Map([
        ['同二', true],
        ['同一', false],
      ]),
    )
  })
})

describe('by hand', () => {
  const said = async (statement: string, values: unknown[]) => {
    try {
      await sql.query(statement, values)
      return 'accepted'
    } catch (error) {
      return (error as Error).message
    }
  }

  test('nobody signs both, no proposal counts as carried out, no case changes its person without one', async () => {
    const [a, b] = [await idOf('两开甲'), await idOf('同二')]
    const { staffId, agencyId } = await world.actor('hefei-clerk')
    const insert = (status: string) =>
      said(
        `INSERT INTO "RecordCorrection" (id, kind, "personId", "otherPersonId", ground, evidence, plan, status, "agencyId", "openedById", "openedAt", "closedById", "closedAt")
         VALUES (gen_random_uuid(), 'merge', $1, $2, 'active', 'x', '{}', $3, $4, $5, now(), $6, $7)`,
        [a, b, status, agencyId, staffId, ...(status === 'open' ? [null, null] : [staffId, NOW])],
      )
    expect(await insert('executed')).toMatch(/begins as a proposal/)
    const move = () =>
      said(`UPDATE "Transfer" SET "personId" = $2, version = version + 1 WHERE "personId" = $1`, [a, b])
    expect(await move()).toMatch(/stands once submitted/)
    expect(await insert('open')).toBe('accepted')
    expect(await move()).toMatch(/stands once submitted/)
    expect(await insert('open')).toMatch(/one_open_correction/)
    const carryOut = `UPDATE "RecordCorrection" SET status = 'executed', "closedById" = $2, "closedAt" = now() WHERE "personId" = $1 AND status = 'open'`
    expect(await said(carryOut, [a, staffId])).toMatch(/correction_four_eyes/)
    const undo = `UPDATE "RecordCorrection" SET status = 'undone' WHERE "personId" = $1`
    expect(await said(undo, [a])).toMatch(/only a merge in force is undone/)
    const swap = `UPDATE "RecordCorrection" SET "otherPersonId" = "agencyId" WHERE "personId" = $1`
    expect(await said(swap, [a])).toMatch(/written once/)
  })

  test('a decided correction stands, and nobody undoes or deletes one by hand', async () => {
    const { id, agencyId } = await world.db.recordCorrection.findFirstOrThrow({
      where: { kind: 'merge', status: 'executed' },
    })
    for (const [change, message] of [
      [`status = 'undone'`, /decided correction of records stands/],
      [`status = 'declined'`, /decided correction of records stands/],
      [`note = 'anders'`, /decided correction of records stands/],
      [`"closedAt" = now() + interval '1 day'`, /decided correction of records stands/],
      [`moved = '{}'`, /written once/],
      [`"otherPersonId" = '${agencyId}'`, /written once/],
      [`evidence = 'anders'`, /decided as it is/],
    ] as const)
      expect(await said(`UPDATE "RecordCorrection" SET ${change} WHERE id = $1`, [id])).toMatch(message)
    expect(await said(`DELETE FROM "RecordCorrection" WHERE id = $1`, [id])).toMatch(/never deleted/)
  })

  test('a case follows a merge to the record that survives, and never back while it is in force', async () => {
    const { second } = await recordsOf(world, '双用')
    const { otherPersonId } = await world.db.recordCorrection.findFirstOrThrow({
      where: { personId: second.id, kind: 'merge', status: 'executed' },
    })
    const back = `UPDATE "Transfer" SET "personId" = $2, version = version + 1 WHERE "personId" = $1`
    expect(await said(back, [second.id, otherPersonId])).toMatch(/stands once submitted/)
  })
})
