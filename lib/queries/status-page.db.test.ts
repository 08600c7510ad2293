import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept } from '@/lib/commands/accept'
import { sendContactLetter } from '@/lib/commands/send-contact-letter'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, lodge, type Route } from '@/lib/testing/journey'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { employee } from '@/prisma/seed/people'
import { DAY, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { statusPage } from './status-page'

/** 九江 has no login: what its registry holds is not ours to read. */
const BY_LETTER: Route = {
  name: '查九江',
  from: '360400',
  to: '340100',
  originSlug: 'jiujiang',
  destinationSlug: 'hefei',
}

const FORMER = employee('360400', 'suspended', {
  from: yearMonth('2025-01'),
  to: yearMonth('2026-05'),
  baseFen: 500_000,
})

let world: World
beforeAll(async () => {
  const fromByPost = mover(BY_LETTER.name)
  const enrolments = [FORMER, ...fromByPost.enrolments.slice(1)]
  world = await makeWorld([mover('查进度'), { ...fromByPost, enrolments }], DAY)
})
afterAll(() => world.close())

async function seen(reference: string) {
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference }, select: { id: true } })
  const view = await statusPage(id, NOW, world.db)
  if (!view) throw new Error('no such case')
  return view
}

it('tells the kind of a gap, and no month of anybody', async () => {
  const view = await seen(await driveTo(world, 'accept', routeOf('查进度'), NOW))
  expect(Object.keys(view.gap ?? {})).toEqual(['kind', 'waitMonths'])
  expect(view.gap?.kind).toBe('none')
})

it('neither tells nor prints what stands in the registry of a place without a login', async () => {
  const { reference, rules } = await lodge(world, BY_LETTER, NOW)
  expect((await seen(reference)).gap).toBeNull()
  const answers = rules
    .filter((rule) => rule.answer === 'cannotTell')
    .map((rule) => ({ rule: rule.id, answer: 'met', reason: '电话核实' }))
  const step = stepOf(world, reference)
  await step.must(accept, 'hefei-clerk', { answers })
  await step.must(sendContactLetter, 'hefei-clerk')
  const { content } = await world.db.contactLetter.findFirstOrThrow({ where: { transfer: { reference } } })
  expect(content).toMatchObject({ person: { originPersonalNumber: null } })
  const enrolled = await world.db.enrolment.findFirstOrThrow({
    where: { areaCode: '360400', person: { name: BY_LETTER.name } },
  })
  expect(enrolled.personalNumber).not.toBeNull()
})
