import { accept } from '@/lib/commands/accept'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { draftTable } from '@/lib/commands/draft-table'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { receiveTable } from '@/lib/commands/receive-table'
import { registerIncomingLetter } from '@/lib/commands/register-incoming-letter'
import { sealTable } from '@/lib/commands/seal-table'
import { sendContactLetter } from '@/lib/commands/send-contact-letter'
import type { World } from './builders'
import { intakeOf, lodge } from './journey'
import { DAY, NOW, paper, routeOf, stepOf } from './money-world'

/** What a letter of 九江, which has no login, says of itself and of the account to pay to. */
export function letterOf(number: string) {
  return {
    number,
    issuedOn: '2026-10-08',
    arrivedOn: DAY,
    accountName: '九江市医疗保险基金',
    bankName: '示例银行',
    bankBranch: '九江支行',
    accountNumber: '936040000000001234',
  }
}

/** A case from 南京 to 九江, begun by the letter that came; the person has to be a `mover` of the world. */
export async function registeredByPost(world: World, name: string, number: string): Promise<string> {
  const { idNumber } = await world.person(name)
  const intake = intakeOf({ ...routeOf(name), to: '360400', destinationSlug: 'jiujiang' }, idNumber)
  const letter = letterOf(number)
  const answer = await world.run(registerIncomingLetter, 'nanjing-clerk', { intake, letter }, NOW)
  if (!answer.ok) throw new Error(`not registered: ${JSON.stringify(answer.refusal)}`)
  return answer.value.reference
}

/** The same, until the money has left. */
export async function remittedByPost(world: World, name: string, number: string): Promise<string> {
  const reference = await registeredByPost(world, name, number)
  const step = stepOf(world, reference)
  await step.must(receiveContactLetter, 'nanjing-clerk')
  await step.must(draftTable, 'nanjing-clerk')
  await step.must(sealTable, 'nanjing-reviewer')
  await step.must(prepareRemittance, 'nanjing-finance')
  await step.must(approveRemittance, 'nanjing-reviewer')
  await step.must(confirmRemitted, 'nanjing-finance', paper(`NJ-${number}`))
  return reference
}

/** What 九江 owes the person in the cases below, in fen. */
export const POST_AMOUNT = 88_000

/** A case from 九江 to 合肥, whose table was recorded for 九江: the money is due, and nobody there tells us of it. */
export async function dueByPost(world: World): Promise<string> {
  const onBehalf = { evidence: 'letter 17 of 九江', happenedOn: DAY }
  const route = {
    name: '吴九江',
    from: '360400',
    to: '340100',
    originSlug: 'jiujiang',
    destinationSlug: 'hefei',
  }
  const { reference, rules } = await lodge(world, route, NOW)
  const step = stepOf(world, reference)
  const answers = rules
    .filter((rule) => rule.answer === 'cannotTell')
    .map((rule) => ({ rule: rule.id, answer: 'met', reason: 'certificate of 九江' }))
  await step.must(accept, 'hefei-clerk', { answers })
  await step.must(sendContactLetter, 'hefei-clerk')
  await step.must(receiveContactLetter, 'hefei-clerk', { onBehalf })
  const line = {
    areaCode: '360400',
    year: 2025,
    fromMonth: '2025-01',
    toMonth: '2025-10',
    months: 10,
    baseFen: 440_000,
    employerRateBp: 800,
    personalRateBp: 200,
    creditedFen: POST_AMOUNT,
    creditedPersonalFen: POST_AMOUNT,
    closingFen: POST_AMOUNT,
  }
  await step.must(draftTable, 'hefei-clerk', { onBehalf, table: { lines: [line], balance: '880.00' } })
  await step.must(sealTable, 'hefei-reviewer', { onBehalf })
  await step.must(receiveTable, 'hefei-clerk', { receivedOn: DAY })
  return reference
}
