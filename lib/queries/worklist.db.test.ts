import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/roles'
import { dueFundsStep, dueRelationshipStep } from '@/lib/domain/transfer/due-step'
import { isStep, ruleOf } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { ENDED_STATES, isEnded } from '@/lib/domain/transfer/states'
import { toDay } from '@/lib/db/days'
import { receivedFen } from '@/lib/db/remittances'
import { factsOf } from '@/lib/db/transfers'
import { at } from '@/lib/testing/builders'
import { demonstration, type Demonstration } from '@/lib/testing/demonstration'
import { shellView } from './shell'
import { worklistPage, type WorklistView } from './worklist'
import { readAddress, worklistHref, type Filters, type Tab } from './worklist-address'
import type { WorklistRow } from './worklist-row'
import { tabsOf } from './worklist-where'

/** Monday after a make-up Saturday; the demonstration has late, due and later work on every desk. */
const TODAY = '2026-10-12'
const MORNING = at(TODAY, '09:00')

let made: Demonstration
let database: Demonstration['db']
beforeAll(async () => {
  made = await demonstration(TODAY)
  database = made.db
}, 300_000)
afterAll(() => made.close())

const actor = (login: string) => made.actor(login)

type Asked = { readonly tab?: Tab; readonly filters?: Filters; readonly when?: Date }

async function page(login: string, { tab, filters = {}, when = MORNING }: Asked = {}): Promise<WorklistView> {
  const view = await worklistPage(actor(login), { tab: tab ?? null, filters, after: null }, when, database)
  if (!view) throw new Error(`no worklist for ${login}`)
  return view
}

/** Every page of a list, a few rows at a time, through the addresses a person would follow. */
async function wholeList(who: Actor, tab: Tab, filters: Filters, size: number): Promise<WorklistRow[]> {
  const rows: WorklistRow[] = []
  let href: string | null = worklistHref(tab, filters)
  while (href !== null) {
    const query = Object.fromEntries(new URL(href, 'http://test.invalid').searchParams)
    const view: WorklistView | null = await worklistPage(who, readAddress(query), MORNING, database, size)
    if (!view) throw new Error('the list is gone')
    rows.push(...rowsOf(view))
    href = view.next && worklistHref(view.tab, view.filters, view.next)
  }
  return rows
}

const rowsOf = (view: WorklistView): readonly WorklistRow[] => view.groups.flatMap((group) => group.rows)
const groupCounts = (view: WorklistView) =>
  Object.fromEntries(view.groups.map((group) => [group.group, group.count]))

const LOOKERS = [
  'hefei-clerk',
  'hefei-reviewer',
  'nanjing-clerk',
  'nanjing-finance',
  'nanjing-supervisor',
  'suzhou-finance',
  'anhui-supervisor',
  'national-supervisor',
  'auditor',
]

test.each(LOOKERS)('every number %s sees is the length of its list', async (login) => {
  const who = actor(login)
  for (const { tab, count } of (await page(login)).tabs) {
    const view = await page(login, { tab })
    const rows = rowsOf(view)
    expect(rows.length, tab).toBe(count)
    expect(view.total, tab).toBe(count)
    for (const group of view.groups) expect(group.rows.length, `${tab} ${group.group}`).toBe(group.count)
  }
  const { cases } = await shellView(who, MORNING, database)
  if (cases?.count != null) expect(cases.count).toBe((await page(login, { tab: 'mine' })).total)
})

test('a place offered as a filter leads to as many rows as it says, and so do the tabs beside it', async () => {
  for (const tab of ['agency', 'counterpart'] as const) {
    const { origin, destination } = (await page('hefei-clerk', { tab })).places
    expect(origin.length).toBeGreaterThan(1)
    for (const [name, places] of Object.entries({ origin, destination })) {
      for (const { code, count } of places) {
        const narrowed = await page('hefei-clerk', { tab, filters: { [name]: code } })
        expect(rowsOf(narrowed).length).toBe(count)
        expect(narrowed.tabs.find((one) => one.tab === tab)?.count).toBe(count)
      }
    }
  }
})

test.each(LOOKERS)('%s turns the pages without missing a row or seeing one twice', async (login) => {
  const who = actor(login)
  for (const tab of tabsOf(who)) {
    const whole = rowsOf(await page(login, { tab }))
    const turned = await wholeList(who, tab, {}, 7)
    expect(turned.map((row) => row.id)).toEqual(whole.map((row) => row.id))
    expect(new Set(turned.map((row) => row.id)).size).toBe(turned.length)
  }
})

describe('whose cases', () => {
  test('an agency sees the cases it is a party to and no other', async () => {
    for (const login of ['hefei-clerk', 'shenzhen-clerk']) {
      const { agencyId } = actor(login)
      const own = await database.transfer.findMany({
        where: {
          state: { notIn: [...ENDED_STATES] },
          OR: [
            { originAgencyId: agencyId ?? '', NOT: { state: 'draft', lodgedAt: 'destination' } },
            { destinationAgencyId: agencyId ?? '', NOT: { state: 'draft', lodgedAt: 'origin' } },
          ],
        },
        select: { id: true },
      })
      const seen = rowsOf(await page(login, { tab: 'agency' }))
      expect(seen.map((row) => row.id).toSorted()).toEqual(own.map((row) => row.id).toSorted())
    }
  })

  test('a filter does not open a foreign case', async () => {
    const view = await page('shenzhen-clerk', { tab: 'agency', filters: { destination: '340100' } })
    const own = rowsOf(view).filter((row) => row.origin.name === '深圳市')
    expect(rowsOf(view)).toEqual(own)
  })

  test('a draft is listed for the side that lodges it, and continued by its number', async () => {
    const draft = await database.transfer.findFirstOrThrow({ where: { state: 'draft' } })
    const creator = [...made.actors.values()].find((one) => one.staffId === draft.createdById)
    const mine = await wholeList(creator as Actor, 'mine', {}, 50)
    expect(mine.find((row) => row.id === draft.id)).toMatchObject({
      reference: null,
      state: 'draft',
      opens: true,
    })
    const others = [...made.actors.values()].filter(
      (one) => one.agencyId === creator?.agencyId && !one.roles.includes('clerk'),
    )
    expect(others.length).toBeGreaterThan(0)
    for (const one of others)
      for (const tab of tabsOf(one))
        for (const row of await wholeList(one, tab, {}, 50)) expect(row.opens).toBe(row.reference !== null)
    const otherAgency = draft.lodgedAt === 'destination' ? draft.originAgencyId : draft.destinationAgencyId
    for (const one of made.actors.values()) {
      if (one.agencyId !== otherAgency && one.scope === 'agency') continue
      for (const tab of tabsOf(one))
        expect((await wholeList(one, tab, {}, 50)).map((row) => row.id)).not.toContain(draft.id)
    }
  })

  test('administrators have no worklist, and supervisors of a province one list of its cases', async () => {
    expect(await worklistPage(actor('admin'), readAddress({}), MORNING, database)).toBeNull()
    const province = await page('anhui-supervisor')
    expect(province.tabs.map(({ tab }) => tab)).toEqual(['reach'])
    expect(rowsOf(province).length).toBeGreaterThan(0)
    for (const row of rowsOf(province)) {
      expect([row.origin.name, row.destination.name]).toContain('合肥市')
      expect(row).toMatchObject({ mayClaim: false, forMe: false, todo: { mine: false } })
    }
  })
})

test('what waits for reviewers, finance and supervisors is exactly what they may do', async () => {
  const cases = await database.transfer.findMany({
    include: {
      originAgency: true,
      destinationAgency: true,
      signatures: { where: { status: 'open' } },
      pauses: { where: { status: 'asked' } },
    },
  })
  let found = 0
  for (const who of made.actors.values()) {
    if (who.scope !== 'agency' || who.roles.includes('clerk')) continue
    const open: string[] = []
    for (const row of cases) {
      if (isEnded(row.state)) continue
      const facts = factsOf(row)
      const overpaid = (await receivedFen(database, row.id)) > Number(row.amountDueFen ?? 0n)
      const steps = [
        ...row.signatures.map(({ step }) => step).filter(isStep),
        dueRelationshipStep(facts),
        dueFundsStep(facts, { originOwes: row.originOwes, overpaid }),
      ]
      const isPauseAsked = row.pauses.some(({ agencyId }) => agencyId === who.agencyId)
      const mayDecide = who.roles.includes('supervisor') && isPauseAsked
      if (mayDecide || steps.some((step) => step !== null && obstacleTo(step, facts, who) === null))
        open.push(row.id)
    }
    const listed = await wholeList(who, 'mine', {}, 50)
    expect(listed.map((row) => row.id).toSorted(), who.login).toEqual(open.toSorted())
    found += open.length
  }
  expect(found).toBeGreaterThan(20)
})

test('the next case is the first of the list that is open to the reader and nobody else’s', async () => {
  for (const login of ['hefei-clerk', 'nanjing-reviewer', 'nanjing-finance']) {
    const view = await page(login, { tab: 'mine' })
    const { nextForMe } = view
    expect(nextForMe, login).not.toBeNull()
    expect(nextForMe?.todo.mine).toBe(true)
    const before = rowsOf(view).slice(
      0,
      rowsOf(view).findIndex((row) => row.id === nextForMe?.id),
    )
    expect(before.filter((row) => row.forMe)).toEqual([])
  }
  const agency = await page('hefei-clerk2', { tab: 'agency' })
  const clerks = rowsOf(agency).filter(
    ({ todo }) => todo.kind === 'step' && ruleOf(todo.step).by.includes('clerk'),
  )
  for (const row of clerks) if (row.assignee?.kind === 'colleague') expect(row.forMe).toBe(false)
})

describe('groups', () => {
  test('what is due today is late from one minute after close of business on, and not at it', async () => {
    const before = await page('hefei-supervisor', { tab: 'agency' })
    const atClose = await page('hefei-supervisor', { tab: 'agency', when: at(TODAY, '17:30') })
    expect(groupCounts(atClose)).toEqual(groupCounts(before))

    const today = before.groups.find(({ group }) => group === 'today')
    const overdue = before.groups.find(({ group }) => group === 'overdue')
    expect(today?.count).toBeGreaterThan(0)
    const after = await page('hefei-supervisor', { tab: 'agency', when: at(TODAY, '17:31') })
    expect(groupCounts(after)['today']).toBeUndefined()
    expect(groupCounts(after)['overdue']).toBe((today?.count ?? 0) + (overdue?.count ?? 0))
    const late = after.groups.find(({ group }) => group === 'overdue')?.rows ?? []
    expect(late.every((row) => row.left?.breached)).toBe(true)
    expect(after.total).toBe(before.total)
  })

  test('the hour is that of the agency that owes the step', async () => {
    const hefei = await database.agency.findFirstOrThrow({ where: { slug: 'hefei' } })
    await database.agency.update({ where: { id: hefei.id }, data: { closeOfBusiness: '17:00' } })
    try {
      const view = await page('hefei-supervisor', { tab: 'agency', when: at(TODAY, '17:10') })
      for (const group of view.groups) expect(group.rows.length).toBe(group.count)
      const dueToday = rowsOf(view).filter((row) => row.left?.dueOn === TODAY && !row.theirs)
      expect(dueToday.length).toBeGreaterThan(0)
      for (const row of dueToday) expect(row.group).toBe(row.left?.closing === '17:00' ? 'overdue' : 'today')
    } finally {
      await database.agency.update({ where: { id: hefei.id }, data: { closeOfBusiness: '17:30' } })
    }
  })

  test('rows stand in the order of their dates, those without one last, by the other side’s', async () => {
    for (const login of ['hefei-clerk', 'nanjing-clerk', 'national-supervisor']) {
      const rows = rowsOf(await page(login))
      const own = rows.filter((row) => !row.theirs)
      expect(rows.slice(0, own.length)).toEqual(own)
      for (const part of [own, rows.slice(own.length)]) {
        const dates = part.map((row) => row.left?.dueOn ?? '9999')
        expect(dates).toEqual(dates.toSorted())
      }
    }
  })

  test('three working days ahead is soon, the fourth is later', async () => {
    const view = await page('national-supervisor')
    const groupOn = (day: string) =>
      new Set(rowsOf(view).flatMap((row) => (row.left?.dueOn === day ? [row.group] : [])))
    expect([...groupOn('2026-10-15')]).not.toContain('later')
    expect([...groupOn('2026-10-16')]).not.toContain('soon')
    expect(rowsOf(view).some((row) => row.group === 'soon')).toBe(true)
    expect(rowsOf(view).some((row) => row.group === 'later')).toBe(true)
  })
})

test('a case waits for the other agency exactly while this side has no date', async () => {
  const hefei = actor('hefei-clerk').agencyId
  for (const row of rowsOf(await page('hefei-clerk', { tab: 'counterpart' }))) {
    const stored = await database.transfer.findUniqueOrThrow({ where: { id: row.id } })
    const own = stored.originAgencyId === hefei ? stored.originDueOn : stored.destinationDueOn
    expect(own).toBeNull()
    expect(row.left?.dueOn).toBe(stored.anyDueOn && toDay(stored.anyDueOn))
    expect(row.todo.mine).toBe(false)
  }
})
