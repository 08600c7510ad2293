import { afterAll, beforeAll, expect, test } from 'vitest'
import { casePage } from '@/lib/queries/case-page'
import { stepPage } from '@/lib/queries/step-view'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { driveTo, lodge, take, versionOf, type RoadStep } from '@/lib/testing/journey'
import { seenInPublic } from '@/lib/testing/public-site'
import { movers, moversInTurn } from '@/lib/testing/movers'
import { registeredPhone, writePhone } from '@/lib/db/persons'
import { applicantProof, caseProof, leaveUpload } from '@/lib/testing/site'
import { answerContact } from '../answer-contact'
import { requireSupplement } from '../require-supplement'
import { askPayOut } from './ask-pay-out'
import { caseFigures } from './case-figures'
import { complain } from './complain'
import { object } from './object'
import { supplement } from './supplement'
import { changePhone } from './change-phone'
import { setNotices } from './set-notices'
import { withdraw } from './withdraw'

let world: World
const nextMover = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers)
})
afterAll(() => world.close())

const LATER = at('2026-10-13')
const idOf = async (reference: string) =>
  (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).id
const stateOf = async (reference: string) =>
  (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).state
const proofFor = async (reference: string, as: 'person' | 'applicant' = 'person', when = LATER) =>
  caseProof(world.db, await idOf(reference), as, when)
const messagesOf = async (reference: string, kind: string) => {
  const told = await world.db.staffMessage.findMany({
    where: { transfer: { reference }, kind },
    select: { staff: { select: { login: true } } },
  })
  return told.map(({ staff }) => staff.login)
}
const EXPIRED = { ok: false, refusal: { code: 'proof-expired' } }

test('the person withdraws until a table was sealed; a proof of another case moves that case alone', async () => {
  const one = await lodge(world, nextMover(), MONDAY)
  const other = await lodge(world, nextMover(), MONDAY)
  const old = await proofFor(one.reference, 'person', at('2026-10-13', '09:29'))
  expect(await withdraw({ proof: old, note: undefined }, LATER, world.db)).toEqual(EXPIRED)
  const proof = await proofFor(one.reference)
  expect(await withdraw({ proof, note: '不转了' }, LATER, world.db)).toEqual({ ok: true, value: null })
  expect([await stateOf(one.reference), await stateOf(other.reference)]).toEqual(['withdrawn', 'submitted'])
  expect(await withdraw({ proof, note: undefined }, LATER, world.db)).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-state' },
  })
})

test('a supplement brings files and answers, and the clerk has to look', async () => {
  const { reference } = await lodge(world, nextMover(), MONDAY)
  const proof = await proofFor(reference)
  const empty = { proof, answers: [], files: [] }
  expect(await supplement(empty, LATER, world.db)).toMatchObject({ refusal: { code: 'wrong-state' } })
  const version = await versionOf(world, reference)
  const items = [{ code: 'identityDocument' as const }]
  await world.run(requireSupplement, 'hefei-clerk', { reference, version, items }, MONDAY)
  expect(await supplement(empty, LATER, world.db)).toMatchObject({ refusal: { detail: 'nothing-sent' } })
  const files = [{ ...(await leaveUpload(world, LATER)), material: 'identity' as const }]
  const answers = [{ code: 'identityDocument' as const, answer: '补上' }]
  expect(await supplement({ proof, answers, files }, LATER, world.db)).toEqual({ ok: true, value: null })
  expect(await stateOf(reference)).toBe('submitted')
  expect(await messagesOf(reference, 'supplementArrived')).toEqual(['hefei-clerk'])
  const page = await casePage(await world.actor('hefei-clerk'), reference, LATER, world.db)
  expect(page?.materials.papers.find(({ code }) => code === 'identity')).toMatchObject({
    status: null,
    sent: [expect.any(String)],
  })
  expect(page?.history.entries[0]).toMatchObject({ kind: 'supplement', actor: 'applicant' })
})

test('years and amounts are for the person alone, and each look is on record', async () => {
  const route = nextMover()
  const reference = await driveTo(world, 'recordReceipt', route, MONDAY)
  const asApplicant = await proofFor(reference, 'applicant')
  expect(await caseFigures({ proof: asApplicant }, LATER, world.db)).toEqual(EXPIRED)
  const proof = await proofFor(reference)
  const figures = async () => {
    const answer = await caseFigures({ proof }, LATER, world.db)
    return answer.ok ? answer.value : null
  }
  const amountFen = String(route.amountFen)
  expect(await figures()).toEqual({
    years: { months: 24, from: '2024-10', to: '2026-09' },
    amountFen,
    receivedFen: null,
    creditedFen: null,
  })
  for (const step of ['recordReceipt', 'matchReceipt', 'credit'] satisfies RoadStep[])
    await take(world, reference, step, route, MONDAY)
  expect(await figures()).toMatchObject({ receivedFen: amountFen, creditedFen: amountFen })
  expect(
    await world.db.accessLog.findMany({ where: { transferId: await idOf(reference), staffId: null } }),
  ).toMatchObject([{ act: 'viewed', field: 'figures' }])
})

test('an objection is answered by the destination within five working days and seen by both agencies', async () => {
  const route = nextMover()
  const early = await lodge(world, route, MONDAY)
  const said = { about: 'years' as const, text: '少了 2024 年 3 月' }
  expect(await object({ proof: await proofFor(early.reference), ...said }, LATER, world.db)).toMatchObject({
    refusal: { code: 'wrong-state', detail: 'no-table-yet' },
  })
  const reference = await driveTo(world, 'recordYears', nextMover(), MONDAY)
  const proof = await proofFor(reference)
  expect(await object({ proof, about: 'years', text: ' ' }, LATER, world.db)).toMatchObject({
    refusal: { code: 'reason-required' },
  })
  expect(await object({ proof, ...said }, LATER, world.db)).toEqual({ ok: true, value: null })
  expect(await object({ proof, ...said }, LATER, world.db)).toMatchObject({
    refusal: { detail: 'objection-open' },
  })
  expect(await messagesOf(reference, 'objectionArrived')).toEqual(['hefei-clerk'])
  const pageOf = async (login: string) => casePage(await world.actor(login), reference, LATER, world.db)
  expect((await pageOf('nanjing-clerk'))?.history.entries[0]).toMatchObject({
    kind: 'object',
    actor: 'applicant',
    facts: { note: said.text, answerBy: '2026-10-20' },
  })
  const page = await pageOf('hefei-clerk')
  expect(page?.contacts).toMatchObject([
    { kind: 'online', about: 'years', writtenBy: null, replyBy: '2026-10-20', repliedOn: null },
  ])
  const contactId = page?.contacts[0]?.key ?? ''
  const answered = { reference, contactId, reply: '2019 年的 3 个月已补记，请再看一遍。' }
  expect(await world.run(answerContact, 'hefei-clerk', { reference, contactId }, LATER)).toMatchObject({
    refusal: { code: 'reason-required', detail: 'reply-needed' },
  })
  expect(await world.run(answerContact, 'hefei-clerk', answered, LATER)).toMatchObject({ ok: true })
  expect((await seenInPublic(world.db, world.site, reference, LATER)).objections).toMatchObject([
    { about: 'years', answeredOn: '2026-10-13', reply: answered.reply },
  ])
  expect(await object({ proof, ...said }, LATER, world.db)).toMatchObject({ ok: true })
})

test('a complaint goes to the supervisors of whoever holds the case; clerks do not read it nor answer', async () => {
  const reference = await driveTo(world, 'draftTable', nextMover(), MONDAY)
  const proof = await proofFor(reference)
  expect(await complain({ proof, text: '迟迟不办' }, LATER, world.db)).toEqual({ ok: true, value: null })
  expect(await messagesOf(reference, 'complaintArrived')).toEqual(['nanjing-supervisor'])
  const pageOf = async (login: string) => casePage(await world.actor(login), reference, LATER, world.db)
  expect((await pageOf('nanjing-clerk'))?.contacts).toEqual([])
  expect(JSON.stringify((await pageOf('nanjing-clerk'))?.history.entries[0])).not.toContain('迟迟不办')
  const contacts = (await pageOf('nanjing-supervisor'))?.contacts
  expect(contacts).toMatchObject([{ about: 'complaint', text: '迟迟不办' }])
  const words = { reference, contactId: contacts?.[0]?.key ?? '', reply: '已安排专人办理。' }
  expect(await world.run(answerContact, 'nanjing-clerk', words, LATER)).toMatchObject({
    refusal: { code: 'wrong-role', detail: 'complaint-supervisor' },
  })
  expect(await world.run(answerContact, 'nanjing-supervisor', words, LATER)).toMatchObject({ ok: true })
})

test('a pay-out is asked for by the person, while it could be ordered, and finance finds the account', async () => {
  const reference = await driveTo(world, 'prepareRemittance', nextMover(), MONDAY)
  const account = '6222020000001234567'
  const ask = async (as: 'person' | 'applicant', of = reference) =>
    askPayOut({ proof: await proofFor(of, as), bankName: '建设银行', account, files: [] }, LATER, world.db)
  const early = await lodge(world, nextMover(), MONDAY)
  expect(await ask('person', early.reference)).toMatchObject({ refusal: { code: 'wrong-state' } })
  expect(await ask('applicant')).toEqual(EXPIRED)
  expect(await ask('person')).toEqual({ ok: true, value: null })
  expect(await messagesOf(reference, 'payOutAsked')).toEqual(['nanjing-finance'])
  const view = await stepPage(await world.actor('nanjing-finance'), reference, 'orderPayOut', LATER, world.db)
  expect(view?.view.prefill.payOutAsked).toEqual({
    bankName: '建设银行',
    accountNumber: account,
    askedOn: '2026-10-13',
  })
  const clerk = await stepPage(await world.actor('nanjing-clerk'), reference, 'orderPayOut', LATER, world.db)
  expect(JSON.stringify(clerk)).not.toContain(account)
  const rows = await world.db.$queryRaw<{ text: string }[]>`
    SELECT p::text AS text FROM "PayOutApplication" p
    UNION ALL SELECT e::text FROM "CaseEvent" e`
  expect(rows.some(({ text }) => text.includes(account))).toBe(false)
})

test('a proof is worth what its number is when it is used: replaced since, it opens nothing of the case', async () => {
  const reference = await driveTo(world, 'draftTable', nextMover(), MONDAY)
  const proof = await proofFor(reference)
  expect(await caseFigures({ proof }, LATER, world.db)).toMatchObject({ ok: true })
  const { personId } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  await writePhone(world.db, personId, '13911112222')
  const newPhoneProof = applicantProof(LATER, '13933334444')
  expect(await caseFigures({ proof }, LATER, world.db)).toEqual(EXPIRED)
  expect(await changePhone({ proof, newPhoneProof }, LATER, world.db)).toEqual(EXPIRED)
  expect(await setNotices({ proof, progress: false }, LATER, world.db)).toEqual(EXPIRED)
  const person = await world.db.person.findUniqueOrThrow({ where: { id: personId } })
  expect(registeredPhone(person)).toBe('13911112222')
})
