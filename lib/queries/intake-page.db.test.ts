import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveDraft } from '@/lib/commands/save-draft'
import { submit } from '@/lib/commands/submit'
import { LookUp } from '@/lib/schemas/pre-check'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, intakeOf } from '@/lib/testing/journey'
import { mayLodge, type Lodger } from './intake-access'
import { intakePage } from './intake-page'
import { lookUpPerson } from './intake-person'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function clerk(login: string): Promise<Lodger> {
  const actor = await world.actor(login)
  if (!mayLodge(actor)) throw new Error(`${login} takes no applications`)
  return actor
}

async function keep(name: string, over: object = {}): Promise<string> {
  const { idNumber } = await world.person(name)
  const kept = await world.run(
    saveDraft,
    'hefei-clerk',
    { ...intakeOf({ ...CLEAN, name }, idNumber), ...over } as never,
    MONDAY,
  )
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  return kept.value.draftId
}

const DELEGATE = {
  kind: 'delegate',
  name: '代办人',
  idNumber: '11010519491231002X',
  phone: '13800001234',
  relation: '子女',
}

test('a kept draft comes back whole, and whoever opens it is recorded', async () => {
  const draftId = await keep('陈接续', { applicant: DELEGATE, certificateNo: 'NJ-1', reason: 'employment' })
  const { id, idNumber } = await world.person('陈接续')
  const actor = await clerk('hefei-clerk')
  const page = await intakePage(actor, { draftId }, MONDAY, world.db)
  expect(page?.draft).toMatchObject({
    draftId,
    idNumber,
    name: '陈接续',
    originArea: '320100',
    destinationArea: '340100',
    applicant: DELEGATE,
    certificateNo: 'NJ-1',
    reason: 'employment',
  })
  expect(page?.drafts.map((one) => one.draftId)).toContain(draftId)
  expect(
    await world.db.accessLog.findMany({ where: { transferId: draftId, act: 'looked-up' } }),
  ).toMatchObject([{ staffId: actor.staffId, personId: id }])
})

test('a draft is there for the agency that began it and for nobody else', async () => {
  const draftId = await keep('冯重叠')
  expect(await intakePage(await clerk('hefei-clerk2'), { draftId }, MONDAY, world.db)).not.toBeNull()
  for (const login of ['nanjing-clerk', 'xian-clerk'])
    expect(await intakePage(await clerk(login), { draftId }, MONDAY, world.db), login).toBeNull()
})

test('looking the person up again finds what was begun, until it is submitted', async () => {
  const draftId = await keep('努尔买买提·阿布都外力')
  const { idNumber } = await world.person('努尔买买提·阿布都外力')
  const begun = async () => {
    const answer = await lookUpPerson(
      await clerk('hefei-clerk'),
      LookUp.parse({ idNumber }),
      MONDAY,
      world.db,
    )
    return answer.known ? answer.drafts : []
  }
  expect(await begun()).toEqual([{ draftId, originArea: '320100', fromScheme: 'employee' }])
  const intake = intakeOf({ ...CLEAN, name: '努尔买买提·阿布都外力' }, idNumber)
  const lodged = await world.run(submit, 'hefei-clerk', { ...intake, draftId }, MONDAY)
  expect(lodged).toMatchObject({ ok: true })
  expect(await begun()).toEqual([])
  expect(await intakePage(await clerk('hefei-clerk'), { draftId }, MONDAY, world.db)).toBeNull()
})

test('pressing submit twice at once makes one case', async () => {
  const { id, idNumber } = await world.person('吴九江')
  const intake = {
    ...intakeOf({ ...CLEAN, name: '吴九江', from: '360400' }, idNumber),
    idempotencyKey: 'pressed-twice',
  }
  const answers = await Promise.all(
    [1, 2].map(() => world.run(submit, 'hefei-clerk', intake as never, MONDAY)),
  )
  const references = answers.map((one) => (one.ok ? one.value.reference : one.refusal.code))
  expect(new Set(references).size).toBe(1)
  expect(await world.db.transfer.count({ where: { personId: id } })).toBe(1)
})
