import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { isRole, type Actor, type Role } from '@/lib/domain/access/roles'
import type { Clock } from '@/lib/domain/clocks/clock'
import { clockMoves } from '@/lib/domain/transfer/clock-moves'
import { isReadyToTell } from '@/lib/domain/transfer/closure'
import { dueFundsStep, dueRelationshipStep, type MoneyFacts } from '@/lib/domain/transfer/due-step'
import { awaitedSignature, type CaseFacts } from '@/lib/domain/transfer/facts'
import { factsAfter } from '@/lib/domain/transfer/facts-after'
import { isStep, ruleOf, type Step } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import type { Side } from '@/lib/domain/transfer/states'

/** 当前待办 of one case for one reader. `mine`: open to the reader now. */
export type Todo =
  | {
      readonly kind: 'step'
      readonly step: Step
      readonly mine: boolean
      /** Whose work it is, where it is a colleague's and not the reader's. */
      readonly role: Role | null
      /** Recorded here for an agency without a login. */
      readonly onBehalf: boolean
    }
  | { readonly kind: 'signature'; readonly step: Step; readonly mine: boolean; readonly role: Role }
  | { readonly kind: 'waiting'; readonly step: Step; readonly on: Side | 'applicant'; readonly mine: false }
  /** Years and money are settled; the person has to be told. */
  | { readonly kind: 'tell'; readonly mine: boolean }
  /** Nothing is due: the state says why. */
  | { readonly kind: 'nothing'; readonly mine: false }

/** Steps on which the desk waits for somebody who has none: it may record the answer, but cannot hurry it. */
const WAITS_ON: Partial<Record<Step, Side | 'applicant'>> = { supplement: 'applicant', unpark: 'origin' }

/**
 * What to show of a case in one line: first what the reader may do, then what the own agency has to, then whom
 * everybody waits for; of equals the signature before the years before the money.
 */
export function todoOf(facts: CaseFacts, money: MoneyFacts, actor: Actor): Todo {
  const due = [
    ...facts.openSignatures.map(({ step }) => step).filter(isStep),
    dueRelationshipStep(facts),
    dueFundsStep(facts, money),
  ].filter((step) => step !== null)
  const todos = due.map((step) => turnOf(step, facts, actor))
  if (isReadyToTell(facts) && !facts.noticeIssued) todos.push(tellingOf(facts, actor))
  return todos.toSorted((a, b) => weight(b) - weight(a))[0] ?? { kind: 'nothing', mine: false }
}

function weight(todo: Todo): number {
  if (todo.mine) return 2
  return todo.kind === 'waiting' ? 0 : 1
}

function turnOf(step: Step, facts: CaseFacts, actor: Actor): Todo {
  const rule = ruleOf(step)
  const reach = mayActFor(actor, rule.side, facts)
  const on = WAITS_ON[step] ?? sideOfStep(step, facts)
  if (reach === 'no' || step in WAITS_ON) return { kind: 'waiting', step, on, mine: false }
  const mine = obstacleTo(step, facts, actor) === null
  const awaited = awaitedSignature(step, facts)
  if (awaited && isRole(awaited.role)) return { kind: 'signature', step, mine, role: awaited.role }
  return {
    kind: 'step',
    step,
    mine,
    role: mine ? null : (rule.by[0] ?? null),
    onBehalf: reach === 'onBehalf',
  }
}

function sideOfStep(step: Step, facts: CaseFacts): Side {
  const { side } = ruleOf(step)
  if (side === 'lodging') return facts.lodgedAt
  return side === 'origin' ? 'origin' : 'destination'
}

function tellingOf(facts: CaseFacts, actor: Actor): Todo {
  const mine = mayActFor(actor, 'destination', facts) !== 'no' && hasRole(actor, ['clerk'])
  return { kind: 'tell', mine }
}

/** The applicant's and the bank's delay is known without anybody's confession. */
const NEEDS_NO_REASON: readonly Clock[] = ['TS', 'TW']

/** Whether a step would end a clock that is late, and so will ask why. */
export function asksWhyLate(step: Step, facts: CaseFacts, running: readonly Clock[], late: Clock): boolean {
  if (NEEDS_NO_REASON.includes(late)) return false
  const { end } = clockMoves(step, factsAfter(step, facts), { running, everStarted: running })
  return end.some(({ clock, how }) => clock === late && how !== 'notMet')
}
