import type { Role } from '../access/roles'
import type { Clock } from '../clocks/clock'
import type { Holder, Side } from './states'

/** Who takes a step: a side's staff, whoever lodged the case, or the program itself. */
export type StepSide = Side | 'lodging' | 'system'

/**
 * One row of a lifecycle table. `to` lists every state the step may lead to; the command decides which
 * and the database refuses any other. `second` marks a two-signature step (✍): the first signature
 * opens it, a second person of that role executes it.
 */
export type StepRule<State extends string> = {
  readonly from: readonly State[]
  readonly to: readonly State[]
  readonly side: StepSide
  readonly by: readonly Role[]
  readonly second?: Role
  /** The second signature is asked only in the cases the command finds (overlap, deemed months). */
  readonly secondWhen?: 'overlapOrDeemed'
  readonly starts?: readonly Clock[]
  readonly ends?: readonly Clock[]
  /** The applicant may take it too, without a staff role. */
  readonly applicant?: true
  /** The person who did this earlier work may not also do this step. */
  readonly notBy?: 'drafter' | 'maker' | 'matcher'
  /** For an agency without a login: may be recorded on its behalf with evidence. */
  readonly recordable?: true
}

export type HolderRule = Holder | 'originOrPost' | 'destinationOrPost' | 'moneyHolder'
