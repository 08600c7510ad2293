import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept } from '@/lib/commands/accept'
import { sendContactLetter } from '@/lib/commands/send-contact-letter'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, lodge, type Route } from '@/lib/testing/journey'
import { addDays, localDate } from '@/lib/domain/calendar/local-date'
import { fromDay } from '@/lib/db/days'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { employee } from '@/prisma/seed/people'
import { DAY, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { acceptanceReceipt } from '@/lib/queries/case-receipt'
import { searchPage } from '@/lib/queries/search'
import { seenInPublic } from '@/lib/testing/public-site'

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
  world = await makeWorld([mover('查进度'), mover('查承诺'), { ...fromByPost, enrolments }], DAY)
})
afterAll(() => world.close())

const seen = (reference: string, at = NOW) => seenInPublic(world.db, world.site, reference, at)

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

it('says what was promised and is overdue, and what the place says a transfer usually takes', async () => {
  const { reference } = await lodge(world, routeOf('查承诺'), NOW)
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const overdue = { transferId: id, code: 'ownAccount', status: 'promised', recordedAt: NOW }
  await world.db.material.create({ data: { ...overdue, promisedBy: fromDay(addDays(localDate(DAY), -1)) } })
  await world.db.areaParameter.create({
    data: {
      areaCode: '340100',
      key: 'expectedMonths',
      value: 3,
      source: '测试文件',
      validFrom: fromDay(localDate('2026-01-01')),
    },
  })
  expect(await seen(reference)).toMatchObject({
    promised: [{ code: 'ownAccount', overdue: true }],
    usualMonths: 3,
  })
  const receipt = await acceptanceReceipt(await world.actor('hefei-clerk'), reference, NOW, world.db)
  expect(receipt?.usualMonths).toBe(3)

  const rowFor = async (login: string) => {
    const found = await searchPage(await world.actor(login), reference, NOW, world.db)
    return JSON.stringify(found)
  }
  expect(await rowFor('hefei-clerk')).toContain('"papersOverdue":true')
  expect(await rowFor('nanjing-clerk')).toContain('"papersOverdue":false')
})
