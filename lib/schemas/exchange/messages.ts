import type { z } from 'zod'
import type { ExchangeKind } from '@/lib/domain/exchange/kinds'
import { AnswerV1 } from './answer'
import { ContactLetterV1, type ToldLetter } from './contact-letter'
import { DisputeV1 } from './dispute'
import { InformationTableV1, type ToldTable } from './information-table'
import { ProgressV1, type ToldPayOut, type ToldYears } from './progress'
import { ReminderV1 } from './reminder'
import { RemittanceAdviceV1 } from './remittance-advice'
import { ReturnV1 } from './return'

/**
 * The schema of every kind by its version. What is written is of the newest; what is read may be of any that stands
 * here. A version is added beside the one before, which goes once nobody sends it any more.
 */
const MESSAGE_SCHEMAS = {
  contactLetter: { 1: ContactLetterV1 },
  informationTable: { 1: InformationTableV1 },
  return: { 1: ReturnV1 },
  dispute: { 1: DisputeV1 },
  reminder: { 1: ReminderV1 },
  remittanceAdvice: { 1: RemittanceAdviceV1 },
  progress: { 1: ProgressV1 },
  answer: { 1: AnswerV1 },
} as const satisfies Record<ExchangeKind, Record<number, z.ZodType>>

export function newestVersion(kind: ExchangeKind): number {
  return Math.max(...versionsOf(kind))
}

/** What is wrong with the version of a message, null where this deployment reads it. */
export function versionFault(
  kind: ExchangeKind,
  version: number,
): 'schema-too-old' | 'schema-unknown' | null {
  const known = versionsOf(kind)
  if (known.includes(version)) return null
  return version < Math.min(...known) ? 'schema-too-old' : 'schema-unknown'
}

/** @throws where the version is none that is known; ask `versionFault` first */
export function schemaOf(kind: ExchangeKind, version: number): z.ZodType {
  const schema = (MESSAGE_SCHEMAS[kind] as Record<number, z.ZodType>)[version]
  if (!schema) throw new Error(`no schema of ${kind} in version ${version}`)
  return schema
}

function versionsOf(kind: ExchangeKind): number[] {
  return Object.keys(MESSAGE_SCHEMAS[kind]).map(Number)
}

/** A message that carries a step, of whichever kind. */
export type StepContent =
  | z.output<typeof ContactLetterV1>
  | z.output<typeof InformationTableV1>
  | z.output<typeof ReturnV1>
  | z.output<typeof DisputeV1>
  | z.output<typeof RemittanceAdviceV1>
  | z.output<typeof ProgressV1>
export type ReminderContent = z.output<typeof ReminderV1>
export type AnswerContent = z.output<typeof AnswerV1>

/** What only the other side's registry knows of the step it tells of. */
export type Told = {
  readonly letter?: ToldLetter
  readonly table?: ToldTable
  readonly years?: ToldYears
  readonly payOut?: ToldPayOut
}
