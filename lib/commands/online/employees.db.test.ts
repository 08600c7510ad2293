import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Intake } from '@/lib/schemas/intake'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, versionOf } from '@/lib/testing/journey'
import { movers } from '@/lib/testing/movers'
import { applicantProof, applicationOf } from '@/lib/testing/site'
import { syntheticNumber } from '@/prisma/seed/people'
import { accept } from '../accept'
import { applyForEmployees } from './apply-for-employees'
import { preCheckEmployees } from './pre-check-employees'

let world: World
const EMPLOYER = { name: '合肥示例科技有限公司', creditCode: '91340100MA00000011' }
let employer = EMPLOYER

beforeAll(async () => {
  const employed = movers.map((plan) => ({ ...plan, phone: null }))
  world = await makeWorld(employed)
  const filed = await world.db.enrolment.findFirst({ where: { employerCode: { not: null } } })
  employer = { ...EMPLOYER, creditCode: filed?.employerCode ?? EMPLOYER.creditCode }
  // The first three work for this employer at 合肥; the fourth works for another.
  const people = await Promise.all(movers.slice(0, 3).map(({ name }) => world.person(name)))
  await world.db.enrolment.updateMany({
    where: { personId: { in: people.map(({ id }) => id) }, areaCode: '340100' },
    data: { employerName: employer.name, employerCode: employer.creditCode },
  })
})
afterAll(() => world.close())

const BY_EMPLOYER = { applicant: { kind: 'employer' } }
async function listOf(names: readonly string[]) {
  return Promise.all(
    names.map(async (name, index) => ({
      row: index + 2,
      application: await applicationOf(world, { ...CLEAN, name }, { ...BY_EMPLOYER, employer }),
    })),
  )
}
const nameOf = (index: number) => movers[index]?.name ?? ''
const answersOf = async (proof: string, employees: Awaited<ReturnType<typeof listOf>>) => {
  const checked = await preCheckEmployees({ proof, employees }, MONDAY, world.db)
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal))
  return checked.value.rows.map(({ answer }) =>
    answer.ok ? answer.value.rules.find(({ id }) => id === 'SU-01')?.answer : answer.refusal.code,
  )
}

test('rows are lodged one by one: what fails stops no other, and a list sent twice lodges nothing twice', async () => {
  const employees = await listOf([nameOf(0), nameOf(4), nameOf(5)])
  const wrongName = { ...employees[1], row: 3 }
  const typed = Intake.parse({
    ...wrongName.application,
    person: { ...wrongName.application?.person, name: '写错了' },
  })
  const [first, , third] = employees
  if (!first || !third) throw new Error('no rows')
  const self = Intake.parse({ ...third.application, applicant: { kind: 'self' } })
  const list = [first, { row: 3, application: typed }, third, { row: 5, application: self }]
  const body = { proof: applicantProof(MONDAY), employees: list, submissionKey: randomUUID() }
  const lodged = await applyForEmployees(body, MONDAY, world.db)
  if (!lodged.ok) throw new Error('refused')
  expect(lodged.value.rows).toMatchObject([
    { row: 2, answer: { ok: true, value: { acceptedBy: '2026-10-13' } } },
    { row: 3, answer: { ok: false, refusal: { detail: 'identity-online' } } },
    { row: 4, answer: { ok: true } },
    { row: 5, answer: { ok: false, refusal: { detail: 'employer-only' } } },
  ])
  expect(await applyForEmployees(body, MONDAY, world.db)).toEqual(lodged)
  expect(await world.db.transfer.count({ where: { applicantKind: 'employer' } })).toBe(2)
})

test('a credit code anybody can type tells nothing; a number the agency accepted a case from tells of its own people', async () => {
  const employees = await listOf([nameOf(1), nameOf(2), nameOf(3)])
  const unknown = Intake.parse({
    ...employees[0]?.application,
    person: { ...employees[0]?.application.person, idNumber: syntheticNumber('320100', 960, false) },
  })
  const list = [...employees, { row: 9, application: unknown }]
  expect(await answersOf(applicantProof(MONDAY), list)).toEqual(Array(4).fill('cannotTell'))

  const { reference } = await world.db.transfer.findFirstOrThrow({
    where: { person: { name: nameOf(0) } },
  })
  const version = await versionOf(world, reference ?? '')
  const taken = await world.run(accept, 'hefei-clerk', { reference: reference ?? '', version }, MONDAY)
  expect(taken).toMatchObject({ ok: true })

  expect(await answersOf(applicantProof(MONDAY), list)).toEqual(['met', 'met', 'cannotTell', 'cannotTell'])
  expect(await answersOf(applicantProof(MONDAY, '13600000000'), list)).toEqual(Array(4).fill('cannotTell'))
  const checked = await preCheckEmployees(
    { proof: applicantProof(MONDAY), employees: list },
    MONDAY,
    world.db,
  )
  const own = checked.ok && checked.value.rows[0]?.answer
  const rules = own && own.ok ? own.value.rules : []
  expect(rules.find(({ id }) => id === 'SU-01')?.because).toEqual({
    code: 'suspendedAtOrigin',
    lastPaidMonth: null,
  })
  expect(rules.filter(({ because }) => because.code === 'registerNotAsked').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['DU-01', 'AR-01', 'PR-01']),
  )
})

test('a proof of the person themselves is none for an employer’s list', async () => {
  const employees = await listOf([nameOf(6)])
  const late = applicantProof(new Date(MONDAY.getTime() - 31 * 60_000))
  expect(await answersOf(late, employees)).toEqual(['proof-expired'])
})
