import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveDraft } from '@/lib/commands/save-draft'
import { SENT_STEPS } from '@/lib/schemas/api/step-calls'
import { STEP_SAMPLES } from '@/lib/schemas/api/step-samples'
import type { SentStep } from '@/lib/schemas/steps'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { asked as keptAsked } from '@/lib/testing/contract'
import { apiOf, type Api, type Sent, type Told } from '@/lib/testing/http'
import { intakeOf, type Route } from '@/lib/testing/journey'
import { advancedMover, AMOUNT, DAY, hire, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { letterOf } from '@/lib/testing/post-world'

/*
 * Every step of both tracks over the API, and each of them called at once by two people who saw the same version:
 * one takes it, the other hears that the case has changed. Every answer is held against the document.
 */

let world: World
let api: Api
beforeAll(async () => {
  world = await makeWorld([...PEOPLE.map(mover), advancedMover('接先行')], DAY)
  for (const slug of ['nanjing', 'hefei', 'suzhou'])
    for (const role of ['clerk', 'reviewer', 'finance', 'supervisor'] as const)
      await hire(world, `${slug}-${role}-b`, slug, [role])
  api = apiOf(world)
})
afterAll(async () => {
  api.close()
  await world.close()
})

const PEOPLE = ['接循环', '接多付', '接支付', '接拒绝', '接撤回', '接草稿', '接未复']
/** Steps that two people raced for. */
const raced = new Set<SentStep>()

const asked = (method: string, path: string, sent: Sent) => keptAsked(api, method, path, sent)

type Lodged = { reference: string; queryCode: string; rules: { id: string; answer: string }[] }
async function lodge(as: string, route: Route, more: object = {}): Promise<Lodged> {
  const { idNumber } = await world.person(route.name)
  const body = { ...intakeOf(route, idNumber), ...more }
  const told = await asked('POST', '/transfers', { as, body })
  expect([told.status, told.body]).toEqual([201, expect.anything()])
  return told.body as Lodged
}

const eventsOf = (reference: string) =>
  world.db.caseEvent.findMany({
    where: { transfer: { reference } },
    orderBy: { version: 'asc' },
    select: { version: true, kind: true, actorId: true },
  })

/** Two calls of one step at once; answers what the one that came through was told. */
async function race(
  reference: string,
  step: SentStep,
  [one, other]: readonly [string, string],
  fields: object = STEP_SAMPLES[step],
): Promise<Told> {
  raced.add(step)
  const before = await eventsOf(reference)
  const { version } = before.at(-1) ?? { version: 0 }
  const path = `/transfers/${reference}/steps/${step}`
  const answers = await Promise.all(
    [one, other].map((as) => asked('POST', path, { as, body: { version, ...fields } })),
  )
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
  expect([step, won?.body]).toEqual([step, expect.not.objectContaining({ code: expect.anything() })])
  expect(lost).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
  const after = (await eventsOf(reference)).slice(before.length)
  // One entry is the winner's; what follows by itself is the program's.
  expect(after.filter(({ actorId }) => actorId !== null)).toHaveLength(1)
  expect(after[0]).toMatchObject({
    version: version + 1,
    kind: won?.status === 202 ? 'openSignature' : step,
  })
  expect(won?.body).toMatchObject({ version: version + after.length })
  return won as Told
}

/** ✍: the first signature raced for by two, then the second. */
async function raceSigned(
  reference: string,
  step: SentStep,
  first: readonly [string, string],
  second: readonly [string, string],
  fields: object = STEP_SAMPLES[step],
): Promise<Told> {
  const opened = await race(reference, step, first, fields)
  expect(opened).toMatchObject({ status: 202, body: { awaitingSignature: second[0].split('-')[1] } })
  return race(reference, step, second, { countersign: true })
}

const two = (login: string) => [login, `${login}-b`] as const
const clerks = two('hefei-clerk')
const there = two('nanjing-clerk')
const [payers, approvers] = [two('nanjing-finance'), two('nanjing-reviewer')]
const [finance, reviewers] = [two('hefei-finance'), two('hefei-reviewer')]
const paid = (bankReference: string) => ({ bankReference, paidOn: DAY })
const received = (bankReference: string, amountFen: number) => ({
  bankReference,
  amountFen,
  receivedOn: DAY,
})

/** From an application to a sealed table. */
async function toSealed(route: Route): Promise<string> {
  const { reference } = await lodge(`${route.destinationSlug}-clerk`, route)
  await race(reference, 'accept', two(`${route.destinationSlug}-clerk`), {})
  await race(reference, 'receiveContactLetter', two(`${route.originSlug}-clerk`), {})
  await race(reference, 'draftTable', two(`${route.originSlug}-clerk`))
  await race(reference, 'sealTable', two(`${route.originSlug}-reviewer`))
  return reference
}
async function toRemitted(reference: string, bankReference: string) {
  await race(reference, 'prepareRemittance', payers)
  await race(reference, 'approveRemittance', approvers)
  await race(reference, 'confirmRemitted', payers, paid(bankReference))
}

test('a case that goes every way back there is, and through', { timeout: 120_000 }, async () => {
  const { reference } = await lodge('hefei-clerk', routeOf('接循环'))
  await race(reference, 'requireSupplement', clerks)
  await race(reference, 'supplement', clerks)
  await race(reference, 'accept', clerks, {})
  await race(reference, 'receiveContactLetter', there, {})
  await race(reference, 'returnByOrigin', there)
  await race(reference, 'resend', clerks)
  await race(reference, 'receiveContactLetter', there, {})
  await race(reference, 'draftTable', there)
  await race(reference, 'returnDraft', approvers)
  await race(reference, 'draftTable', there)
  await race(reference, 'sealTable', approvers)
  await race(reference, 'disputeTable', clerks)
  await race(reference, 'draftTable', there)
  await race(reference, 'sealTable', approvers)
  await race(reference, 'recordYears', clerks)

  await race(reference, 'prepareRemittance', payers)
  await race(reference, 'rejectRemittance', approvers)
  await race(reference, 'prepareRemittance', payers)
  await race(reference, 'approveRemittance', approvers)
  await raceSigned(reference, 'cancelRemittance', payers, approvers)
  await toRemitted(reference, 'NJ-1')
  await race(reference, 'reportReturned', payers)
  await toRemitted(reference, 'NJ-2')
  await race(reference, 'recordReceipt', finance, received('HF-1', AMOUNT - 78))
  await race(reference, 'matchReceipt', finance)
  await raceSigned(reference, 'payDifference', payers, approvers, paid('NJ-3'))
  await race(reference, 'recordReceipt', finance, received('HF-2', 78))
  await race(reference, 'matchReceipt', finance)
  await raceSigned(reference, 'unmatch', finance, reviewers)
  await race(reference, 'matchReceipt', finance)
  const credited = await race(reference, 'credit', reviewers)
  expect(credited.body).toMatchObject({ state: 'transferredIn', fundsState: 'credited' })
})

test('too much money, sent back, and a case that ends', { timeout: 60_000 }, async () => {
  const reference = await toSealed(routeOf('接多付'))
  await toRemitted(reference, 'NJ-4')
  await race(reference, 'recordReceipt', finance, received('HF-3', AMOUNT + 9))
  await race(reference, 'matchReceipt', finance)
  await raceSigned(reference, 'returnExcess', finance, reviewers, paid('HF-4'))
  await race(reference, 'matchReceipt', finance)
  await raceSigned(reference, 'returnAll', finance, reviewers, { ...paid('HF-5'), reason: 'wrongPerson' })
  const ended = await raceSigned(reference, 'terminate', clerks, two('hefei-supervisor'))
  expect(ended.body).toMatchObject({ state: 'terminated', fundsState: 'returnedToOrigin', steps: [] })
})

test('money to the person, and money credited ahead', { timeout: 60_000 }, async () => {
  const own = await toSealed(routeOf('接支付'))
  const account = { accountName: '接支付', bankName: '示例银行', accountNumber: '9320100000000001234' }
  await raceSigned(own, 'orderPayOut', payers, approvers, { account, application: '本人申请' })
  await race(own, 'confirmPaidOut', payers, paid('NJ-5'))
  await race(own, 'reportPayOutReturned', payers)

  const route = {
    name: '接先行',
    from: '320500',
    to: '320100',
    originSlug: 'suzhou',
    destinationSlug: 'nanjing',
  }
  await raceSigned(await toSealed(route), 'advance', payers, approvers)
})

test('applications that come to nothing, and one that was a draft', async () => {
  const refused = await lodge('hefei-clerk', routeOf('接拒绝'))
  await race(refused.reference, 'requireSupplement', clerks)
  api.goTo(at('2026-11-09'))
  await raceSigned(refused.reference, 'refuse', clerks, reviewers)
  api.goTo(NOW)

  const { reference } = await lodge('hefei-clerk', routeOf('接撤回'))
  await race(reference, 'withdraw', clerks)

  const { idNumber } = await world.person('接草稿')
  const draft = await world.run(saveDraft, 'hefei-clerk', intakeOf(routeOf('接草稿'), idNumber), NOW)
  const { draftId } = (draft as { value: { draftId: string } }).value
  const path = `/transfers/${draftId}/steps/submit`
  const sent = { body: { version: 1 } }
  expect(await asked('POST', path, { as: 'nanjing-clerk', ...sent })).toMatchObject({ status: 404 })
  const answers = await Promise.all(clerks.map((as) => asked('POST', path, { as, ...sent })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  raced.add('submit')
  expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
    reference: expect.stringMatching(/^340100-2026-/u),
    queryCode: expect.stringMatching(/^\w{8}$/u),
    version: 2,
  })
})

test('by letter from 九江 and to 九江, which have nobody here', { timeout: 60_000 }, async () => {
  const from = {
    name: '吴九江',
    from: '360400',
    to: '340100',
    originSlug: 'jiujiang',
    destinationSlug: 'hefei',
  }
  const { reference, rules } = await lodge('hefei-clerk', from)
  await race(reference, 'park', clerks)
  await race(reference, 'unpark', clerks)
  const answers = rules
    .filter(({ answer }) => answer === 'cannotTell')
    .map(({ id }) => ({ rule: id, answer: 'met', reason: '电话向九江核实' }))
  await race(reference, 'accept', clerks, { answers })
  await race(reference, 'sendContactLetter', clerks)
  const onBehalf = { evidence: '国家平台业务流水号 36-2026-17', happenedOn: DAY }
  await race(reference, 'receiveContactLetter', clerks, { onBehalf })
  const line = { areaCode: '360400', year: 2026, fromMonth: '2026-01', toMonth: '2026-07', months: 7 }
  const money = { baseFen: 585_714, employerRateBp: 600, personalRateBp: 200, creditedFen: 82_000 }
  const lines = [{ ...line, ...money, creditedPersonalFen: 82_000, closingFen: 82_000 }]
  await race(reference, 'draftTable', clerks, { table: { lines, balance: 82_000 }, onBehalf })
  await race(reference, 'sealTable', reviewers, { onBehalf })
  await race(reference, 'receiveTable', clerks)

  const to = { ...routeOf('接未复'), to: '360400', destinationSlug: 'jiujiang' }
  const { reference: there1 } = await lodge('nanjing-clerk', to, { letter: letterOf('九医函 31') })
  await race(there1, 'receiveContactLetter', there, {})
  await race(there1, 'draftTable', there)
  await race(there1, 'sealTable', approvers)
  await toRemitted(there1, 'NJ-6')
  api.goTo(at('2026-12-31'))
  const closed = await raceSigned(there1, 'closeWithoutReply', there, two('nanjing-supervisor'))
  expect(closed.body).toMatchObject({ state: 'completed' })
  api.goTo(NOW)
})

test('no step was left out', () => {
  expect(SENT_STEPS.filter((step) => !raced.has(step))).toEqual([])
})
