import { afterAll, beforeAll, expect, it } from 'vitest'
import { casePage } from '@/lib/queries/case-page'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { DAY, mover, stepOf } from '@/lib/testing/money-world'
import { remittedByPost } from '@/lib/testing/post-world'
import { confirmLate } from './confirm-late'
import { receiveTable } from './receive-table'
import { recordYears } from './record-years'

const LATER = at('2026-11-12')
let world: World
beforeAll(async () => {
  world = await makeWorld([mover('邮迟录')], DAY)
})
afterAll(() => world.close())

it('the side that records for an agency without a login confirms its late clocks too', async () => {
  const reference = await remittedByPost(world, '邮迟录', '2026-18')
  const step = stepOf(world, reference)
  const evidence = '九江回执 18'
  await step.must(receiveTable, 'nanjing-clerk', { receivedOn: DAY, onBehalf: { evidence } }, LATER)
  const onBehalf = { evidence, happenedOn: '2026-11-10' }
  await step.must(recordYears, 'nanjing-clerk', { onBehalf, lateReason: 'counterpartLate' }, LATER)

  const mayConfirm = async (login: string) => {
    const page = await casePage(await world.actor(login), reference, LATER, world.db)
    return page?.clocks.find(({ clock }) => clock === 'T2')?.late?.mayConfirm
  }
  expect(await mayConfirm('nanjing-clerk')).toBe(false)
  expect(await mayConfirm('nanjing-supervisor')).toBe(true)
  await step.must(confirmLate, 'nanjing-supervisor', { clock: 'T2' }, LATER)
  const clock = await world.db.clock.findFirstOrThrow({ where: { transfer: { reference }, clock: 'T2' } })
  expect(clock.confirmedAt).toEqual(LATER)
  expect(await mayConfirm('nanjing-supervisor')).toBe(false)
})
