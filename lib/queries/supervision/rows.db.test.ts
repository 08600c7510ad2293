import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { CLOCKS } from '@/lib/domain/clocks/clock'
import { BAND_GROUPS, BANDS } from '@/lib/domain/supervision/due-bands'
import { RETURN_REASONS } from '@/lib/domain/transfer/closed-lists'
import { at } from '@/lib/testing/builders'
import { demonstration, type Demonstration } from '@/lib/testing/demonstration'
import { MEASURES, readBoardQuery, rowsHref, type BoardQuery } from './address'
import { countOf } from './figures'
import { allBoardRows, boardRows } from './rows'
import { boardScope } from './scope'

let made: Demonstration
let database: Demonstration['db']
beforeAll(async () => {
  made = await demonstration()
  database = made.db
}, 300_000)
afterAll(() => made.close())

const actor = (login: string) => made.actor(login)

async function numberOf(login: string, query: BoardQuery, when: Date): Promise<number> {
  const scope = await boardScope(database, actor(login), query.place, when)
  if (!scope) throw new Error(`${login} does not supervise`)
  return countOf(database, query, scope)
}

const LOGINS = [
  'hefei-supervisor',
  'nanjing-supervisor',
  'anhui-supervisor',
  'national-supervisor',
  'auditor',
]
/** Morning, the last minute before close and the first after, both sides of local midnight, and the end of the year. */
const INSTANTS = [
  at('2026-10-12', '09:00'),
  at('2026-10-12', '17:30'),
  at('2026-10-12', '17:31'),
  new Date('2026-10-12T15:59:59.999Z'),
  new Date('2026-10-12T16:00:00Z'),
  at('2026-12-31', '23:59'),
  at('2027-01-01', '00:00'),
]
const AREAS = ['320100', '340100', '340000', '330100', '440100', '360400']
const WORDS = [
  'met', 'late', 'late.workload', 'late.counterpartLate', 'notMet', 'interrupted',
  'origin', 'destination', 'destination.completed', 'origin.completed', 'destination.notAccepted', 'origin.withdrawn',
  'onTheDay', 'failed', 'noPhone', 'untold', 'nobody', 'short', 'over', 'SU-01', 'EN-01', ...RETURN_REASONS.slice(0, 3),
] // prettier-ignore

const day = fc.constantFrom(
  '2026-07-01',
  '2026-09-01',
  '2026-09-30',
  '2026-10-09',
  '2026-10-12',
  '2027-01-01',
)
const filter = fc.record(
  {
    measure: fc.constantFrom(...MEASURES),
    place: fc.constantFrom(...AREAS),
    other: fc.constantFrom(...AREAS),
    clock: fc.constantFrom(...CLOCKS),
    scheme: fc.constantFrom('employee', 'resident'),
    band: fc.constantFrom(...BANDS, ...BAND_GROUPS),
    from: day.map(localDate),
    to: day.map(localDate),
    word: fc.constantFrom(...WORDS),
    theirs: fc.constant(true),
  },
  { requiredKeys: ['measure'] },
) as fc.Arbitrary<BoardQuery>

describe('a number is its list and its file', () => {
  test('for random filters, readers and instants', async () => {
    await fc.assert(
      fc.asyncProperty(
        filter,
        fc.constantFrom(...LOGINS),
        fc.constantFrom(...INSTANTS),
        async (query, login, when) => {
          const number = await numberOf(login, query, when)
          const list = await boardRows(actor(login), query, 1, when, database)
          const file = await allBoardRows(actor(login), query, when, database)
          expect(list?.total).toBe(number)
          expect(file?.rows.length).toBe(number)
          expect(new Set(file?.rows.map(({ key }) => key)).size).toBe(number)
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each(MEASURES)('%s, each way it is asked for on the board, for agency and nation', async (measure) => {
    let seen = 0
    for (const login of ['hefei-supervisor', 'nanjing-supervisor', 'national-supervisor'])
      for (const word of [undefined, ...WORDS]) {
        const query: BoardQuery = { measure, ...(word && { word }) }
        const number = await numberOf(login, query, at('2026-10-12', '09:00'))
        const list = await boardRows(actor(login), query, 1, at('2026-10-12', '09:00'), database)
        expect([login, word, list?.total]).toEqual([login, word, number])
        seen += number
      }
    expect(seen).toBeGreaterThan(0)
  })
})

test('sums stay what they were when their rows are put together', async () => {
  const numbers = () =>
    Promise.all(
      MEASURES.map((measure) => numberOf('national-supervisor', { measure }, at('2026-10-12', '09:00'))),
    )
  const before = await numbers()
  const rows = await database.boardFigure.count()
  await database.$executeRaw`SELECT compact_board_figures()`
  expect(await numbers()).toEqual(before)
  expect(await database.boardFigure.count()).toBeLessThan(rows)
})

test('a reader sees the own agency, province or nation, and names only of own cases', async () => {
  const when = at('2026-10-12', '09:00')
  const own = await allBoardRows(actor('hefei-supervisor'), { measure: 'open' }, when, database)
  const province = await allBoardRows(actor('anhui-supervisor'), { measure: 'open' }, when, database)
  const nation = await allBoardRows(actor('national-supervisor'), { measure: 'open' }, when, database)
  expect(province?.rows.map(({ key }) => key)).toEqual(own?.rows.map(({ key }) => key))
  expect(nation?.rows.length).toBeGreaterThan(own?.rows.length ?? 0)
  expect(new Set(own?.rows.map(({ owing }) => owing?.name))).toEqual(new Set(['合肥市']))
  for (const { person } of own?.rows ?? []) expect(person).not.toContain('*')
  for (const { person } of nation?.rows ?? []) expect(person).toMatch(/^.\*$/u)
  expect(await boardRows(actor('hefei-clerk'), { measure: 'open' }, 1, when, database)).toBeNull()
  const foreign = await boardRows(
    actor('hefei-supervisor'),
    { measure: 'open', place: '320100' },
    1,
    when,
    database,
  )
  expect(foreign?.total).toBe(0)
})

test('a query goes through its address unchanged', () => {
  fc.assert(
    fc.property(filter, (query) => {
      const address = new URL(rowsHref(query), 'http://localhost')
      expect(readBoardQuery(Object.fromEntries(address.searchParams))).toEqual(query)
    }),
  )
})
