import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import { viewCase } from './view-case'

let world: World
let reference: string
beforeAll(async () => {
  world = await makeWorld()
  reference = await driveTo(world, 'draftTable', CLEAN, at('2026-10-12'))
})
afterAll(() => world.close())

async function looks(login: string) {
  const { staffId } = await world.actor(login)
  return world.db.accessLog.findMany({
    where: { staffId },
    orderBy: { at: 'asc' },
    select: { act: true, field: true },
  })
}

it('is one look within ten minutes, however often the page is opened, also twice at once', async () => {
  const open = (time: string) => world.run(viewCase, 'hefei-clerk', { reference }, at('2026-10-12', time))
  await Promise.all([open('11:00'), open('11:00')])
  await open('11:09')
  expect(await looks('hefei-clerk')).toHaveLength(1)
  await open('11:11')
  expect(await looks('hefei-clerk')).toHaveLength(2)
})

it('is told apart by what was opened', async () => {
  const when = at('2026-10-12', '12:00')
  await world.run(viewCase, 'hefei-clerk2', { reference }, when)
  await world.run(viewCase, 'hefei-clerk2', { reference, paper: 'contactLetter' }, when)
  await world.run(viewCase, 'hefei-clerk2', { reference, paper: 'acceptanceReceipt' }, when)
  await world.run(viewCase, 'hefei-clerk2', { reference, paper: 'lodgingSlip' }, when)
  expect(await looks('hefei-clerk2')).toEqual([
    { act: 'viewed', field: null },
    { act: 'viewed', field: 'contactLetter' },
    { act: 'viewed', field: 'acceptanceReceipt' },
    { act: 'printed', field: 'lodgingSlip' },
  ])
})

it('does not exist for a third agency, and leaves no trace of the case there', async () => {
  const answer = await world.run(viewCase, 'hangzhou-clerk', { reference }, at('2026-10-12'))
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  expect(await looks('hangzhou-clerk')).toEqual([])
})
