import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addNote } from '@/lib/commands/add-note'
import { factsOf } from '@/lib/db/transfers'
import { STEPS } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take, type RoadStep } from '@/lib/testing/journey'
import { casePage, type CasePage } from './case-page'

let world: World
let reference: string

/** The clean case of domain W1, up to the day the years are due. */
const DAYS: readonly (readonly [RoadStep, string])[] = [
  ['accept', '2026-09-28'],
  ['receiveContactLetter', '2026-09-29'],
  ['draftTable', '2026-10-12'],
  ['sealTable', '2026-10-13'],
  ['prepareRemittance', '2026-10-13'],
]
const NOW = at('2026-10-14', '09:00')

beforeAll(async () => {
  world = await makeWorld([], '2026-09-28')
  reference = (await lodge(world, CLEAN, at('2026-09-28', '09:30'))).reference
  for (const [step, day] of DAYS) {
    const taken = await take(world, reference, step, CLEAN, at(day, '14:00'))
    expect(taken, step).toMatchObject({ ok: true })
  }
})
afterAll(() => world.close())

async function seenBy(login: string, when = NOW): Promise<CasePage> {
  const page = await casePage(await world.actor(login), reference, when, world.db)
  if (!page) throw new Error(`${login} sees nothing`)
  return page
}

describe('a case', () => {
  it.each(['hangzhou-clerk', 'hangzhou-supervisor', 'admin'])('does not exist for %s', async (login) => {
    expect(await casePage(await world.actor(login), reference, NOW, world.db)).toBeNull()
  })

  it('that is not there is told like one of another agency', async () => {
    const actor = await world.actor('hefei-clerk')
    expect(await casePage(actor, '340100-2026-999999', NOW, world.db)).toBeNull()
  })

  it.each(['hefei-clerk', 'nanjing-finance', 'anhui-supervisor', 'national-supervisor', 'auditor'])(
    'is read by %s',
    async (login) => {
      expect((await seenBy(login)).person.name).toBe('陈接续')
    },
  )
})

describe('what an actor may do', () => {
  it.each([
    'hefei-clerk',
    'hefei-reviewer',
    'hefei-finance',
    'nanjing-clerk',
    'nanjing-reviewer',
    'nanjing-finance',
    'nanjing-supervisor',
    'anhui-supervisor',
  ])('%s is offered exactly the steps nothing stands against', async (login) => {
    const page = await seenBy(login)
    const row = await world.db.transfer.findUniqueOrThrow({
      where: { reference },
      include: { originAgency: true, destinationAgency: true, signatures: { where: { status: 'open' } } },
    })
    const actor = await world.actor(login)
    const open = STEPS.filter((step) => obstacleTo(step, factsOf(row), actor) === null)
    expect(page.steps).toEqual(open)
  })

  it('the clerk has the years on top, with what was checked', async () => {
    const { due } = await seenBy('hefei-clerk')
    expect(due.turns[0]).toMatchObject({
      step: 'recordYears',
      mine: true,
      pressing: { clock: 'T2', dueOn: '2026-10-20', workingDaysLeft: 4 },
      checks: [
        { code: 'seal', version: 1, ok: true },
        { code: 'months', months: 86, overlapping: 0, total: 87 },
      ],
    })
    expect(due.form).toMatchObject({ step: 'recordYears', prefill: { years: { months: 86 } } })
    expect(due.turns[1]).toMatchObject({ step: 'approveRemittance', mine: false, ours: false, checks: [] })
  })

  it('the reviewer of the origin has the payment on top, its maker has not', async () => {
    const reviewer = await seenBy('nanjing-reviewer')
    expect(reviewer.due.turns[0]).toMatchObject({
      step: 'approveRemittance',
      mine: true,
      checks: [
        { code: 'order', orderFen: 345_678, ok: true },
        { code: 'payee', ok: true },
        { code: 'madeBy' },
      ],
    })
    const maker = await seenBy('nanjing-finance')
    expect(maker.due.turns[0]).toMatchObject({ mine: false, ours: true, obstacle: { code: 'wrong-role' } })
  })

  it('whoever looks on from above is offered nothing', async () => {
    const page = await seenBy('anhui-supervisor')
    expect([page.side, page.steps, page.mayWorkBeside]).toEqual([null, [], false])
  })
})

describe('what is trimmed', () => {
  it('no number, phone or account leaves in full', async () => {
    const { idNumber } = await world.person('陈接续')
    for (const login of ['hefei-clerk', 'nanjing-finance', 'national-supervisor']) {
      const told = JSON.stringify(await seenBy(login), (_key, value: unknown) =>
        typeof value === 'bigint' ? value.toString() : value,
      )
      expect(told).not.toContain(idNumber)
      expect(told).not.toContain('19912340000')
      expect(told).not.toContain('Sealed')
    }
    expect((await seenBy('hefei-clerk')).person).toEqual({
      name: '陈接续',
      idMasked: `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`,
      phoneMasked: '199****0000',
      phoneChangedOn: null,
    })
  })

  it('a note of one agency stays there, a shared one is read by both', async () => {
    for (const [login, text, shared] of [
      ['hefei-clerk', 'only for us', 'false'],
      ['hefei-clerk', 'for both', 'true'],
    ] as const)
      await world.run(addNote, login, { reference, text, shared }, NOW)
    const texts = async (login: string) => (await seenBy(login)).notes.map((note) => note.text).toSorted()
    expect(await texts('hefei-reviewer')).toEqual(['for both', 'only for us'])
    expect(await texts('nanjing-clerk')).toEqual(['for both'])
    expect(await texts('anhui-supervisor')).toEqual(['for both'])
  })

  it('who looked is told of the own agency, to supervisors of everybody', async () => {
    for (const login of ['hefei-clerk', 'nanjing-clerk']) {
      const { staffId, name, agencyId } = await world.actor(login)
      const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
      await world.db.accessLog.create({
        data: { at: NOW, staffId, staffName: name, agencyId, transferId: id, act: 'viewed' },
      })
    }
    const sides = async (login: string) => (await seenBy(login)).looks.map((look) => look.side).toSorted()
    expect(await sides('nanjing-reviewer')).toEqual(['origin'])
    expect(await sides('hefei-supervisor')).toEqual(['destination', 'origin'])
    expect(await sides('auditor')).toEqual(['destination', 'origin'])
  })
})

describe('the clocks', () => {
  it('T1 counts the make-up Saturday and gives every day to its holder', async () => {
    const { clocks } = await seenBy('hefei-clerk')
    const t1 = clocks.find((clock) => clock.clock === 'T1')
    expect(t1).toMatchObject({
      running: true,
      side: 'origin',
      dueOn: '2026-10-16',
      reading: { elapsed: 8, workingDaysLeft: 2, breached: false },
      used: [{ holder: 'origin', days: 8 }],
    })
    expect(t1?.days.filter((day) => day.counted).map((day) => day.date.slice(5))).toEqual([
      '09-29',
      '09-30',
      '10-08',
      '10-09',
      '10-10',
      '10-12',
      '10-13',
      '10-14',
      '10-15',
      '10-16',
    ])
  })

  it('a missed day is drawn behind the due day, and the days used add up', async () => {
    const { clocks } = await seenBy('hefei-clerk', at('2026-10-20', '09:00'))
    const t1 = clocks.find((clock) => clock.clock === 'T1')
    expect(t1?.reading).toMatchObject({ elapsed: 12, workingDaysLeft: -2, breached: true })
    expect(t1?.days.at(-1)).toMatchObject({ date: '2026-10-20', counted: true, ordinal: 12 })
    expect(t1?.used).toEqual([{ holder: 'origin', days: 12 }])
  })
})

describe('the record', () => {
  it('is an unbroken chain, newest entry first', async () => {
    const { history } = await seenBy('auditor')
    expect(history.brokenAt).toBeNull()
    expect(history.entries[0]).toMatchObject({ kind: 'prepareRemittance', side: 'origin', role: 'finance' })
    expect(history.entries.at(-1)).toMatchObject({ kind: 'openDraft' })
  })

  it('has the sealed table with its rows, and the benefits that follow', async () => {
    const page = await seenBy('nanjing-clerk')
    const [table] = page.tables
    expect(table).toMatchObject({ version: 1, sealIntact: true, actualMonths: 86, transferFen: 345_678 })
    expect(table?.groups.flatMap((group) => group.lines)).toEqual(table?.lines)
    expect(page.continuity).toMatchObject({
      months: { origin: 86, destination: 1, total: 87 },
      asIs: { gapMonths: 0, outcome: 'continuous' },
    })
  })
})
