import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenLink } from '@/lib/db/events'
import { toDayOrNull } from '@/lib/db/days'
import { findPersonsByNumber } from '@/lib/db/registry'
import { makeWorld, type World } from '@/lib/testing/builders'
import { arrived, left, recorded } from '@/lib/testing/doubles'
import { driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { mover, NOW, routeOf } from '@/lib/testing/money-world'
import { syntheticNumber } from '@/prisma/seed/people'
import { correctIdentity } from './correct-identity'
import { declineSignature } from './decline-signature'
import { mergePersons } from './merge-persons'

const EVIDENCE = '新护照复印件、出入境记录'
const NAMES = ['更甲', '更乙', '更丙', '更丁', '更戊']
const NEW_NUMBER = syntheticNumber('320100', 655, true)

let world: World
let sql: Client
beforeAll(async () => {
  world = await makeWorld([
    ...NAMES.map(mover),
    recorded('占号', 61, [left('320100', 9, 2, 10)]),
    recorded('更己', 62, [left('320100', 40, 20, 345_678), left('330100', 19, 1, 10_000), arrived('340100')]),
  ])
  sql = new Client({ connectionString: world.url })
  await sql.connect()
})
afterAll(async () => {
  await sql.end()
  await world.close()
})

const correct = async (login: string, reference: string, fields: object) =>
  world.run(
    correctIdentity,
    login,
    { reference, version: await versionOf(world, reference), ...fields } as never,
    NOW,
  )
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)
const second = { countersign: true }

describe('a new passport', () => {
  const passport = { idType: 'passport', idNumber: 'e 1234567', since: '2026-10-08', evidence: EVIDENCE }
  let reference = ''

  test('is entered by a clerk of the destination and changes nothing yet', async () => {
    reference = await driveTo(world, 'draftTable', routeOf('更甲'), NOW)
    expect(refusal(await correct('nanjing-clerk', reference, passport))).toMatchObject({ code: 'wrong-side' })
    expect(refusal(await correct('hangzhou-clerk', reference, passport))).toEqual({ code: 'not-found' })
    expect(refusal(await correct('hefei-reviewer', reference, passport))).toMatchObject({
      code: 'wrong-role',
    })
    expect(refusal(await correct('hefei-clerk', reference, second))).toEqual({ code: 'changed-meanwhile' })
    expect(await correct('hefei-clerk', reference, passport)).toMatchObject({
      value: { awaitingSignature: 'reviewer' },
    })
    expect((await world.db.person.findFirstOrThrow({ where: { name: '更甲' } })).idType).toBe('residentId')
    expect(refusal(await correct('hefei-clerk2', reference, passport))).toMatchObject({
      detail: 'correction-waits',
    })
  })

  test('waits through a step of the other side and is signed by somebody else', async () => {
    expect(await take(world, reference, 'draftTable', routeOf('更甲'), NOW)).toMatchObject({ ok: true })
    expect(refusal(await correct('hefei-clerk', reference, second))).toMatchObject({ code: 'own-work' })
    expect(refusal(await correct('hefei-clerk2', reference, second))).toMatchObject({ code: 'wrong-role' })
    expect(await correct('hefei-reviewer', reference, second)).toMatchObject({ ok: true })
  })

  test('keeps the person, who is found by both numbers, with a dated history', async () => {
    const { id, idNumber } = await world.person('更甲')
    for (const number of [idNumber, 'E1234567'])
      expect((await findPersonsByNumber(world.db, number)).map((one) => one.id)).toEqual([id])
    const documents = await world.db.personDocument.findMany({
      where: { personId: id },
      orderBy: { validFrom: 'asc' },
    })
    expect(documents.map((one) => [one.type, toDayOrNull(one.validTo), one.evidence])).toEqual([
      ['residentId', '2026-10-08', null],
      ['passport', null, EVIDENCE],
    ])
    expect(await world.db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
      idType: 'passport',
      idMasked: 'E1****67',
      sex: expect.any(String),
      birthDate: expect.any(Date),
    })
  })

  test('the letter follows as a new version that names the old one, and so does the draft of the table', async () => {
    const row = await world.db.transfer.findUniqueOrThrow({
      where: { reference },
      include: { letters: { orderBy: { version: 'asc' } }, tables: true, events: true },
    })
    const [first, next] = row.letters
    expect(row.letters.length).toBe(2)
    expect(next?.content).toMatchObject({
      replaces: first?.number,
      person: { idType: 'passport', idMasked: expect.stringMatching(/^E1/) },
    })
    expect(row.tables[0]?.personIdMasked).toMatch(/^E1/)
    expect(row.events.find(({ kind }) => kind === 'correctIdentity')).toMatchObject({
      evidence: EVIDENCE,
      detail: { number: next?.number, idNow: expect.stringMatching(/^E1/) },
    })
    expect(JSON.stringify(row.events)).not.toContain('E1234567')
    expect(await brokenLink(world.db, row.id)).toBeNull()
  })

  test('once a table is sealed no letter follows', async () => {
    await take(world, reference, 'sealTable', routeOf('更甲'), NOW)
    const name = { name: '更新名', evidence: '户口簿' }
    await correct('hefei-clerk', reference, name)
    await correct('hefei-reviewer', reference, second)
    expect(await world.db.contactLetter.count({ where: { transfer: { reference } } })).toBe(2)
    expect(await world.db.personName.count({ where: { person: { name: '更新名' } } })).toBe(2)
  })
})

test('a wrong digit is put right with birth date and sex; the same again changes nothing', async () => {
  const { reference } = await lodge(world, routeOf('更乙'), NOW)
  const fields = { idNumber: NEW_NUMBER, evidence: '身份证原件' }
  await correct('hefei-clerk', reference, fields)
  await correct('hefei-reviewer', reference, second)
  const { person } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { person: true },
  })
  expect(person.sex).toBe('female')
  expect(toDayOrNull(person.birthDate)?.replaceAll('-', '')).toBe(NEW_NUMBER.slice(6, 14))
  expect(await world.db.contactLetter.count({ where: { transfer: { reference } } })).toBe(0)
  expect(refusal(await correct('hefei-clerk', reference, fields))).toMatchObject({
    detail: 'nothing-changes',
  })
})

test('every open case of the person follows, each by its own letter and draft', async () => {
  const first = { ...routeOf('更己') }
  const two = { ...first, from: '330100', originSlug: 'hangzhou' }
  const [one, other] = [
    await driveTo(world, 'sealTable', first, NOW),
    await driveTo(world, 'receiveContactLetter', two, NOW),
  ]
  const { reference: typed } = await lodge(
    world,
    { ...first, fromScheme: 'resident', toScheme: 'resident' },
    NOW,
  )
  await correct('hefei-clerk', other, { name: '更己新', evidence: '户口簿' })
  await correct('hefei-reviewer', other, second)
  for (const reference of [one, other, typed]) {
    const row = await world.db.transfer.findUniqueOrThrow({
      where: { reference },
      include: {
        letters: { orderBy: { version: 'asc' } },
        tables: true,
        events: { orderBy: { version: 'asc' } },
      },
    })
    expect(row.events.at(-1)).toMatchObject({
      kind: 'correctIdentity',
      evidence: '户口簿',
      detail: { nameBefore: '更己', nameNow: '更己新' },
    })
    for (const table of row.tables) expect(table.personName).toBe('更己新')
    if (reference !== typed)
      expect(row.letters.map(({ content }) => (content as { person: { name: string } }).person.name)).toEqual(
        ['更己', '更己新'],
      )
    expect(await brokenLink(world.db, row.id)).toBeNull()
  }
})

test('a number that stands on another record leads to a merge', async () => {
  const { reference } = await lodge(world, routeOf('更丙'), NOW)
  const { idNumber } = await world.person('占号')
  expect(refusal(await correct('hefei-clerk', reference, { idNumber, evidence: 'x' }))).toEqual({
    code: 'rules-not-met',
    detail: 'number-of-another-record',
    rules: ['DU-02'],
  })
})

test('not while records of the person are being put together', async () => {
  const { reference } = await lodge(world, routeOf('更丁'), NOW)
  const [a, b] = [await world.person('更丁'), await world.person('占号')]
  await world.run(mergePersons, 'nanjing-clerk', { survivorId: a.id, otherId: b.id, evidence: 'x' }, NOW)
  expect(refusal(await correct('hefei-clerk', reference, { name: '改名', evidence: 'x' }))).toMatchObject({
    detail: 'person-frozen',
  })
})

test('is taken back or declined like any other signature', async () => {
  const { reference } = await lodge(world, routeOf('更戊'), NOW)
  for (const [login, outcome] of [
    ['hefei-clerk', 'withdrawn'],
    ['hefei-reviewer', 'declined'],
  ] as const) {
    await correct('hefei-clerk', reference, { name: '改名', evidence: 'x' })
    const input = {
      reference,
      version: await versionOf(world, reference),
      step: 'correctIdentity',
      note: '不符',
    }
    expect(await world.run(declineSignature, login, input as never, NOW)).toMatchObject({ ok: true })
    const last = await world.db.signature.findFirst({
      where: { transfer: { reference } },
      orderBy: { openedAt: 'desc' },
      select: { status: true },
    })
    expect(['withdrawn', 'declined']).toContain(last?.status)
    expect(await world.db.signature.count({ where: { transfer: { reference }, status: outcome } })).toBe(1)
  }
  expect(await world.db.person.count({ where: { name: '改名' } })).toBe(0)
})

test('by hand nobody signs their own correction', async () => {
  const { reference } = await lodge(world, { ...routeOf('更戊'), from: '330100' }, NOW)
  await correct('hefei-clerk', reference, { name: '改名', evidence: 'x' })
  await expect(
    sql.query(
      `UPDATE "Signature" SET status = 'executed', "closedById" = "openedById" WHERE status = 'open' AND step = 'correctIdentity'`,
    ),
  ).rejects.toThrow(/signature_four_eyes/)
})
