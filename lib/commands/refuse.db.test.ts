import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClerkAnswer } from '@/lib/domain/eligibility/stops'
import { refusalNoticeOf } from '@/lib/db/paper-notices'
import { readPaperCase } from '@/lib/db/paper-facts'
import { casePage } from '@/lib/queries/case-page'
import { Refuse } from '@/lib/schemas/steps'
import { seenInPublic } from '@/lib/testing/public-site'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge } from '@/lib/testing/journey'
import { DAY, NOW, stepOf } from '@/lib/testing/money-world'
import { accept } from './accept'
import { refuse } from './refuse'

let world: World
beforeAll(async () => {
  world = await makeWorld([], DAY)
})
afterAll(() => world.close())

const FROM_JIUJIANG = {
  name: '吴九江',
  from: '360400',
  to: '340100',
  originSlug: 'jiujiang',
  destinationSlug: 'hefei',
} as const
const GROUNDS = '电话向九江核实：仍在参保'

test('what a clerk found unmet is refused for, on the notice, in the history and for the person refused', async () => {
  const { reference, rules } = await lodge(world, FROM_JIUJIANG, NOW)
  const step = stepOf(world, reference)
  const answers: ClerkAnswer[] = rules
    .filter((rule) => rule.answer === 'cannotTell' && rule.effect !== 'info')
    .map((rule) =>
      rule.id === 'SU-01'
        ? { rule: rule.id, answer: 'notMet', reason: GROUNDS }
        : { rule: rule.id, answer: 'met', reason: '电话核实' },
    )
  expect(await step.take(accept, 'hefei-clerk', { answers })).toMatchObject({
    ok: false,
    refusal: { code: 'rules-not-met', rules: ['SU-01'] },
  })
  // An open question alone is nothing to refuse for, and an answer needs its grounds.
  expect(await step.take(refuse, 'hefei-clerk', { answers: [] })).toMatchObject({
    ok: false,
    refusal: { code: 'reason-required' },
  })
  const bare = { answers: [{ rule: 'SU-01', answer: 'notMet', reason: '' }] }
  expect(Refuse.safeParse({ reference, version: 1, ...bare }).error?.issues).toMatchObject([
    { path: ['answers', 0, 'reason'], message: 'required' },
  ])

  await step.must(refuse, 'hefei-clerk', { answers })
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const preview = await refusalNoticeOf(world.db, await readPaperCase(world.db, id), NOW, true)
  expect(JSON.stringify(preview)).toContain(GROUNDS)

  await step.must(refuse, 'hefei-reviewer')
  const listed = { id: 'SU-01', answer: 'notMet', because: { code: 'clerkFound', reason: GROUNDS } }
  const event = await world.db.caseEvent.findFirstOrThrow({ where: { transferId: id, kind: 'refuse' } })
  expect(event).toMatchObject({ reason: 'SU-01', detail: { rules: [listed], answered: answers } })
  const notice = await refusalNoticeOf(world.db, await readPaperCase(world.db, id), NOW, false)
  expect(JSON.stringify(notice)).toContain(GROUNDS)

  const page = await casePage(await world.actor('hefei-clerk'), reference, NOW, world.db)
  expect(page?.rules.atAcceptance?.answers).toEqual(answers)
  const status = await seenInPublic(world.db, world.site, reference, NOW)
  expect(status.refusedFor).toEqual([{ rule: 'SU-01', cure: expect.any(String) as string }])
  // The grounds may name what nobody else should read.
  expect(JSON.stringify(status)).not.toContain(GROUNDS)
})
