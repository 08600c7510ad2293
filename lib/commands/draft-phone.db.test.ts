import { afterAll, beforeAll, expect, it } from 'vitest'
import { adoptPhone } from '@/lib/db/persons'
import { makeWorld, type World } from '@/lib/testing/builders'
import { intakeOf } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { saveDraft } from './save-draft'
import { submit } from './submit'

const KNOWN = '13900000001'
let world: World
beforeAll(async () => {
  world = await makeWorld([{ ...mover('机已知'), phone: KNOWN }, mover('机未知'), mover('机换人')], DAY)
})
afterAll(() => world.close())

const draftOf = async (name: string, phone?: string) => {
  const { idNumber } = await world.person(name)
  const intake = intakeOf(routeOf(name), idNumber)
  return { ...intake, person: { ...intake.person, phone } }
}
const maskedOf = async (name: string) => {
  const { id } = await world.person(name)
  return (await world.db.person.findUniqueOrThrow({ where: { id } })).phoneMasked
}

it('keeps a phone typed for a person who has one on the case, until it is adopted', async () => {
  const draft = await draftOf('机已知', '13700000002')
  const saved = await world.run(saveDraft, 'hefei-clerk', draft, NOW)
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
  expect(await maskedOf('机已知')).toBe('139****0001')

  // Continued without typing it again: the form never shows the number.
  const again = { ...(await draftOf('机已知')), draftId: saved.value.draftId }
  const sent = await world.run(submit, 'hefei-clerk', again, NOW)
  expect(sent).toMatchObject({ ok: true })
  expect(await maskedOf('机已知')).toBe('139****0001')
  const row = await world.db.transfer.findUniqueOrThrow({ where: { id: saved.value.draftId } })
  expect(row.personPhoneMasked).toBe('137****0002')

  expect(await world.db.$transaction((tx) => adoptPhone(tx, row))).toBe(true)
  expect(await maskedOf('机已知')).toBe('137****0002')
  expect(await world.db.$transaction((tx) => adoptPhone(tx, row))).toBe(false)
})

it('gives a person without a phone the one that is typed, at once', async () => {
  const sent = await world.run(submit, 'hefei-clerk', await draftOf('机未知', '13700000003'), NOW)
  expect(sent).toMatchObject({ ok: true })
  expect(await maskedOf('机未知')).toBe('137****0003')
})

it('does not carry a phone over to another person of the same draft', async () => {
  const saved = await world.run(saveDraft, 'hefei-clerk', await draftOf('机已知', '13700000004'), NOW)
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
  const other = { ...(await draftOf('机换人')), draftId: saved.value.draftId }
  expect(await world.run(saveDraft, 'hefei-clerk', other, NOW)).toMatchObject({ ok: true })
  const row = await world.db.transfer.findUniqueOrThrow({ where: { id: saved.value.draftId } })
  expect(row.personPhoneMasked).toBeNull()
})
