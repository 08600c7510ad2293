import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submit } from '@/lib/commands/submit'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { isQuestion } from '@/lib/domain/eligibility/stops'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { LookUp, PreCheckInput } from '@/lib/schemas/pre-check'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, intakeOf } from '@/lib/testing/journey'
import { mayLodge, type Lodger } from './intake-access'
import { preCheck, type PreCheck } from './intake-check'
import { lookUpPerson } from './intake-person'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const LONG_NAME = '努尔买买提·阿布都外力'
const RARE_NAME = '郑\u{20BB7}野'

async function clerk(slug: string): Promise<Lodger> {
  const actor = await world.actor(`${slug}-clerk`)
  if (!mayLodge(actor)) throw new Error(`${slug} takes no applications`)
  return actor
}

async function lookUp(slug: string, name: string) {
  const { idNumber } = await world.person(name)
  const answer = await lookUpPerson(await clerk(slug), LookUp.parse({ idNumber }), MONDAY, world.db)
  if (!answer.known) throw new Error(`${name} is not known`)
  return answer
}

async function check(slug: string, name: string, over: object = {}): Promise<PreCheck> {
  const { idNumber } = await world.person(name)
  const { prefill } = await lookUp(slug, name)
  const given = Object.fromEntries(Object.entries(prefill).filter(([, value]) => value !== null))
  const input = PreCheckInput.parse({
    fromScheme: 'employee',
    toScheme: 'employee',
    ...given,
    idNumber,
    ...over,
  })
  const answer = await preCheck(await clerk(slug), input, MONDAY, world.db)
  if (!answer) throw new Error('nothing to check')
  return answer
}

const ids = (rules: readonly RuleAnswer[]) => rules.map(({ id }) => id)
/** What merely informs is no condition. */
const conditions = ({ rules }: PreCheck) => rules.filter(({ effect }) => effect !== 'info')
const unmet = (check: PreCheck) => ids(conditions(check).filter((one) => one.answer === 'notMet'))
const open = ({ rules }: PreCheck) => ids(rules.filter(isQuestion))

describe('looking a person up', () => {
  test.each([
    ['hefei', '陈接续', '320100', '340100', 'employee'],
    ['nanjing', '陈接续', '320100', '340100', 'employee'],
    ['hefei', '李未停', '320100', '340100', 'employee'],
    ['hangzhou', '王居民', '320500', '330100', 'resident'],
    ['suzhou', '王居民', '320500', '330100', 'resident'],
    ['hangzhou', '韩当年', '320500', '330100', 'resident'],
    ['xian', '赵同城', null, '610100', 'employee'],
    ['xian', '钱宝鸡', '610300', '610100', 'employee'],
    ['shenzhen', '孙广深', '440100', '440300', 'employee'],
    ['hefei', '周退休', '330100', '340100', 'employee'],
    ['hefei', '吴九江', null, '340100', 'employee'],
    ['xian', LONG_NAME, '320100', '610100', 'employee'],
    ['hangzhou', RARE_NAME, '320100', '330100', 'employee'],
    ['hefei', '冯重叠', null, '340100', 'employee'],
  ])('at %s: %s comes from %s to %s', async (slug, name, originArea, destinationArea, scheme) => {
    const answer = await lookUp(slug, name)
    expect(answer).toMatchObject({
      name,
      prefill: { originArea, destinationArea, fromScheme: scheme, toScheme: scheme },
    })
    expect(answer.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/)
  })

  test('brings the employer from the enrolment at the destination', async () => {
    const { prefill } = await lookUp('hefei', '陈接续')
    expect(prefill.employerName).toBeTruthy()
    expect(prefill.employerCode).toHaveLength(18)
  })

  test('offers both places a person left and chooses neither', async () => {
    const { candidates, prefill } = await lookUp('hefei', '冯重叠')
    expect(candidates.map((one) => one.areaCode).toSorted()).toEqual(['320100', '430100'])
    expect(candidates.map((one) => one.paid)).toEqual([48, 48])
    expect(prefill.originArea).toBeNull()
  })

  test('knows nobody under a number nobody has, and says so without making a person', async () => {
    const before = await world.db.person.count()
    const idNumber = '11010519491231002X'
    const answer = await lookUpPerson(await clerk('hefei'), LookUp.parse({ idNumber }), MONDAY, world.db)
    expect(answer).toMatchObject({ known: false, prefill: { destinationArea: '340100' } })
    expect(await world.db.person.count()).toBe(before)
  })

  test('does not look up a number that fails its check digit', () => {
    expect(LookUp.safeParse({ idNumber: '320102189001010012' }).success).toBe(false)
  })

  test('is recorded with the person, once for one sitting', async () => {
    const { id } = await world.person('孙广深')
    const looks = () => world.db.accessLog.findMany({ where: { personId: id, act: 'looked-up' } })
    await lookUp('guangzhou', '孙广深')
    await check('guangzhou', '孙广深')
    const { staffId, agencyId } = await clerk('guangzhou')
    expect((await looks()).filter((one) => one.staffId === staffId)).toMatchObject([{ agencyId }])
  })

  test('is for clerks only', async () => {
    for (const login of [
      'hefei-reviewer',
      'hefei-finance',
      'hefei-supervisor',
      'admin',
      'national-supervisor',
    ])
      expect(mayLodge(await world.actor(login)), login).toBe(false)
  })
})

describe('checking before anything is saved', () => {
  test('陈接续 meets every rule', async () => {
    const answer = await check('hefei', '陈接续')
    expect([unmet(answer), open(answer)]).toEqual([[], []])
    expect(answer).toMatchObject({ mode: 'online', pairMode: 'NORMAL' })
    expect(answer.rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: 'DL-01',
          because: expect.objectContaining({ code: 'outDue', days: 10, startsOn: dayOf(MONDAY) }),
        }),
        expect.objectContaining({ id: 'FU-02', because: { code: 'fullBalanceMoves', balance: 345_678 } }),
        expect.objectContaining({ id: 'IT-04', because: expect.objectContaining({ months: 86 }) }),
        expect.objectContaining({ id: 'BE-01', because: expect.objectContaining({ code: 'noGap' }) }),
      ]),
    )
  })

  test('李未停 hears both reasons at once', async () => {
    expect(unmet(await check('hefei', '李未停'))).toEqual(['SU-01', 'EN-01'])
  })

  test('王居民 may move for next year, 韩当年 not within the paid one', async () => {
    expect(unmet(await check('hangzhou', '王居民'))).toEqual([])
    expect(unmet(await check('hangzhou', '韩当年'))).toEqual(['SC-03'])
  })

  test('赵同城 needs no transfer', async () => {
    const { rules } = await check('xian', '赵同城', { originArea: '610100' })
    expect(rules).toMatchObject([
      { id: 'SC-01', answer: 'notMet', because: { code: 'sameArea' }, cure: 'suspendAndResume' },
    ])
  })

  test('周退休 is outside the measure and hears of the pay-out', async () => {
    const answer = await check('hefei', '周退休')
    expect(unmet(answer)).toContain('SC-06')
    expect(answer.rules).toContainEqual(
      expect.objectContaining({ id: 'SC-06', cure: 'registerForRemoteCare' }),
    )
    expect(answer.rules).toContainEqual(
      expect.objectContaining({ id: 'FU-05', because: { code: 'retireePayout' } }),
    )
  })

  test('吴九江 comes from a place that cannot be seen', async () => {
    const answer = await check('hefei', '吴九江', { originArea: '360400' })
    expect(unmet(answer)).toEqual([])
    expect(open(answer)).toContain('SU-01')
    expect(answer.mode).toBe('letter')
  })

  test('郑𠮷野 is warned of two months in arrears and may be accepted', async () => {
    const answer = await check('hangzhou', RARE_NAME)
    expect(conditions(answer).filter((one) => one.answer === 'notMet')).toMatchObject([
      { id: 'AR-01', effect: 'warn', because: { months: 2 } },
    ])
  })

  test('the long name moves without money', async () => {
    expect(unmet(await check('xian', LONG_NAME))).toEqual([])
  })

  test('within a province its own way is told', async () => {
    expect(await check('xian', '钱宝鸡')).toMatchObject({ pairMode: 'PA_ONLY' })
    expect(await check('shenzhen', '孙广深')).toMatchObject({ pairMode: 'PA_STAYS' })
  })

  test('an agency that is on neither side is told nothing', async () => {
    const { idNumber } = await world.person('陈接续')
    const input = PreCheckInput.parse({
      idNumber,
      fromScheme: 'employee',
      toScheme: 'employee',
      originArea: '320100',
      destinationArea: '340100',
    })
    expect(await preCheck(await clerk('xian'), input, MONDAY, world.db)).toBeNull()
  })

  test('writes nothing but who looked', async () => {
    const tables = await world.db.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
    const counts = async () => {
      const rows = tables
        .filter(({ name }) => name !== 'AccessLog')
        .map(async ({ name }) => {
          const written = await world.db.$queryRawUnsafe<{ n: bigint; last: string | null }[]>(
            `SELECT count(*) AS n, max(xmin::text::bigint)::text AS last FROM "${name}"`,
          )
          return [name, Number(written[0]?.n), written[0]?.last] as const
        })
      return Promise.all(rows)
    }
    const before = await counts()
    expect(before.length).toBeGreaterThan(20)
    await check('hefei', '陈接续')
    await check('hefei', '李未停')
    expect(await counts()).toEqual(before)
  })

  test('papers that somebody saw answer their questions, promised ones do not', async () => {
    const verdict = async (id: string, slug: string, name: string, over: object) =>
      (await check(slug, name, over)).rules.find((one) => one.id === id)?.answer
    const letter = { originArea: '360400' }
    const certificate = (over: object) => verdict('AP-03', 'hefei', '吴九江', { ...letter, ...over })
    expect(await certificate({ certificateNo: '赣2026第1号' })).toBe('cannotTell')
    expect(await certificate({ certificateNo: '赣2026第1号', certificatePrintedOn: '2026-09-01' })).toBe(
      'met',
    )
    expect(await certificate({ materials: [{ code: 'certificate', status: 'promised' }] })).toBe('cannotTell')
    expect(await certificate({ materials: [{ code: 'certificate', status: 'received' }] })).toBe('met')

    const delegate = (materials: object[]) =>
      verdict('AP-01', 'hefei', '陈接续', { applicantKind: 'delegate', applicantIdShown: true, materials })
    expect(await delegate([{ code: 'authorisation', status: 'received' }])).toBe('met')
    expect(await delegate([{ code: 'guardianship', status: 'received' }])).toBe('cannotTell')
    expect(await delegate([])).toBe('cannotTell')
  })

  test('a second record under the same number has to be joined first', async () => {
    const { id } = await world.db.person.findFirstOrThrow({ where: { name: LONG_NAME } })
    const { id: _own, ...row } = await world.db.person.findUniqueOrThrow({ where: { id } })
    const twin = await world.db.person.create({ data: { ...row, recordNo: 2 } })
    expect(unmet(await check('xian', LONG_NAME))).toContain('DU-02')
    await world.db.person.update({ where: { id: twin.id }, data: { mergedIntoId: id } })
    expect(unmet(await check('xian', LONG_NAME))).toEqual([])
  })

  test('an open case is named to its party only', async () => {
    const { idNumber } = await world.person('陈接续')
    const lodged = await world.run(submit, 'hefei-clerk', intakeOf(CLEAN, idNumber), MONDAY)
    if (!lodged.ok) throw new Error(JSON.stringify(lodged.refusal))
    const because = async (slug: string, over: object) =>
      (await check(slug, '陈接续', over)).rules.find((one) => one.id === 'PR-01')?.because
    expect(await because('hefei', {})).toEqual({ code: 'openCase', reference: lodged.value.reference })
    expect(await because('xian', { originArea: '320100', destinationArea: '610100' })).toEqual({
      code: 'openCase',
      reference: null,
    })
  })
})
