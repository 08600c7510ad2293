import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '@/lib/commands/accept'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { sendContactLetter } from '@/lib/commands/send-contact-letter'
import { submit } from '@/lib/commands/submit'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf } from '@/lib/testing/journey'
import { stepOf } from '@/lib/testing/money-world'
import { verifiedInPublic } from '@/lib/testing/public-site'
import { paperBridge } from './paper-bridge'

const NOW = at('2026-10-12')

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const LETTER = { kind: 'contact-letter' } as const
const leadsFrom = (reference: string) => async (login: string) => {
  const letter = await world.db.paper.findFirstOrThrow({ where: { ...LETTER, transfer: { reference } } })
  return paperBridge(await world.actor(login), letter.id, world.db)
}

test('the letter in hand leads staff of the case to its step, and nobody else anywhere', async () => {
  const reference = await driveTo(world, 'receiveContactLetter', CLEAN, NOW)
  const bridge = leadsFrom(reference)
  expect(await bridge('nanjing-clerk')).toEqual({ reference, step: 'receiveContactLetter' })
  expect(await bridge('nanjing-finance')).toEqual({ reference, step: null })
  expect(await bridge('hefei-clerk')).toEqual({ reference, step: null })
  expect(await bridge('hangzhou-clerk')).toBeNull()
  expect(await bridge('admin')).toBeNull()
  const row = await world.db.paper.findFirstOrThrow({ where: { ...LETTER, transfer: { reference } } })
  const shown = () => verifiedInPublic(world.db, world.site, row.id, NOW)
  expect(await shown()).toMatchObject({ verdict: 'pending', paper: { person: '陈*' } })
  // Corrected in the register afterwards: the paper still bears the name it was issued with.
  const { personId } = await world.db.transfer.findFirstOrThrow({ where: { reference } })
  await world.db.person.update({ where: { id: personId }, data: { name: '程改名' } })
  expect(await shown()).toMatchObject({ paper: { person: '陈*' } })
})

test('by post: what 九江 answers on the letter finds the case again, at the step it is for', async () => {
  const { idNumber } = await world.person('吴九江')
  const route = { ...CLEAN, name: '吴九江', from: '360400', originSlug: 'jiujiang' }
  const facts = { ...intakeOf(route, idNumber), mode: 'letter' } as const
  const lodged = await world.run(submit, 'hefei-clerk', facts, NOW)
  if (!lodged.ok) throw new Error(JSON.stringify(lodged.refusal))
  const { reference } = lodged.value
  const step = stepOf(world, reference)
  const file = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const asked = (file.rulesAtSubmission as unknown as RuleAnswer[]).filter(
    (one) => one.answer === 'cannotTell',
  )
  const answers = asked.map(({ id: rule }) => ({ rule, answer: 'met', reason: 'the certificate says so' }))
  await step.must(accept, 'hefei-clerk', { answers })
  await step.must(sendContactLetter, 'hefei-clerk', { trackingNo: 'RR123' })
  const bridge = leadsFrom(reference)
  expect(await bridge('hefei-clerk')).toEqual({ reference, step: 'receiveContactLetter' })
  const onBehalf = { evidence: 'postal receipt', happenedOn: '2026-10-12' }
  await step.must(receiveContactLetter, 'hefei-clerk', { onBehalf, deliveredOn: '2026-10-12' })
  expect(await bridge('hefei-clerk')).toEqual({ reference, step: 'draftTable' })
})
