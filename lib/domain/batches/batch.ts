import type { Role } from '../access/roles'
import type { Actor } from '../access/roles'
import { hasRole } from '../access/reach'
import type { Clock } from '../clocks/clock'
import { ruleOf, type Step } from '../transfer/lifecycle'

/** Steps that are taken for many clean cases at once. */
export const BATCH_STEPS = [
  'accept',
  'sealTable',
  'prepareRemittance',
  'approveRemittance',
] as const satisfies readonly Step[]
export type BatchStep = (typeof BATCH_STEPS)[number]

export const BATCH_KINDS = ['intake', ...BATCH_STEPS] as const
export type BatchKind = (typeof BATCH_KINDS)[number]

export function isBatchStep(value: unknown): value is BatchStep {
  return (BATCH_STEPS as readonly unknown[]).includes(value)
}

/** Who orders a batch: the same person who would take the step of one case. */
const ORDERED_BY: Record<BatchKind, Role> = {
  intake: 'clerk',
  accept: 'clerk',
  sealTable: 'reviewer',
  prepareRemittance: 'finance',
  approveRemittance: 'reviewer',
}

export function orderedBy(kind: BatchKind): Role {
  return ORDERED_BY[kind]
}

/** The clocks a step may end: where one of them is late, the step asks why, and a batch cannot say it. */
export function clocksJudgedBy(step: BatchStep): readonly Clock[] {
  return ruleOf(step).ends ?? []
}

/** The kinds somebody may order; none outside an agency. */
export function batchKindsOf(actor: Actor): readonly BatchKind[] {
  if (actor.agencyId === null) return []
  return BATCH_KINDS.filter((kind) => hasRole(actor, [ORDERED_BY[kind]]))
}

/** Who of an agency sees its batches: whoever works on its cases. */
export function maySeeBatches(actor: Actor): boolean {
  return actor.agencyId !== null && hasRole(actor, ['clerk', 'reviewer', 'finance', 'supervisor', 'auditor'])
}

/**
 * `checking` asks the rules of every row of a sheet, `ready` waits for the clerk, `running` does row by row, `ended`
 * is over in one of the ways below.
 */
export const BATCH_STATUSES = ['checking', 'ready', 'running', 'ended'] as const
export type BatchStatus = (typeof BATCH_STATUSES)[number]

/** `stopped`: whoever ordered it may not work here any more. */
export const BATCH_ENDINGS = ['done', 'cancelled', 'stopped'] as const
export type BatchEnding = (typeof BATCH_ENDINGS)[number]

/**
 * `waiting` for the check, `faulty` after it; `due` to be done, or `leftOut` by choice; `done`, or `skipped` with its
 * reason. What is `due` when a batch ends was never begun.
 */
export const ROW_STATES = ['waiting', 'faulty', 'due', 'leftOut', 'done', 'skipped'] as const
export type RowState = (typeof ROW_STATES)[number]

/** Whether a row of a sheet goes back to be corrected: a faulty one, and once the batch is over all that is no case. */
export function isToCorrect(state: RowState, isOver: boolean): boolean {
  return isOver ? state !== 'done' : state === 'faulty'
}

/** Rows or cases of one batch. */
export const MOST_IN_BATCH = 5_000
/** Days for which what was typed in a sheet is kept after its batch ended, or was uploaded and never begun. */
export const SHEET_KEPT_DAYS = 30
/** Days for which a batch and what came of each row stay listed. */
export const BATCH_KEPT_DAYS = 366
