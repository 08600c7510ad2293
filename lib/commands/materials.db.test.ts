import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { intakeOf, versionOf } from '@/lib/testing/journey'
import { movers, moversInTurn } from '@/lib/testing/movers'
import { readCaseFile } from '@/lib/db/transfers'
import { refusalText } from '@/lib/i18n/format/refusals'
import { prefillOf } from '@/lib/queries/step-prefill'
import { casePage } from '@/lib/queries/case-page'
import { intakePage } from '@/lib/queries/intake-page'
import { mayLodge } from '@/lib/queries/intake-access'
import { searchPage } from '@/lib/queries/search'
import { accept } from './accept'
import { recordMaterial } from './record-material'
import { recordPlatformSerial } from './record-platform-serial'
import { requireSupplement } from './require-supplement'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { supplement } from './supplement'
import { withdraw } from './withdraw'

let world: World
const nextMover = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers)
})
afterAll(() => world.close())

async function application(over: object) {
  const route = nextMover()
  const { idNumber } = await world.person(route.name)
  return { ...intakeOf(route, idNumber), person: { ...intakeOf(route, idNumber).person, phone: '' }, ...over }
}

async function lodged(over: object = {}): Promise<string> {
  const answer = await world.run(submit, 'hefei-clerk', (await application(over)) as never, MONDAY)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.reference
}

const papersOf = (reference: string) =>
  world.db.material.findMany({
    where: { transfer: { reference } },
    select: { code: true, status: true, promisedBy: true },
    orderBy: { code: 'asc' },
  })

const EMPLOYER = { applicant: { kind: 'employer' }, employer: { name: '示例单位' } }
/** What only the registry of an employer could tell. */
const EMPLOYED = [{ rule: 'AP-01', answer: 'met', reason: '查验用工备案' }] as const
const SEEN = [
  { code: 'identity', status: 'received' },
  { code: 'employerApplication', status: 'received' },
]

test('an application keeps the papers that were seen and a promise for those that may follow (容缺受理)', async () => {
  const materials = [...SEEN, { code: 'unitCode', status: 'promised', promisedBy: '2026-10-20' }]
  const reference = await lodged({ ...EMPLOYER, materials })
  expect(await papersOf(reference)).toEqual([
    { code: 'employerApplication', status: 'received', promisedBy: null },
    { code: 'identity', status: 'received', promisedBy: null },
    { code: 'unitCode', status: 'promised', promisedBy: new Date('2026-10-20T00:00:00Z') },
  ])
  const { events } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    select: { events: { where: { kind: 'submit' } } },
  })
  expect(events[0]?.detail).toMatchObject({
    materials: { received: ['employerApplication', 'identity'], promised: ['unitCode'] },
  })
})

test('a promise without a day holds for ten working days, the time for a supplement', async () => {
  const reference = await lodged({
    ...EMPLOYER,
    materials: { unitCode: { status: 'promised', promisedBy: '' } },
  })
  expect(await papersOf(reference)).toMatchObject([{ promisedBy: new Date('2026-10-26T00:00:00Z') }])
})

test.each([
  ['what is essential cannot be promised', 'identity', undefined, 'promise-essential:identity'],
  ['nor may a promise go on for too long', 'unitCode', '2026-10-27', 'promise-too-late:unitCode'],
  ['or be over already', 'unitCode', '2026-10-11', 'promise-over:unitCode'],
])('%s', async (_says, code, promisedBy, detail) => {
  const materials = [{ code, status: 'promised', promisedBy }]
  const input = await application({ ...EMPLOYER, materials })
  const answer = await world.run(submit, 'hefei-clerk', input as never, MONDAY)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'evidence-required', detail } })
  expect(await world.db.transfer.count({ where: { person: { name: input.person.name } } })).toBe(0)
})

test('a draft comes back with its papers, certificate, serial number and cause, and drops what is left out', async () => {
  const input = await application({
    materials: [...SEEN, { code: 'ownAccount', status: 'promised' }],
    certificateNo: '苏 2026 第 18 号',
    certificatePrintedOn: '2026-10-09',
    platformSerialNo: '36-2026-0001',
    gapCause: 'self',
  })
  const first = await world.run(saveDraft, 'hefei-clerk', input as never, MONDAY)
  if (!first.ok) throw new Error(JSON.stringify(first.refusal))
  const { draftId } = first.value
  const actor = await world.actor('hefei-clerk')
  if (!mayLodge(actor)) throw new Error('no clerk')
  const read = async () => (await intakePage(actor, { draftId }, MONDAY, world.db))?.draft
  expect(await read()).toMatchObject({
    certificateNo: '苏 2026 第 18 号',
    certificatePrintedOn: '2026-10-09',
    platformSerialNo: '36-2026-0001',
    gapCause: 'self',
  })
  const again = { ...input, draftId, materials: [{ code: 'identity', status: 'received' }] }
  await world.run(saveDraft, 'hefei-clerk', again as never, MONDAY)
  expect((await read())?.materials).toEqual([{ code: 'identity', status: 'received', promisedBy: null }])
})

test('a certificate printed tomorrow is a slip of the pen', async () => {
  const input = await application({ certificateNo: '1', certificatePrintedOn: '2026-10-13' })
  expect(await world.run(submit, 'hefei-clerk', input as never, MONDAY)).toMatchObject({
    ok: false,
    refusal: { detail: 'certificate-in-future' },
  })
})

test('a promised paper that came is received; until then the case says from which day it is overdue', async () => {
  const materials = [...SEEN, { code: 'unitCode', status: 'promised', promisedBy: '2026-10-14' }]
  const reference = await lodged({ ...EMPLOYER, materials })
  const paper = async (day: string) => {
    const page = await casePage(await world.actor('hefei-clerk'), reference, at(day), world.db)
    return page?.materials.papers.find(({ code }) => code === 'unitCode')
  }
  expect(await paper('2026-10-14')).toMatchObject({ status: 'promised', isOverdue: false })
  expect(await paper('2026-10-15')).toMatchObject({ status: 'promised', isOverdue: true })
  const version = await versionOf(world, reference)
  const input = { reference, version, code: 'unitCode', status: 'received' } as const
  expect(await world.run(recordMaterial, 'hefei-clerk', input, at('2026-10-15'))).toMatchObject({ ok: true })
  expect(await paper('2026-10-16')).toMatchObject({ status: 'received', isOverdue: false })
})

test('papers are recorded by the clerks of the side that lodged, or of the destination', async () => {
  const reference = await lodged(EMPLOYER)
  const version = await versionOf(world, reference)
  const input = { reference, version, code: 'identity', status: 'received' } as const
  const refused = async (login: string) => {
    const answer = await world.run(recordMaterial, login, input, MONDAY)
    return answer.ok ? null : answer.refusal.code
  }
  expect(await refused('nanjing-clerk')).toBe('wrong-side')
  expect(await refused('hefei-reviewer')).toBe('wrong-role')
  expect(await refused('xian-clerk')).toBe('not-found')
  expect(await refused('hefei-clerk')).toBeNull()
  expect(await refused('hefei-clerk')).toBe('changed-meanwhile')
  expect(await papersOf(reference)).toHaveLength(1)
})

test('what is missing and essential makes one supplement notice; what is brought is received', async () => {
  const reference = await lodged({
    applicant: { kind: 'delegate', name: '代办人', idNumber: '11010519491231002X' },
  })
  const page = await casePage(await world.actor('hefei-clerk'), reference, MONDAY, world.db)
  expect(page?.materials.supplements).toEqual(['identityDocument', 'applicationForm', 'authorisation'])
  const codes = page?.materials.supplements ?? []
  const seen = async () => ({ reference, version: await versionOf(world, reference) })
  const items = codes.map((code) => ({ code }))
  const asked = await world.run(requireSupplement, 'hefei-clerk', { ...(await seen()), items }, MONDAY)
  expect(asked.ok).toBe(true)
  const answers = codes.slice(0, 2).map((code) => ({ code, answer: '已收到' }))
  const brought = await world.run(supplement, 'hefei-clerk', { ...(await seen()), answers }, at('2026-10-13'))
  expect(brought.ok).toBe(true)
  expect(await papersOf(reference)).toEqual(
    ['applicantIdentity', 'applicationForm', 'identity'].map((code) => ({
      code,
      status: 'received',
      promisedBy: null,
    })),
  )
})

test('an essential paper that did not come keeps a case from acceptance, all of them named at once', async () => {
  const reference = await lodged({
    ...EMPLOYER,
    materials: [{ code: 'unitCode', status: 'promised', promisedBy: '2026-10-20' }],
  })
  const accepting = async () => {
    const version = await versionOf(world, reference)
    return world.run(accept, 'hefei-clerk', { reference, version, answers: [...EMPLOYED] }, MONDAY)
  }
  const answer = await accepting()
  const refusal = { code: 'evidence-required', detail: 'material:identity,employerApplication' } as const
  expect(answer).toEqual({ ok: false, refusal })
  expect(refusalText(refusal, 'zh-CN').says).toBe(
    '必需材料没有收到：参保人有效身份证件、单位申请（加盖公章）。',
  )
  for (const { code } of SEEN) {
    const version = await versionOf(world, reference)
    const said = { reference, version, code, status: 'received' } as const
    expect((await world.run(recordMaterial, 'hefei-clerk', said as never, MONDAY)).ok).toBe(true)
  }
  expect((await accepting()).ok).toBe(true)
})

test('where nobody wrote down papers the case goes on, the clerk is told, and the notice puts all forward', async () => {
  const reference = await lodged()
  const file = await readCaseFile(
    world.db,
    (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).id,
  )
  expect(await prefillOf(world.db, file, 'accept', MONDAY)).toMatchObject({ papersUnrecorded: true })
  expect((await prefillOf(world.db, file, 'requireSupplement', MONDAY)).missing).toEqual([
    { code: 'identityDocument', papers: ['identity'] },
    { code: 'applicationForm', papers: ['applicationForm'] },
  ])
  const version = await versionOf(world, reference)
  expect((await world.run(accept, 'hefei-clerk', { reference, version, answers: [] }, MONDAY)).ok).toBe(true)
})

test('a paper may still be recorded once a case has ended, but no promise', async () => {
  const reference = await lodged()
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const version = await versionOf(world, reference)
  const answer = await withdraw(
    { kind: 'applicant', transferId: id },
    withdraw.input.parse({ reference, version }),
    MONDAY,
    world.db,
  )
  expect(answer.ok).toBe(true)
  const page = await casePage(await world.actor('hefei-clerk'), reference, MONDAY, world.db)
  expect(page?.materials).toMatchObject({ mayRecord: true, mayPromise: false })
})

test('the serial number of the national platform is noted on a case and finds it by its exact value', async () => {
  const reference = await lodged()
  const version = await versionOf(world, reference)
  const platformSerialNo = 'YBZY-2026-000123'
  const noted = await world.run(
    recordPlatformSerial,
    'nanjing-clerk',
    { reference, version, platformSerialNo },
    MONDAY,
  )
  expect(noted).toMatchObject({ ok: true, value: { version: version + 1 } })
  const found = async (login: string, query: string) => {
    const view = await searchPage(await world.actor(login), query, MONDAY, world.db)
    return view?.rows.map((row) => row.reference)
  }
  expect(await found('hefei-clerk', platformSerialNo)).toEqual([reference])
  expect(await found('hefei-clerk', 'YBZY-2026-0001')).toEqual([])
  expect(await found('xian-clerk', platformSerialNo)).toEqual([])
})
