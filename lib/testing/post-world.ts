import { approveRemittance } from '@/lib/commands/approve-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { draftTable } from '@/lib/commands/draft-table'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { registerIncomingLetter } from '@/lib/commands/register-incoming-letter'
import { sealTable } from '@/lib/commands/seal-table'
import type { World } from './builders'
import { intakeOf } from './journey'
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
