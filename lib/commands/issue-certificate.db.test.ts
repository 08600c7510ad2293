import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOfPaper } from '@/lib/db/papers'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { mover } from '@/lib/testing/money-world'
import { verifiedInPublic } from '@/lib/testing/public-site'
import { issueCertificate } from './issue-certificate'

/** Twenty who come at once, and one for each of those who come alone. */
const CROWD = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉', (sign) => mover(`凭证${sign}`))
const ALONE = ['凭证春', '凭证夏', '凭证秋', '凭证冬'].map(mover)

let world: World
beforeAll(async () => {
  world = await makeWorld([...CROWD, ...ALONE])
})
afterAll(() => world.close())

let sent = 0
const freshKey = () => `key-of-the-form-${(sent += 1)}`

async function enrolmentOf(name: string, areaCode = '320100') {
  const { id } = await world.person(name)
  return (await world.db.enrolment.findFirstOrThrow({ where: { personId: id, areaCode } })).id
}

type Over = {
  readonly seenVersion?: number
  readonly reason?: string
  readonly note?: string
  readonly key?: string
}
const issue = (login: string, enrolmentId: string, over: Over = {}, when = MONDAY) =>
  world.run(
    issueCertificate,
    login,
    {
      enrolmentId,
      seenVersion: over.seenVersion ?? 0,
      reason: over.reason as never,
      note: over.note,
      idempotencyKey: over.key ?? freshKey(),
    },
    when,
  )
const refused = (code: string, detail?: string) => ({
  ok: false,
  refusal: { code, ...(detail === undefined ? {} : { detail }) },
})
const certificates = (enrolmentId: string) =>
  world.db.enrolmentCertificate.findMany({
    where: { enrolmentId },
    orderBy: { version: 'asc' },
    include: { paper: true },
  })

describe('issuing a certificate', () => {
  it('needs no case: the agency of the enrolment numbers, seals and records it', async () => {
    const id = await enrolmentOf('陈接续')
    const answer = await issue('nanjing-clerk', id)
    expect(answer).toEqual({ ok: true, value: { number: '苏〔2026〕第0100000001号', version: 1 } })
    const [one] = await certificates(id)
    expect(one).toMatchObject({ version: 1, reason: null, paper: { transferId: null, replacesId: null } })
    if (!one) throw new Error('no certificate')
    const content = contentOfPaper(one.paper)
    expect(JSON.stringify(content)).toContain('320102189001010011')
    expect(content.blocks).toContainEqual(
      expect.objectContaining({
        section: 'insurance',
        entries: expect.arrayContaining([
          { field: 'insuredSpan', value: { from: '2019-08', to: '2026-09' }, wide: true },
          { field: 'balance', value: { fen: 345_678, capitals: true }, wide: true },
        ]),
      }),
    )
    const looks = await world.db.accessLog.findMany({ where: { field: 'enrolment-certificate' } })
    expect(looks).toMatchObject([{ act: 'viewed', personId: one.personId, transferId: null }])
  })

  it('is not stopped by arrears, nor by an enrolment that is in force', async () => {
    expect((await issue('nanjing-clerk2', await enrolmentOf('郑𠮷野'))).ok).toBe(true)
    expect((await issue('nanjing-clerk', await enrolmentOf('李未停'))).ok).toBe(true)
  })

  it('of a household’s member tells of no account', async () => {
    const id = await enrolmentOf('王居民', '320500')
    expect(await issue('suzhou-clerk', id)).toMatchObject({ value: { number: '苏〔2026〕第0500000001号' } })
    const [one] = await certificates(id)
    const sections =
      one &&
      contentOfPaper(one.paper).blocks.flatMap((block) => (block.kind === 'fields' ? [block.section] : []))
    expect(sections).toContain('household')
  })

  it.each([
    ['of another agency', 'hefei-clerk', 'not-found', undefined],
    ['who only reviews', 'nanjing-reviewer', 'wrong-role', 'clerk'],
    ['of finance', 'nanjing-finance', 'wrong-role', 'clerk'],
    ['of no agency', 'national-supervisor', 'wrong-role', 'clerk'],
  ])('is refused to staff %s, and nothing is written', async (_who, login, code, detail) => {
    const before = await world.db.paper.count()
    expect(await issue(login, await enrolmentOf('努尔买买提·阿布都外力'))).toEqual(refused(code, detail))
    expect(await world.db.paper.count()).toBe(before)
  })

  it('does not know an enrolment nobody has', async () => {
    expect(await issue('nanjing-clerk', '019f0000-0000-7000-8000-000000000000')).toEqual(refused('not-found'))
  })

  it('tells of no enrolment that has ended, and of nobody who has died', async () => {
    expect(await issue('hangzhou-clerk', await enrolmentOf('周退休', '330100'))).toEqual(
      refused('wrong-state', 'certificate-ended'),
    )
    const { id } = await world.person('凭证春')
    await world.db.person.update({ where: { id }, data: { diedOn: new Date('2026-10-01') } })
    expect(await issue('nanjing-clerk', await enrolmentOf('凭证春'))).toEqual(
      refused('wrong-state', 'certificate-deceased'),
    )
  })

  it('refuses a name no font can print, and no number is used', async () => {
    const { id, name } = await world.person('凭证夏')
    const enrolmentId = await enrolmentOf(name)
    await world.db.person.update({ where: { id }, data: { name: `${name}\u{3FFFD}` } })
    const series = () =>
      world.db.numberSeries.findFirst({ where: { series: 'enrolment-certificate:320100:2026' } })
    const before = await series()
    expect(await issue('nanjing-clerk', enrolmentId)).toMatchObject({
      refusal: { code: 'rules-not-met', detail: 'glyph-missing', characters: ['\u{3FFFD}'] },
    })
    expect(await series()).toEqual(before)
  })
})

describe('a lost certificate', () => {
  it('is issued again with a reason, as the next version, which names the one it replaces', async () => {
    const id = await enrolmentOf('冯重叠')
    const first = await issue('nanjing-clerk', id)
    expect(await issue('nanjing-clerk2', id)).toEqual(refused('changed-meanwhile', 'certificate-newer'))
    expect(await issue('nanjing-clerk2', id, { seenVersion: 1 })).toEqual(
      refused('reason-required', 'reissue-reason'),
    )
    const again = await issue('nanjing-clerk2', id, { seenVersion: 1, reason: 'lost', note: '搬家遗失' })
    expect(again).toMatchObject({ ok: true, value: { version: 2 } })
    const [one, two] = await certificates(id)
    expect(two).toMatchObject({
      version: 2,
      reason: 'lost',
      note: '搬家遗失',
      paper: { replacesId: one?.paperId },
    })
    if (!one || !two || !first.ok) throw new Error('not issued')
    expect(contentOfPaper(two.paper)).toMatchObject({ version: 2, replaces: first.value.number })
    for (const { paperId } of [one, two]) await renderIssuedPaper(world.db, paperId, MONDAY, 1)
    const verdict = (paperId: string) => verifiedInPublic(world.db, world.site, paperId, MONDAY)
    expect(await verdict(one.paperId)).toMatchObject({
      verdict: 'replaced',
      paper: { person: '冯*', newest: { version: 2 } },
    })
    expect(await verdict(two.paperId)).toMatchObject({ verdict: 'genuine', paper: { person: '冯*' } })
  })

  it('asks for a word with any other reason', () => {
    const base = {
      enrolmentId: '019f0000-0000-7000-8000-000000000000',
      seenVersion: 1,
      idempotencyKey: 'k'.repeat(9),
    }
    const answer = issueCertificate.input.safeParse({ ...base, reason: 'other' })
    expect(answer.error?.issues).toMatchObject([{ path: ['note'], message: 'note-required' }])
  })
})

describe('at once', () => {
  it('twenty are numbered without a gap', async () => {
    const ids = await Promise.all(CROWD.map(({ name }) => enrolmentOf(name)))
    const answers = await Promise.all(ids.map((id) => issue('nanjing-clerk', id)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const issued = await world.db.paper.findMany({
      where: { kind: 'enrolment-certificate', number: { startsWith: '苏〔2026〕第0100' } },
    })
    const serials = issued
      .map(({ number }) => Number(/第0100(\d+)号/u.exec(number)?.[1]))
      .toSorted((a, b) => a - b)
    expect(serials).toEqual(serials.map((_, index) => index + 1))
    expect(serials.length).toBeGreaterThanOrEqual(20)
  })

  it('a double click issues one, and both are told of the same', async () => {
    const id = await enrolmentOf('凭证秋')
    const key = freshKey()
    const [one, two] = await Promise.all([
      issue('nanjing-clerk', id, { key }),
      issue('nanjing-clerk', id, { key }),
    ])
    expect(one.ok).toBe(true)
    expect(two).toEqual(one)
    expect(await certificates(id)).toHaveLength(1)
    expect(await issue('nanjing-clerk', id, { key, seenVersion: 1, reason: 'lost' })).toEqual(
      refused('idempotency-key-reused'),
    )
  })

  it('two clerks issue one: the other is told that there is one', async () => {
    const id = await enrolmentOf('凭证冬')
    const answers = await Promise.all([issue('nanjing-clerk', id), issue('nanjing-clerk2', id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('changed-meanwhile', 'certificate-newer'))
  })
})
