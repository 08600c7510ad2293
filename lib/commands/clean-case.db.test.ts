import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenLink } from '@/lib/db/events'
import { toDay } from '@/lib/db/days'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take, versionOf, type RoadStep } from '@/lib/testing/journey'
import { recordNotice } from './record-notice'

let world: World
beforeAll(async () => {
  world = await makeWorld([], '2026-09-28')
})
afterAll(() => world.close())

test('f.6/1: the clean case of domain W1 runs from submission to completion, with every date as the law counts it', async () => {
  const { reference, rules } = await lodge(world, CLEAN, at('2026-09-28', '09:30'))
  expect(rules.filter((rule) => rule.answer !== 'met' && rule.effect === 'block')).toEqual([])
  const days: [RoadStep, string][] = [
    ['accept', '2026-09-28'],
    ['receiveContactLetter', '2026-09-29'],
    ['draftTable', '2026-10-14'],
    ['sealTable', '2026-10-15'],
    ['prepareRemittance', '2026-10-15'],
    ['approveRemittance', '2026-10-15'],
    ['confirmRemitted', '2026-10-16'],
    ['recordYears', '2026-10-19'],
    ['recordReceipt', '2026-10-20'],
    ['matchReceipt', '2026-10-20'],
    ['credit', '2026-10-20'],
  ]
  for (const [step, day] of days) {
    const taken = await take(world, reference, step, CLEAN, at(day, '14:00'))
    expect(taken, step).toMatchObject({ ok: true })
  }
  const told = await world.run(
    recordNotice,
    'hefei-clerk',
    { reference, version: await versionOf(world, reference), channel: 'handover' },
    at('2026-10-20', '15:00'),
  )
  expect(told).toMatchObject({ ok: true })

  const row = await world.db.transfer.findUniqueOrThrow({ where: { reference }, include: { clocks: true } })
  expect(row).toMatchObject({ state: 'completed', fundsState: 'credited', monthsRecorded: 86 })
  const clock = (name: string) => row.clocks.find((one) => one.clock === name)
  expect(toDay(clock('T1')?.dueOn as Date)).toBe('2026-10-16')
  expect(clock('T1')).toMatchObject({ ending: 'met' })
  expect(toDay(clock('T1')?.endedOn as Date)).toBe('2026-10-15')
  expect(toDay(clock('T2')?.dueOn as Date)).toBe('2026-10-22')
  expect(row.clocks.every((one) => one.endedAt !== null)).toBe(true)
  expect(await brokenLink(world.db, row.id)).toBeNull()
})
