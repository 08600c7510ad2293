import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { closeWithoutReply } from '@/lib/commands/close-without-reply'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { reportReturned } from '@/lib/commands/report-returned'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { DAY, mover, paper, stepOf } from '@/lib/testing/money-world'
import { remittedByPost } from '@/lib/testing/post-world'
import { casePage } from './case-page'
import { casesOfDesk } from './funds-desks'
import type { Desk } from './funds-address'

const LATER = at('2026-11-20')
let world: World
beforeAll(async () => {
  world = await makeWorld([mover('邮退回')], DAY)
})
afterAll(() => world.close())

it('money that comes back after the case was closed without reply goes out again by way of the desks', async () => {
  const reference = await remittedByPost(world, '邮退回', '2026-17')
  const step = stepOf(world, reference)
  const note = '两次去函未复'
  await step.must(closeWithoutReply, 'nanjing-clerk', { note }, LATER)
  await step.must(closeWithoutReply, 'nanjing-supervisor', { countersign: true }, LATER)

  const isOn = async (desk: Desk, login: string) =>
    (await world.db.transfer.count({
      where: { AND: [{ reference }, casesOfDesk(await world.actor(login), desk, null)] },
    })) > 0
  const dueOf = async (login: string) =>
    (await casePage(await world.actor(login), reference, LATER, world.db))?.due.turns.map((turn) => turn.step)

  expect(await isOn('transit', 'nanjing-finance')).toBe(true)
  expect(await isOn('mine', 'nanjing-finance')).toBe(false)
  expect(await dueOf('nanjing-finance')).toEqual([])

  const late = { lateReason: 'bankLate' }
  const returned = { reason: 'accountNotFound', returnedOn: '2026-11-19', ...late }
  await step.must(reportReturned, 'nanjing-finance', returned, LATER)
  for (const desk of ['due', 'mine'] as const) expect(await isOn(desk, 'nanjing-finance')).toBe(true)
  expect(await dueOf('nanjing-finance')).toEqual(['prepareRemittance'])

  await step.must(prepareRemittance, 'nanjing-finance', late, LATER)
  for (const desk of ['prepared', 'mine'] as const) expect(await isOn(desk, 'nanjing-reviewer')).toBe(true)
  await step.must(approveRemittance, 'nanjing-reviewer', late, LATER)
  for (const desk of ['approved', 'mine'] as const) expect(await isOn(desk, 'nanjing-finance')).toBe(true)
  await step.must(confirmRemitted, 'nanjing-finance', { ...paper('NJ-17-2', '2026-11-20'), ...late }, LATER)
  expect(await isOn('mine', 'nanjing-finance')).toBe(false)
  expect(await isOn('transit', 'nanjing-finance')).toBe(true)
})
