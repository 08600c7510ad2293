import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCases } from '@/lib/commands/find-cases'
import { withdraw } from '@/lib/commands/withdraw'
import { addMonths, yearMonth } from '@/lib/domain/calendar/year-month'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, versionOf } from '@/lib/testing/journey'
import { employee, syntheticNumber, type PersonPlan } from '@/prisma/seed/people'
import { searchPage, type SearchView } from './search'

const NOW = at('2026-10-12', '09:00')
const OCTOBER = yearMonth('2026-10')

const mover = (name: string, serial: number): PersonPlan => ({
  name,
  idType: 'residentId',
  idNumber: syntheticNumber('320100', serial, false),
  phone: null,
  enrolments: [
    employee('320100', 'suspended', {
      from: addMonths(OCTOBER, -20),
      to: addMonths(OCTOBER, -1),
      baseFen: 500_000,
    }),
    employee('340100', 'active', { from: OCTOBER, to: OCTOBER, baseFen: 600_000 }),
  ],
})
const DOTTED = mover('阿不力孜·吐尔逊', 701)
const RARE = mover('王\u{20BB7}', 702)
const ENDED = mover('王止', 703)

let world: World
const references = new Map<string, string>()
beforeAll(async () => {
  world = await makeWorld([DOTTED, RARE, ENDED])
  for (const { name } of [DOTTED, RARE, ENDED])
    references.set(name, (await lodge(world, { ...CLEAN, name }, NOW)).reference)
  const reference = of(ENDED)
  const ended = await world.run(
    withdraw,
    'hefei-clerk',
    { reference, version: await versionOf(world, reference) },
    NOW,
  )
  expect(ended).toMatchObject({ ok: true })
})
afterAll(() => world.close())

function of({ name }: PersonPlan): string {
  return references.get(name) ?? ''
}

async function search(login: string, query: string): Promise<SearchView> {
  const view = await searchPage(await world.actor(login), query, NOW, world.db)
  if (!view) throw new Error(`${login} has nothing to search in`)
  return view
}
const found = async (login: string, query: string) =>
  (await search(login, query)).rows.map((row) => row.reference)

describe('finds', () => {
  test('by reference, by the end of one, and by the whole number of a document', async () => {
    const reference = of(DOTTED)
    expect(await found('hefei-clerk', reference)).toEqual([reference])
    expect(await found('nanjing-finance', reference.replaceAll('-', ''))).toEqual([reference])
    expect(await found('hefei-clerk', String(Number(reference.slice(-6))))).toEqual([reference])
    expect(await found('hefei-clerk', DOTTED.idNumber)).toEqual([reference])
    expect(await found('hefei-clerk', ` ${DOTTED.idNumber.toLowerCase()} `)).toEqual([reference])
    expect(await found('hefei-clerk', DOTTED.idNumber.slice(0, 14))).toEqual([])
  })

  test('by any part of a name, in any plane of Unicode and with any dot', async () => {
    expect(await found('hefei-clerk', '吐尔逊')).toEqual([of(DOTTED)])
    expect(await found('hefei-clerk', '阿不力孜•吐')).toEqual([of(DOTTED)])
    expect(await found('hefei-clerk', '\u{20BB7}')).toEqual([of(RARE)])
    expect(await found('hefei-clerk', '%')).toEqual([])
    expect(await found('hefei-clerk', '_')).toEqual([])
  })

  test('ended cases too, after those under way', async () => {
    expect(await found('hefei-clerk', '王')).toEqual([of(RARE), of(ENDED)])
    const ended = (await search('hefei-clerk', of(ENDED))).rows[0]
    expect(ended).toMatchObject({
      state: 'withdrawn',
      left: null,
      todo: { kind: 'nothing' },
      mayClaim: false,
    })
  })

  test('by the name and the number of before a correction', async () => {
    const { id } = await world.person(RARE.name)
    const earlier = await world.db.personName.findFirstOrThrow({ where: { personId: id } })
    await world.db.personName.create({
      data: { personId: id, name: '王旧名', validFrom: earlier.validFrom, validTo: earlier.validFrom },
    })
    expect(await found('hefei-clerk', '旧名')).toEqual([of(RARE)])
  })
})

describe('does not find', () => {
  test('a case of two other agencies, whatever is typed', async () => {
    for (const query of [of(DOTTED), DOTTED.idNumber, '吐尔逊', String(Number(of(DOTTED).slice(-6)))])
      expect(await found('hangzhou-clerk', query)).toEqual([])
    expect(await found('national-supervisor', of(DOTTED))).toEqual([of(DOTTED)])
    expect(await found('anhui-supervisor', '吐尔逊')).toEqual([of(DOTTED)])
  })

  test('anything for an administrator', async () => {
    expect(await searchPage(await world.actor('admin'), of(DOTTED), NOW, world.db)).toBeNull()
  })
})

describe('is recorded', () => {
  const entries = () => world.db.accessLog.findMany({ where: { act: 'searched' }, orderBy: { id: 'asc' } })

  test('with who, when and by what kind of text, and never the text', async () => {
    const typed = { reference: of(DOTTED), serial: '987654', number: DOTTED.idNumber, name: '吐尔逊' }
    for (const [kind, query] of Object.entries(typed)) {
      expect(await world.run(findCases, 'hefei-clerk', { query }, NOW)).toMatchObject({ ok: true })
      const entry = (await entries()).at(-1)
      const { staffId, agencyId } = await world.actor('hefei-clerk')
      expect(entry).toMatchObject({ staffId, agencyId, at: NOW, field: kind, reason: null, personId: null })
      expect(JSON.stringify(entry)).not.toContain(query)
    }
  })

  test('also where nothing is found, but not where nothing may be searched', async () => {
    const before = (await entries()).length
    await world.run(findCases, 'hangzhou-clerk', { query: DOTTED.idNumber }, NOW)
    expect(await entries()).toHaveLength(before + 1)
    const refused = await world.run(findCases, 'admin', { query: DOTTED.idNumber }, NOW)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'wrong-role' } })
    expect(await entries()).toHaveLength(before + 1)
  })

  test('a reference leads to its case only for whoever may open it', async () => {
    const query = of(DOTTED)
    const lead = (login: string) => world.run(findCases, login, { query }, NOW)
    expect(await lead('nanjing-clerk')).toEqual({ ok: true, value: { reference: query } })
    expect(await lead('hangzhou-clerk')).toEqual({ ok: true, value: { reference: null } })
  })
})
