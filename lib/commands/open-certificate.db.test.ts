import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { certificatesPage } from '@/lib/queries/certificates-page'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, take } from '@/lib/testing/journey'
import { issueCertificate } from './issue-certificate'
import { openCertificate } from './open-certificate'
import { previewCertificate } from './preview-certificate'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  for (const [name, seenVersion] of [
    ['陈接续', 0],
    ['冯重叠', 0],
    ['冯重叠', 1],
  ] as const) {
    const reason = seenVersion > 0 ? 'lost' : undefined
    const enrolmentId = await enrolmentOf(name)
    const order = { enrolmentId, seenVersion, reason, idempotencyKey: `${name}-${seenVersion}` }
    const answer = await world.run(issueCertificate, 'nanjing-clerk', order, MONDAY)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
})
afterAll(() => world.close())

async function enrolmentOf(name: string, areaCode = '320100') {
  const { id } = await world.person(name)
  return (await world.db.enrolment.findFirstOrThrow({ where: { personId: id, areaCode } })).id
}
const refused = (code: string) => ({ ok: false, refusal: { code } })
const certificates = (enrolmentId: string) =>
  world.db.enrolmentCertificate.findMany({ where: { enrolmentId }, include: { paper: true } })

describe('the file', () => {
  it('opens for staff of the issuing agency only, once it is there; every time is recorded', async () => {
    const id = await enrolmentOf('陈接续')
    const [one] = await certificates(id)
    if (!one) throw new Error('no certificate')
    const { number } = one.paper
    const open = (login: string) => world.run(openCertificate, login, { number }, MONDAY)
    expect(await open('nanjing-clerk2')).toEqual(refused('document-pending'))
    await renderIssuedPaper(world.db, one.paperId, MONDAY, 1)
    expect(await open('nanjing-supervisor')).toMatchObject({ ok: true, value: { version: 1 } })
    for (const login of ['hefei-clerk', 'suzhou-clerk', 'anhui-supervisor'])
      expect(await open(login)).toEqual(refused('not-found'))
    expect(
      await world.db.accessLog.count({
        where: { act: 'printed', field: 'enrolment-certificate', personId: one.personId },
      }),
    ).toBe(1)
  })

  it('can be read before it is issued, and nothing is', async () => {
    const enrolmentId = await enrolmentOf('努尔买买提·阿布都外力')
    const before = await world.db.paper.count()
    const answer = await world.run(previewCertificate, 'nanjing-clerk', { enrolmentId }, MONDAY)
    expect(answer).toMatchObject({ ok: true, value: { number: null, code: null, version: 1 } })
    expect(await world.db.paper.count()).toBe(before)
    expect(await world.run(previewCertificate, 'xian-clerk', { enrolmentId }, MONDAY)).toEqual(
      refused('not-found'),
    )
  })
})

describe('what the clerk sees', () => {
  const page = async (login: string, number: string, when = MONDAY) =>
    certificatesPage(await world.actor(login), number, when, world.db)

  it('own enrolments with their certificates, newest first; of anybody else only that there is somebody', async () => {
    const { idNumber } = await world.person('冯重叠')
    const nanjing = await page('nanjing-clerk', idNumber)
    expect(nanjing?.enrolments).toMatchObject([
      {
        name: '冯重叠',
        scheme: 'employee',
        obstacle: null,
        certificates: [
          { version: 2, isReplaced: false, reason: 'lost' },
          { version: 1, isReplaced: true, reason: null },
        ],
      },
    ])
    expect(JSON.stringify(nanjing)).not.toContain(idNumber)
    expect(await page('xian-clerk', idNumber)).toMatchObject({ enrolments: [], elsewhere: true })
    expect(await page('nanjing-reviewer', idNumber)).toBeNull()
    expect(await page('nanjing-clerk', '11010119900101001X')).toMatchObject({
      searched: true,
      elsewhere: false,
    })
  })

  it('the balance is that of the day before', async () => {
    const reference = await driveTo(world, 'confirmRemitted', CLEAN, MONDAY)
    await take(world, reference, 'confirmRemitted', CLEAN, at('2026-10-14', '11:00'))
    const { idNumber } = await world.person('陈接续')
    const balance = async (day: string) =>
      (await page('nanjing-clerk', idNumber, at(day, '15:00')))?.enrolments[0]?.balanceFen
    expect(await balance('2026-10-14')).toBe(345_678)
    expect(await balance('2026-10-15')).toBe(0)
  })
})

it('PostgreSQL keeps certificates as they were issued, and lets none in that is not its agency’s', async () => {
  const [one] = await certificates(await enrolmentOf('陈接续'))
  if (!one) throw new Error('no certificate')
  await expect(
    world.db.enrolmentCertificate.update({ where: { paperId: one.paperId }, data: { note: 'x' } }),
  ).rejects.toThrow(/append-only/u)
  await expect(world.db.enrolmentCertificate.delete({ where: { paperId: one.paperId } })).rejects.toThrow(
    /append-only/u,
  )
  const foreign = await world.db.enrolment.findFirstOrThrow({
    where: { areaCode: '340100', personId: one.personId },
  })
  await expect(
    world.db.enrolmentCertificate.create({
      data: { paperId: one.paperId, personId: one.personId, enrolmentId: foreign.id, version: 1 },
    }),
  ).rejects.toThrow(/issued by the agency of the enrolment/u)
})
