import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDay } from '@/lib/db/days'
import { casePage } from '@/lib/queries/case-page'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf, take, versionOf } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { receiveContactLetter } from './receive-contact-letter'
import { refuse } from './refuse'
import { registerIncomingLetter } from './register-incoming-letter'
import { requireSupplement } from './require-supplement'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { withdrawDraft } from './withdraw-draft'

const route = moversInTurn()
let world: World
beforeAll(async () => {
  world = await makeWorld(movers, TODAY)
})
afterAll(() => world.close())

const base = async (reference: string) => ({ reference, version: await versionOf(world, reference) })
const clockOf = (reference: string, clock: 'T1' | 'T2') =>
  world.db.clock.findFirstOrThrow({ where: { transfer: { reference }, clock }, orderBy: { round: 'desc' } })

test('one does not backdate a step of the own side', async () => {
  const reference = await driveTo(world, 'recordYears', route(), at('2026-10-12', '11:00'))
  const late = at('2026-10-20', '09:00')
  const onBehalf = { evidence: '补录', happenedOn: '2026-10-19' }
  expect(await take(world, reference, 'recordYears', CLEAN, late, { fields: { onBehalf } })).toMatchObject({
    ok: false,
    refusal: { code: 'reason-required', detail: 'T2' },
  })
})

test('a letter that had lain counts from its arrival, and its case can be read', async () => {
  const person = movers[13]
  if (!person) throw new Error('no person')
  // A letter of 九江 for somebody who left 合肥 is registered two working days after it arrived.
  const intake = {
    ...intakeOf({ ...CLEAN, name: person.name, from: '340100', to: '360400' }, person.idNumber),
    originArea: '340100',
    destinationArea: '360400',
  }
  const letter = {
    number: '九医保转联〔2026〕7号',
    issuedOn: '2026-10-08',
    arrivedOn: '2026-10-12',
    accountName: '九江市社会保障基金财政专户',
    bankName: '示例银行',
    bankBranch: '示例银行九江支行',
    accountNumber: '6200000000000000',
  }
  const made = await world.run(
    registerIncomingLetter,
    'hefei-clerk',
    { intake, letter },
    at('2026-10-14', '10:00'),
  )
  if (!made.ok || !('state' in made.value)) throw new Error(JSON.stringify(made))
  const { reference } = made.value
  const received = await world.run(
    receiveContactLetter,
    'hefei-clerk',
    await base(reference),
    at('2026-10-14', '10:30'),
  )
  expect(received).toMatchObject({ ok: true, value: { state: 'transferringOut' } })
  expect(toDay((await clockOf(reference, 'T1')).startedOn)).toBe('2026-10-12')
  const page = await casePage(
    await world.actor('hefei-clerk'),
    reference,
    at('2026-10-15', '10:00'),
    world.db,
  )
  expect(page).not.toBeNull()
})

test('a registry that cannot be seen becomes a question, not a refusal', async () => {
  const { idNumber } = await world.person('吴九江')
  const intake = intakeOf({ ...CLEAN, name: '吴九江', from: '360400' }, idNumber)
  const made = await world.run(submit, 'hefei-clerk', intake, at('2026-10-12', '09:00'))
  if (!made.ok) throw new Error('not submitted')
  expect(made.value.rules.filter((rule) => rule.answer === 'cannotTell').length).toBeGreaterThan(0)
})

test('nobody applies towards a place without a login', async () => {
  const one = route()
  const { idNumber } = await world.person(one.name)
  const intake = { ...intakeOf(one, idNumber), originArea: '340100', destinationArea: '360400' }
  expect(await world.run(submit, 'hefei-clerk', intake, at('2026-10-12'))).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-side', detail: 'incoming-letter' },
  })
})

test('who was asked to supplement has until the date to do so', async () => {
  const one = route()
  const { idNumber } = await world.person(one.name)
  const made = await world.run(submit, 'hefei-clerk', intakeOf(one, idNumber), at('2026-10-12', '09:00'))
  if (!made.ok) throw new Error('not submitted')
  const { reference } = made.value
  const items = [{ code: 'applicationForm' as const }]
  await world.run(
    requireSupplement,
    'hefei-clerk',
    { ...(await base(reference)), items },
    at('2026-10-12', '10:00'),
  )
  expect(
    await world.run(refuse, 'hefei-clerk', await base(reference), at('2026-10-13', '10:00')),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'supplement-until-2026-10-26' },
  })
  expect(
    await world.run(refuse, 'hefei-clerk', await base(reference), at('2026-10-27', '10:00')),
  ).toMatchObject({
    ok: true,
    value: { awaitingSignature: 'reviewer' },
  })
})

test('what moves away is ended at the origin, and not applied for again meanwhile', async () => {
  const one = route()
  await driveTo(world, 'recordReceipt', one, at('2026-10-12', '11:00'))
  const person = await world.person(one.name)
  await world.db.enrolment.create({
    data: {
      personId: person.id,
      areaCode: '330100',
      scheme: 'employee',
      status: 'active',
      personalNumber: 'x',
      startMonth: '2026-10',
    },
  })
  const again = await world.run(
    submit,
    'hangzhou-clerk',
    { ...intakeOf(one, person.idNumber), destinationArea: '330100' },
    at('2026-10-13'),
  )
  // Still open at 合肥, so the open case is named first.
  expect(again).toMatchObject({ ok: false, refusal: { code: 'open-case' } })
  const enrolment = await world.db.enrolment.findFirstOrThrow({
    where: { personId: person.id, areaCode: '320100' },
  })
  expect(enrolment.status).toBe('terminated')
})

test('a draft is withdrawn by the agency that began it, and by no other', async () => {
  const one = route()
  const { idNumber } = await world.person(one.name)
  const draft = await world.run(saveDraft, 'hefei-clerk', intakeOf(one, idNumber), at('2026-10-12'))
  if (!draft.ok) throw new Error('no draft')
  const { draftId } = draft.value
  expect(await world.run(withdrawDraft, 'nanjing-clerk', { draftId }, at('2026-10-12'))).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await world.run(withdrawDraft, 'hefei-clerk', { draftId }, at('2026-10-12'))).toMatchObject({
    ok: true,
    value: { state: 'withdrawn' },
  })
})
