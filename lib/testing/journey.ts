import { accept } from '@/lib/commands/accept'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { credit } from '@/lib/commands/credit'
import { draftTable } from '@/lib/commands/draft-table'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { recordYears } from '@/lib/commands/record-years'
import { sealTable } from '@/lib/commands/seal-table'
import { submit, type Submitted } from '@/lib/commands/submit'
import type { Answer, Command } from '@/lib/commands/command'
import type { Taken } from '@/lib/commands/take-step'
import type { StepInput } from '@/lib/schemas/step-input'
import type { z } from 'zod'
import type { World } from './builders'

/** Steps of a clean case online, in the order a case meets them (domain f.6/1). */
const ROAD = [
  'accept',
  'receiveContactLetter',
  'draftTable',
  'sealTable',
  'prepareRemittance',
  'approveRemittance',
  'confirmRemitted',
  'recordYears',
  'recordReceipt',
  'matchReceipt',
  'credit',
] as const
export type RoadStep = (typeof ROAD)[number]

export type Route = {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly originSlug: string
  readonly destinationSlug: string
  readonly fromScheme?: 'employee' | 'resident'
  readonly toScheme?: 'employee' | 'resident'
  readonly amountFen?: number
}

/** 陈接续, 南京 to 合肥, 3,456.78. */
export const CLEAN: Route = {
  name: '陈接续',
  from: '320100',
  to: '340100',
  originSlug: 'nanjing',
  destinationSlug: 'hefei',
  amountFen: 345_678,
}

export function intakeOf(route: Route, idNumber: string) {
  return {
    fromScheme: route.fromScheme ?? 'employee',
    toScheme: route.toScheme ?? 'employee',
    originArea: route.from,
    destinationArea: route.to,
    person: { idType: 'residentId', idNumber, name: route.name, phone: '19912340000' },
  } as const
}

export async function lodge(world: World, route: Route, when: Date): Promise<Submitted> {
  const { idNumber } = await world.person(route.name)
  const answer = await world.run(submit, `${route.destinationSlug}-clerk`, intakeOf(route, idNumber), when)
  if (!answer.ok) throw new Error(`not submitted: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

type AnyStep = Command<z.ZodType<StepInput>, Taken>

/** Who takes a step on the clean road, and what is typed. */
function leg(step: RoadStep, route: Route, day: string) {
  const orig = route.originSlug
  const dest = route.destinationSlug
  const legs: Record<RoadStep, { command: unknown; login: string; fields?: object }> = {
    accept: { command: accept, login: `${dest}-clerk` },
    receiveContactLetter: { command: receiveContactLetter, login: `${orig}-clerk` },
    draftTable: { command: draftTable, login: `${orig}-clerk` },
    sealTable: { command: sealTable, login: `${orig}-reviewer` },
    prepareRemittance: { command: prepareRemittance, login: `${orig}-finance` },
    approveRemittance: { command: approveRemittance, login: `${orig}-reviewer` },
    confirmRemitted: {
      command: confirmRemitted,
      login: `${orig}-finance`,
      fields: { bankReference: `NJ-${route.name}-${day}`, paidOn: day },
    },
    recordYears: { command: recordYears, login: `${dest}-clerk` },
    recordReceipt: {
      command: recordReceipt,
      login: `${dest}-finance`,
      fields: { amountFen: route.amountFen ?? 1, receivedOn: day, bankReference: `HF-${route.name}-${day}` },
    },
    matchReceipt: { command: matchReceipt, login: `${dest}-finance` },
    credit: { command: credit, login: `${dest}-reviewer` },
  }
  const { command, login, fields } = legs[step]
  return { command: command as AnyStep, login, fields: fields ?? {} }
}

export async function versionOf(world: World, reference: string): Promise<number> {
  const row = await world.db.transfer.findUniqueOrThrow({ where: { reference }, select: { version: true } })
  return row.version
}

/** Takes one step of the road as the person whose turn it is. */
export async function take(
  world: World,
  reference: string,
  step: RoadStep,
  route: Route,
  when: Date,
  over: { login?: string; version?: number; fields?: object } = {},
): Promise<Answer<Taken>> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(when)
  const { command, login, fields } = leg(step, route, day)
  const version = over.version ?? (await versionOf(world, reference))
  return world.run(
    command,
    over.login ?? login,
    { reference, version, ...fields, ...over.fields } as never,
    when,
  )
}

/** Drives a case along the clean road until just before a step. */
export async function driveTo(
  world: World,
  stop: RoadStep,
  route: Route = CLEAN,
  when: Date,
): Promise<string> {
  const { reference } = await lodge(world, route, when)
  for (const step of ROAD) {
    if (step === stop) break
    const taken = await take(world, reference, step, route, when)
    if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.refusal)}`)
  }
  return reference
}
