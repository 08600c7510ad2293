import { checkCode } from '@/lib/commands/online/check-code'
import { sendCode } from '@/lib/commands/online/send-code'
import { registeredPhone } from '@/lib/db/persons'
import { openPhoneMessage } from '@/lib/db/phone-messages'
import { SITE_REQUESTS } from '@/lib/schemas/site-requests'
import type { World } from './builders'

export async function phoneOf(world: World, name: string): Promise<string> {
  const { id } = await world.person(name)
  return registeredPhone(await world.db.person.findUniqueOrThrow({ where: { id } })) ?? ''
}

export async function personAsk(world: World, name: string, phone: string, calledHere = name) {
  const { idNumber } = await world.person(name)
  return { purpose: 'person', person: { idType: 'residentId', idNumber, name: calledHere }, phone }
}

export function askForCode(world: World, body: unknown, when: Date) {
  return sendCode(SITE_REQUESTS.sendCode.parse(body), when, world.db)
}

export async function ticketFor(world: World, body: unknown, when: Date): Promise<string> {
  const answer = await askForCode(world, body, when)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.ticket
}

/** Asks for a code, reads it where it waits to be sent, and enters it. */
export async function proofOf(world: World, body: unknown, when: Date) {
  const ticket = await ticketFor(world, body, when)
  const { payload } = await world.db.outbox.findUniqueOrThrow({ where: { key: `code:${ticket}` } })
  const message = openPhoneMessage(payload)?.message
  const code = message?.kind === 'code' ? message.code : ''
  const answer = await checkCode({ ticket, code }, when, world.db)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
