import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAutomaticCase } from '@/lib/commands/open-automatic-case'
import { withdraw } from '@/lib/commands/withdraw'
import { localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { versionOf } from '@/lib/testing/journey'
import { employee, syntheticNumber, type PersonPlan } from '@/prisma/seed/people'
import { openAutomaticCases } from './open-automatic-cases'

/** 湖南 has one area in the seed; moves inside the province need a second one. */
const ZHUZHOU = '430200'
const month = monthOf(localDate('2026-10-12'))

function person(index: number, status: 'suspended' | 'active', more: Partial<PersonPlan> = {}): PersonPlan {
  return {
    name: `湘${'一二三四五六'[index]}`,
    idType: 'residentId',
    idNumber: syntheticNumber('430100', 700 + index, false),
    phone: null,
    enrolments: [
      employee('430100', status, {
        from: addMonths(month, -24),
        to: addMonths(month, -1),
        balanceFen: 100_000,
      }),
      employee(ZHUZHOU, 'active', { from: month, to: month, baseFen: 600_000 }),
    ],
    ...more,
  }
}

const PEOPLE = [
  person(0, 'suspended'),
  person(1, 'active'),
  person(2, 'suspended', {
    enrolments: [
      employee('430100', 'suspended', {
        from: addMonths(month, -24),
        to: addMonths(month, -1),
        balanceFen: 50_000,
      }),
      employee('340100', 'active', { from: month, to: month, baseFen: 600_000 }),
    ],
  }),
  person(3, 'suspended', {
    enrolments: [
      // Long before the province moved anybody by itself.
      employee('430100', 'suspended', { from: '2018-01' as never, to: '2019-12' as never, balanceFen: 100 }),
      employee(ZHUZHOU, 'active', { from: '2020-01' as never, to: month, baseFen: 600_000 }),
    ],
  }),
  // Still active at the origin until a test lets it stop with months owed.
  person(4, 'active'),
]

let world: World
beforeAll(async () => {
  world = await makeWorld(PEOPLE)
  const { id: _id, ...changsha } = await world.db.agency.findFirstOrThrow({ where: { areaCode: '430100' } })
  const area = await world.db.area.findUniqueOrThrow({ where: { code: '430100' } })
  await world.db.area.create({ data: { ...area, code: ZHUZHOU, name: '株洲', englishName: 'Zhuzhou' } })
  await world.db.agency.create({
    data: { ...changsha, areaCode: ZHUZHOU, slug: 'zhuzhou', name: '株洲市医保中心', englishName: 'Zhuzhou' },
  })
})
afterAll(() => world.close())

const cases = () =>
  world.db.transfer.findMany({ include: { person: true, events: { orderBy: { version: 'asc' } } } })

const STOPPED = '湘五'

test('nothing happens while the province has one area that does so', async () => {
  expect(await openAutomaticCases(world.db, MONDAY)).toEqual({ opened: [], left: [], refused: 0 })
  const rows = await world.db.areaParameter.findMany({ where: { areaCode: '430100' } })
  await world.db.areaParameter.createMany({
    data: rows.map(({ id: _id, value, ...row }) => ({ ...row, value: value as object, areaCode: ZHUZHOU })),
  })
})

test('a new enrolment inside the province has its case opened and accepted by the program, once', async () => {
  const swept = await Promise.all([
    openAutomaticCases(world.db, MONDAY),
    openAutomaticCases(world.db, MONDAY),
  ])
  expect(swept.flatMap(({ opened }) => opened)).toHaveLength(1)
  expect((await openAutomaticCases(world.db, MONDAY)).opened).toEqual([])

  const [only, ...others] = await cases()
  expect(others).toEqual([])
  expect(only).toMatchObject({
    state: 'contactLetterSent',
    pairMode: 'AUTO',
    originAreaCode: '430100',
    destinationAreaCode: ZHUZHOU,
    createdById: null,
    person: { name: '湘一' },
  })
  expect(only?.events.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
    'openDraft system',
    'submit system',
    'accept system',
    'sendContactLetter system',
  ])
})

test('T1 of the origin runs as if somebody had applied', async () => {
  const clocks = await world.db.clock.findMany({ where: { clock: 'T1' } })
  expect(clocks).toMatchObject([{ dueOn: new Date('2026-10-26T00:00:00Z'), endedAt: null }])
})

test('only the program opens such a case', async () => {
  const [only] = await cases()
  const input = { personId: only?.personId ?? '', originArea: '430100', destinationArea: ZHUZHOU }
  expect(await openAutomaticCase(await world.as('changsha-clerk'), input, MONDAY, world.db)).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role' },
  })
})

test('what was withdrawn is not opened again behind anybody’s back', async () => {
  const [only] = await cases()
  const reference = only?.reference ?? ''
  const version = await versionOf(world, reference)
  const applicant = { kind: 'applicant', transferId: only?.id ?? '' } as const
  const answer = await withdraw(applicant, withdraw.input.parse({ reference, version }), MONDAY, world.db)
  expect(answer).toMatchObject({ ok: true })
  expect(await openAutomaticCases(world.db, at('2026-10-13'))).toEqual({ opened: [], left: [], refused: 0 })
})

test('one that a rule stops stays submitted, once, with what the rules said, for the destination’s clerk', async () => {
  await world.db.areaParameter.create({
    data: {
      areaCode: '430100',
      key: 'arrearsPolicy',
      value: 'block',
      source: '测试文件',
      validFrom: new Date('2026-01-01T00:00:00Z'),
    },
  })
  const { person } = await world.db.enrolment.findFirstOrThrow({
    where: { areaCode: '430100', person: { name: STOPPED } },
    include: { person: true },
  })
  await world.db.enrolment.updateMany({
    where: { areaCode: '430100', personId: person.id },
    data: { status: 'suspended', arrearsMonths: 2 },
  })
  const swept = await openAutomaticCases(world.db, at('2026-10-14'))
  expect(swept).toMatchObject({ opened: [], left: [expect.any(String)], refused: 0 })
  expect(await openAutomaticCases(world.db, at('2026-10-14'))).toEqual({ opened: [], left: [], refused: 0 })
  const stopped = await world.db.transfer.findMany({
    where: { personId: person.id },
    include: { clocks: true },
  })
  expect(stopped).toMatchObject([{ state: 'submitted', reference: swept.left[0], clocks: [{ clock: 'T0' }] }])
  const unmet = (stopped[0]?.rulesAtSubmission as { id: string; answer: string; effect: string }[]).filter(
    ({ answer, effect }) => answer === 'notMet' && effect === 'block',
  )
  expect(unmet.map(({ id }) => id)).toEqual(['AR-01'])
})
