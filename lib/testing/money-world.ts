import { expect } from 'vitest'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { localDate } from '@/lib/domain/calendar/local-date'
import type { Role } from '@/lib/domain/access/roles'
import type { Command } from '@/lib/commands/command'
import type { Taken } from '@/lib/commands/take-step'
import { lockTransfer, recordStep } from '@/lib/db/transfers'
import type { StepInput } from '@/lib/schemas/step-input'
import {
  employee,
  resident,
  syntheticNumber,
  type EnrolmentPlan,
  type PersonPlan,
} from '@/prisma/seed/people'
import type { z } from 'zod'
import { at, type World } from './builders'
import { CLEAN, versionOf, type Route } from './journey'

/** The amount of domain f.4: 3,456.78. */
export const AMOUNT = 345_678
export const DAY = '2026-10-12'
export const NOW = at(DAY)

const now = monthOf(localDate(DAY))
const saved = (area: string): EnrolmentPlan =>
  employee(area, 'suspended', { from: addMonths(now, -40), to: addMonths(now, -1), balanceFen: AMOUNT })
const arrived = (area: string): EnrolmentPlan =>
  employee(area, 'active', { from: now, to: now, baseFen: 620_000 })

let serial = 0
function someone(name: string, enrolments: readonly EnrolmentPlan[]): PersonPlan {
  serial += 1
  const idNumber = syntheticNumber(enrolments[0]?.area ?? '320100', 1000 + (serial % 900), serial % 2 === 0)
  return { name, idType: 'residentId', idNumber, phone: null, enrolments }
}

/** Somebody who moves from 南京 to 合肥 with 3,456.78 on the account. */
export function mover(name: string): PersonPlan {
  return someone(name, [saved('320100'), arrived('340100')])
}
/** Within 江苏, where the destination credits at once and the province settles later. */
export function advancedMover(name: string): PersonPlan {
  return someone(name, [saved('320500'), arrived('320100')])
}
/** Somebody with 3,456.78 on the account who moves between these areas. */
export function savedMover(name: string, from: string, to: string): PersonPlan {
  return someone(name, [saved(from), arrived(to)])
}
export function residentToEmployee(name: string): PersonPlan {
  return someone(name, [resident('320100', 'suspended', [2025, 2026]), arrived('340100')])
}
export function employeeToResident(name: string): PersonPlan {
  return someone(name, [saved('320100'), resident('340100', 'active', [2026, 2027])])
}

export function routeOf(name: string): Route {
  return { ...CLEAN, name }
}

type AnyStep = Command<z.ZodType<StepInput>, Taken>

/** A step of the money with its fields, as the screens send it. */
export function stepOf(world: World, reference: string) {
  const send = async (command: unknown, login: string, fields: object, version: number, when: Date) =>
    world.run(command as AnyStep, login, { reference, version, ...fields } as never, when)
  return {
    async take(command: unknown, login: string, fields: object = {}, when: Date = NOW) {
      return send(command, login, fields, await versionOf(world, reference), when)
    },
    async must(command: unknown, login: string, fields: object = {}, when: Date = NOW) {
      const answer = await send(command, login, fields, await versionOf(world, reference), when)
      if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
      return answer.value
    },
    /** Both signatures of a step, by two people. */
    async mustSigned(command: unknown, first: string, second: string, fields: object = {}) {
      await this.must(command, first, fields)
      return this.must(command, second, { countersign: true })
    },
    /** Two people who saw the same version: one takes the step, the other hears that the case has changed. */
    async race(command: unknown, logins: readonly [string, string], fields: object = {}) {
      const version = await versionOf(world, reference)
      const answers = await Promise.all(logins.map((login) => send(command, login, fields, version, NOW)))
      const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
      expect(refusals).toEqual([{ code: 'changed-meanwhile' }])
      expect(await versionOf(world, reference)).toBe(version + 1)
    },
    /** The same for a two-signature step: two open it at once, then two execute it at once. */
    async raceSigned(
      command: unknown,
      first: readonly [string, string],
      second: readonly [string, string],
      fields: object = {},
    ) {
      await this.race(command, first, fields)
      await this.race(command, second, { countersign: true })
    },
  }
}

/** One more member of staff in an agency. */
export async function hire(world: World, login: string, slug: string, roles: readonly Role[]): Promise<void> {
  const agency = await world.db.agency.findUniqueOrThrow({ where: { slug } })
  await world.db.staff.create({
    data: {
      login,
      name: login,
      passwordHash: 'no password signs in here',
      agencyId: agency.id,
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
}

/** What the two accounts of a case hold, and what was moved. */
export async function accountsOf(world: World, reference: string) {
  const row = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const balance = async (areaCode: string) => {
    const account = await world.db.personalAccount.findFirst({
      where: { enrolment: { personId: row.personId, areaCode } },
    })
    return account ? Number(account.balanceFen) : null
  }
  const movements = await world.db.accountMovement.findMany({
    where: { transferId: row.id },
    orderBy: { at: 'asc' },
  })
  return {
    origin: await balance(row.originAreaCode),
    destination: await balance(row.destinationAreaCode),
    movements: movements.map((one) => `${one.kind} ${one.attempt}: ${one.amountFen}`).sort(),
  }
}

/** Everything a command could write about money, to be compared before and after a refusal. */
export async function everythingOf(world: World, reference: string) {
  const { db } = world
  const row = await db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { events: true, orders: true, receipts: true, signatures: true, clocks: true, notices: true },
  })
  const outbox = await db.outbox.count()
  const { origin, destination, movements } = await accountsOf(world, reference)
  return { row, outbox, origin, destination, movements }
}

/** The table asks for another amount, by no step that a person could take. */
export async function raiseDue(world: World, reference: string, amountDueFen: number): Promise<void> {
  await world.db.$transaction(async (tx) => {
    const file = await lockTransfer(tx, { reference })
    if (!file) throw new Error(`no case ${reference}`)
    const who = { actorId: null, actorName: 'system', actorAgencyId: null, role: 'system' }
    await recordStep(tx, file.row, {
      seenVersion: file.row.version,
      kind: 'raiseDue',
      toState: file.row.state,
      toFunds: file.row.fundsState,
      set: { amountDueFen },
      at: NOW,
      event: { ...who, onBehalfOfAgencyId: null, evidence: null, reason: null, detail: {} },
    })
  })
}

/** Of a full return: it says why the case is to end. */
export function wholeBack(bankReference: string) {
  return { ...paper(bankReference), reason: 'wrongPerson' }
}

export function paper(bankReference: string, paidOn: string = DAY) {
  return { bankReference, paidOn }
}
