import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vault } from '@/lib/db/keys'
import { casePage } from '@/lib/queries/case-page'
import { refusalText } from '@/lib/i18n/format/refusals'
import { Intake } from '@/lib/schemas/intake'
import type { OnlinePreCheck, SiteAnswer } from '@/lib/schemas/site-answers'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { versionOf } from '@/lib/testing/journey'
import { movers, moversInTurn } from '@/lib/testing/movers'
import { applicantProof, applicationOf, leaveUpload, personProof, PHONE } from '@/lib/testing/site'
import { syntheticNumber } from '@/prisma/seed/people'
import { accept } from '../accept'
import { recordMaterial } from '../record-material'
import { apply } from './apply'
import { preCheck } from './pre-check'

let world: World
const nextMover = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers)
})
afterAll(() => world.close())

function given<T>(answer: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
const ruleOf = (answer: Pick<OnlinePreCheck, 'rules'>, id: string) =>
  answer.rules.find((rule) => rule.id === id)
const caseOf = (reference: string) =>
  world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { person: true, events: { orderBy: { version: 'asc' } }, attachments: true, messages: true },
  })
const send = (body: Parameters<typeof apply>[0], when = MONDAY) => apply(body, when, world.db)

test('who the register knows is told what it says; the look is on record, once', async () => {
  const application = await applicationOf(world, nextMover())
  const person = await world.person(application.person.name)
  const proof = personProof(application, person, MONDAY)
  const answer = given(await preCheck({ proof, application }, MONDAY, world.db))
  expect(answer.known).toBe(true)
  expect(ruleOf(answer, 'SU-01')).toMatchObject({ answer: 'met', because: { lastPaidMonth: '2026-09' } })
  expect(answer.acceptedBy).toBe('2026-10-13')
  await preCheck({ proof, application }, at('2026-10-12', '09:05'), world.db)
  expect(await world.db.accessLog.findMany({ where: { personId: person.id } })).toMatchObject([
    { act: 'looked-up', field: 'pre-check', staffId: null, staffName: 'applicant' },
  ])
})

test('to a stranger a number that is known and one that is not get the same answer, an open case or not', async () => {
  const known = await applicationOf(world, nextMover())
  const person = await world.person(known.person.name)
  const own = personProof(known, person, MONDAY)
  given(await send({ proof: own, application: known, files: [], submissionKey: randomUUID() }))
  const unknown = Intake.parse({
    ...known,
    person: { ...known.person, idNumber: syntheticNumber('320100', 950, false) },
  })
  const asked = async (application: Intake) => {
    const proof = personProof(application, null, MONDAY)
    return given(await preCheck({ proof, application }, MONDAY, world.db))
  }
  const answer = await asked(known)
  // Age and sex stand in the number itself.
  const { birthDate, sex } = known.person
  expect(await asked({ ...unknown, person: { ...unknown.person, birthDate, sex } })).toEqual(answer)
  expect(answer).toMatchObject({ known: false, openCase: null })
  for (const id of ['SU-01', 'EN-01', 'DU-01', 'DU-02', 'PR-01'])
    expect(ruleOf(answer, id)).toMatchObject({
      answer: 'cannotTell',
      because: { code: 'registerNotAsked' },
    })
  const seen = given(await preCheck({ proof: own, application: known }, MONDAY, world.db))
  expect(seen.openCase?.reference).toMatch(/^340100-2026-/)
})

test('an application online lies with the destination, nobody’s yet, with what was sent in to be looked at', async () => {
  const application = await applicationOf(world, nextMover())
  const person = await world.person(application.person.name)
  const proof = personProof(application, person, MONDAY)
  const files = [{ ...(await leaveUpload(world, MONDAY)), material: 'identity' as const }]
  const body = { proof, application, files, submissionKey: randomUUID() }
  const receipt = given(await send(body))
  expect(receipt).toMatchObject({
    submittedOn: '2026-10-12',
    acceptedBy: '2026-10-13',
    outBy: '2026-10-27',
    inBy: '2026-11-03',
  })
  expect(given(await send({ ...body, files: [] }))).toEqual(receipt)

  const row = await caseOf(receipt.reference)
  expect(row).toMatchObject({ state: 'submitted', destinationAssigneeId: null, createdById: null })
  expect(row.events.map(({ kind, role }) => [kind, role])).toEqual([
    ['openDraft', 'applicant'],
    ['submit', 'applicant'],
    ['attach', 'applicant'],
  ])
  expect(row.events[1]?.detail).toMatchObject({ online: 'register' })
  expect(row.messages.map(({ kind }) => kind)).toContain('applicationArrived')
  const clerk = await world.actor('hefei-clerk')
  const page = await casePage(clerk, receipt.reference, MONDAY, world.db)
  expect(page?.onlineProof).toBe('register')
  const identity = page?.materials.papers.find(({ code }) => code === 'identity')
  expect(identity).toMatchObject({ status: null, sent: [row.attachments[0]?.id] })
  expect(page?.scans).toMatchObject([{ addedBy: null, kind: 'identity', shared: true }])

  for (const code of ['identity', 'applicationForm'] as const)
    given(
      await world.run(
        recordMaterial,
        'hefei-clerk',
        {
          reference: receipt.reference,
          version: await versionOf(world, receipt.reference),
          code,
          status: 'received',
        },
        MONDAY,
      ),
    )
  const version = await versionOf(world, receipt.reference)
  expect(
    await world.run(accept, 'hefei-clerk', { reference: receipt.reference, version }, MONDAY),
  ).toMatchObject({ ok: true })
})

test('a number typed online becomes the person’s only with acceptance, and never replaces a known one', async () => {
  const accepted = async (route: { name: string }) => {
    const application = await applicationOf(world, route as never)
    const proof = personProof(application, null, MONDAY)
    const { reference } = given(await send({ proof, application, files: [], submissionKey: randomUUID() }))
    const before = await caseOf(reference)
    const version = await versionOf(world, reference)
    given(await world.run(accept, 'hefei-clerk', { reference, version }, MONDAY))
    return { before, after: await caseOf(reference) }
  }
  const phoneless = await accepted(nextMover())
  expect(phoneless.before.person.phoneSealed).toBeNull()
  expect(vault().open('Person.phone', phoneless.after.person.phoneSealed ?? '')).toBe(PHONE)

  const route = nextMover()
  const { id } = await world.person(route.name)
  const known = vault().seal('Person.phone', '13700000000')
  await world.db.person.update({ where: { id }, data: { phoneSealed: known } })
  const reached = await accepted(route)
  expect(reached.after.person.phoneSealed).toBe(known)
  expect(reached.after.events.find(({ kind }) => kind === 'submit')?.detail).toMatchObject({
    online: 'number',
  })
})

test('a stranger is told one thing for a wrong name, an open case and a death, and leaves nothing behind', async () => {
  const application = await applicationOf(world, nextMover())
  const stranger = (over: object = {}) => {
    const typed = Intake.parse({ ...application, person: { ...application.person, ...over } })
    return send({
      proof: personProof(typed, null, MONDAY),
      application: typed,
      files: [],
      submissionKey: randomUUID(),
    })
  }
  const otherName = await stranger({ name: '另一人' })
  given(await stranger())
  const second = await stranger()
  await world.db.person.updateMany({
    where: { name: application.person.name },
    data: { diedOn: new Date('2026-10-01T00:00:00Z') },
  })
  const dead = await stranger()
  const refused = { ok: false, refusal: { code: 'rules-not-met', detail: 'identity-online' } }
  expect([otherName, second, dead]).toEqual([refused, refused, refused])
  expect(refusalText(refused.refusal as never, 'zh-CN').says).toContain('不能在网上受理')
  expect(await world.db.transfer.count({ where: { person: { name: application.person.name } } })).toBe(1)
})

test('the person hears which case is open, and a receipt holds no fact for whoever is not known', async () => {
  const application = await applicationOf(world, nextMover())
  const { person } = application
  const delegate = Intake.parse({
    ...application,
    applicant: { kind: 'delegate', name: '代办人', idNumber: syntheticNumber('320100', 951, true) },
  })
  const receipt = given(
    await send({
      proof: applicantProof(MONDAY),
      application: delegate,
      files: [],
      submissionKey: randomUUID(),
    }),
  )
  expect(receipt.rules.find(({ id }) => id === 'SU-01')?.answer).toBe('cannotTell')
  const row = await caseOf(receipt.reference)
  expect(vault().open('Transfer.applicantPhone', row.applicantPhoneSealed ?? '')).toBe(PHONE)
  expect(row.person.phoneSealed).toBeNull()
  const own = personProof(application, await world.person(person.name), MONDAY)
  expect(await send({ proof: own, application, files: [], submissionKey: randomUUID() })).toEqual({
    ok: false,
    refusal: { code: 'open-case', reference: receipt.reference },
  })
})

test('a proof that is too old, of somebody else, or of the wrong kind opens nothing', async () => {
  const application = await applicationOf(world, nextMover())
  const other = await applicationOf(world, nextMover())
  const body = (proof: string) => ({ proof, application, files: [], submissionKey: randomUUID() })
  const expired = { ok: false, refusal: { code: 'proof-expired' } }
  const old = personProof(application, null, at('2026-10-12', '08:29'))
  for (const proof of [old, personProof(other, null, MONDAY), applicantProof(MONDAY), 'made up']) {
    expect(await send(body(proof))).toEqual(expired)
    expect(await preCheck({ proof, application }, MONDAY, world.db)).toEqual(expired)
  }
})

test('a file that was not left, was taken before, or has another key undoes the application', async () => {
  const application = await applicationOf(world, nextMover())
  const proof = personProof(application, null, MONDAY)
  const left = await leaveUpload(world, MONDAY)
  const sent = (file: object): Promise<SiteAnswer<'apply'>> =>
    send({
      proof,
      application,
      files: [{ ...left, material: 'identity', ...file }],
      submissionKey: randomUUID(),
    })
  const missing = { ok: false, refusal: { code: 'file-missing' } }
  expect(await sent({ key: 'another' })).toEqual(missing)
  expect(await sent({ upload: randomUUID() })).toEqual(missing)
  expect(await world.db.transfer.count({ where: { person: { name: application.person.name } } })).toBe(0)
  given(await sent({}))
})
