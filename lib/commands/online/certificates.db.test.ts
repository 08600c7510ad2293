import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProof, sealProof, type ProofOf } from '@/lib/db/proofs'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { certificatesPage } from '@/lib/queries/certificates-page'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { verifiedInPublic } from '@/lib/testing/public-site'
import { fetchCertificate } from './fetch-certificate'
import { requestCertificate } from './request-certificate'
import { setNotices } from './set-notices'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const NANJING = '320100'
const HOUR = 3_600_000

/** What somebody has who typed a code: known where the register knows the number. */
async function proofOf(name: string, when: Date, known = true): Promise<string> {
  const { id, idNumber } = await world.person(name)
  const proven: ProofOf = {
    kind: 'person',
    personId: known ? id : null,
    name,
    idType: 'residentId',
    idNumber,
    phone: '13800000000',
    by: 'code',
  }
  return sealProof(proven, when).proof
}
const request = async (name: string, area = NANJING, when = MONDAY) =>
  requestCertificate({ proof: await proofOf(name, when), area }, when, world.db)
const refused = (code: string, detail?: string) => ({
  ok: false,
  refusal: { code, ...(detail && { detail }) },
})

let number = ''
let code = ''

test('a person the register knows gets the certificate of the own enrolment, once a day', async () => {
  const [first, again] = await Promise.all([request('陈接续'), request('陈接续')])
  if (!first.ok) throw new Error(first.refusal.code)
  expect(again).toEqual(first)
  number = first.value.number
  code = first.value.code
  expect(number).toMatch(/^苏〔2026〕第0100\d+号$/u)
  const { id } = await world.person('陈接续')
  const issued = await world.db.enrolmentCertificate.findMany({
    where: { personId: id },
    include: { paper: true },
  })
  expect(issued).toMatchObject([{ version: 1, online: true, reason: null, paper: { issuedById: null } }])
  const looks = await world.db.accessLog.findMany({ where: { personId: id } })
  expect(looks).toMatchObject(
    Array.from({ length: 2 }, () => ({ act: 'viewed', field: 'enrolment-certificate', staffId: null })),
  )
})

test('its file is fetched by the person alone, once it is made, and its code proves it', async () => {
  const get = async (name: string) =>
    fetchCertificate({ proof: await proofOf(name, MONDAY), number }, MONDAY, world.db)
  expect(await get('陈接续')).toEqual({ ok: true, value: { pdf: null } })
  const paper = await world.db.paper.findFirstOrThrow({ where: { number } })
  await renderIssuedPaper(world.db, paper.id, MONDAY, 1)
  const file = await get('陈接续')
  expect(
    file.ok &&
      Buffer.from(file.value.pdf ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
  ).toBe('%PDF-')
  expect(await world.db.accessLog.count({ where: { act: 'printed' } })).toBe(1)
  expect(await get('郑𠮷野')).toEqual(refused('not-found'))
  expect(code).toMatch(/^[0-9A-Z-]{8,}$/u)
  expect(await verifiedInPublic(world.db, world.site, paper.id, MONDAY)).toMatchObject({ verdict: 'genuine' })
})

test('on a later day another one takes its place and says that it was asked for online', async () => {
  const later = await request('陈接续', NANJING, at('2026-10-13'))
  expect(later).toMatchObject({ ok: true })
  const { id, idNumber } = await world.person('陈接续')
  const rows = await world.db.enrolmentCertificate.findMany({
    where: { personId: id },
    orderBy: { version: 'asc' },
  })
  expect(rows.map(({ version, reason, note }) => [version, reason, note])).toEqual([
    [1, null, null],
    [2, 'other', '网上申领'],
  ])
  const page = await certificatesPage(
    await world.actor('nanjing-clerk'),
    idNumber,
    at('2026-10-13'),
    world.db,
  )
  expect(page?.enrolments[0]?.certificates).toMatchObject([{ isOnline: true }, { isOnline: true }])
})

test('it is refused where nobody is proven, nothing is insured, or the area does not issue online', async () => {
  const stranger = await proofOf('陈接续', MONDAY, false)
  expect(await requestCertificate({ proof: stranger, area: NANJING }, MONDAY, world.db)).toEqual(
    refused('not-found'),
  )
  const old = await proofOf('陈接续', new Date(MONDAY.getTime() - HOUR))
  expect(await requestCertificate({ proof: old, area: NANJING }, MONDAY, world.db)).toEqual(
    refused('proof-expired'),
  )
  expect(await request('陈接续', '610100')).toEqual(refused('not-found', 'certificate-no-enrolment'))
  expect(await request('周退休', '330100')).toEqual(refused('wrong-state', 'certificate-ended'))
  // 九江 has no login here.
  expect(await request('陈接续', '360400')).toEqual(refused('wrong-state', 'certificate-not-online'))
  await world.db.areaParameter.create({
    data: {
      areaCode: '320500',
      key: 'certificateOnline',
      value: false,
      source: '本地规定',
      validFrom: new Date('2026-10-01'),
    },
  })
  expect(await request('王居民', '320500')).toEqual(refused('wrong-state', 'certificate-not-online'))
})

test('a choice of messages is on record once, and is turned back', async () => {
  const { id } = await world.person('郑𠮷野')
  const choose = async (progress: boolean) =>
    setNotices({ proof: await proofOf('郑𠮷野', MONDAY), progress }, MONDAY, world.db)
  expect(await choose(false)).toEqual({ ok: true, value: { progress: false } })
  expect(await choose(false)).toEqual({ ok: true, value: { progress: false } })
  expect(await world.db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    progressOffSince: MONDAY,
  })
  expect(await choose(true)).toEqual({ ok: true, value: { progress: true } })
  expect(await world.db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ progressOffSince: null })
  const acts = await world.db.accessLog.findMany({ where: { personId: id }, orderBy: { id: 'asc' } })
  expect(acts.map(({ act, staffName }) => [act, staffName])).toEqual([
    ['notices-off', '参保人本人'],
    ['notices-on', '参保人本人'],
  ])
})

test('who applied for others, or is not known, chooses for nobody', async () => {
  const applicant = sealProof(
    { kind: 'case', transferId: crypto.randomUUID(), as: 'applicant', phone: '15400000000' },
    MONDAY,
  ).proof
  expect(openProof(applicant, ['case'], MONDAY)).not.toBeNull()
  const choose = (proof: string) => setNotices({ proof, progress: false }, MONDAY, world.db)
  expect(await choose(applicant)).toEqual(refused('proof-expired'))
  expect(await choose(await proofOf('陈接续', MONDAY, false))).toEqual(refused('not-found'))
  expect(await choose('forged')).toEqual(refused('proof-expired'))
})
