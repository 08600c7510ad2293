import { z } from 'zod'
import { readParameters } from '@/lib/db/areas'
import { judgeCase } from '@/lib/db/eligibility'
import { onlineProofOf } from '@/lib/db/online-proof'
import { historyFor, noteWait } from '@/lib/db/straight-through'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import {
  automaticObstacle,
  automaticStepIn,
  STRAIGHT_THROUGH,
  unclearRules,
  WAIT_REASONS,
  type AutomaticStep,
  type Wait,
} from '@/lib/domain/transfer/straight-through'
import { accept } from './accept'
import { command, type Answer, type Ctx } from './command'
import { draftTable } from './draft-table'
import { receiveContactLetter } from './receive-contact-letter'

const OfCase = z.object({ transferId: z.uuid() })

/** What became of it: the step that was taken, or why it waits for a clerk; neither where nothing is automatic. */
export type WentThrough = { readonly taken: AutomaticStep | null; readonly waits: Wait | null }

/**
 * 直通办理: the program accepts, or receives the letter and drafts the table, where the area lets it and everything is
 * plain. By the commands of the screens, as system, so whatever stops a clerk stops it too. Refusals undo the attempt:
 * `leaveToClerk` then says why.
 */
export const goStraightThrough = command(
  OfCase,
  async (ctx, { transferId }): Promise<Answer<WentThrough>> => {
    if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
    const file = await lockTransfer(ctx.tx, { id: transferId })
    const step = file && automaticStepIn(file.facts.state)
    if (!file || step === null || !(await isLet(ctx, step, file))) return ok({ taken: null, waits: null })
    const waits = await obstacle(ctx, step, file)
    if (waits !== null) {
      await noteWait(ctx.tx, { transferId, step, version: file.row.version }, waits, ctx.at)
      return ok({ taken: null, waits })
    }
    const taken = await takeIt({ ...ctx, reason: STRAIGHT_THROUGH }, step, file)
    return taken.ok ? ok({ taken: step, waits: null }) : taken
  },
)

async function isLet(ctx: Ctx, step: AutomaticStep, { row }: CaseFile): Promise<boolean> {
  const on = dayOf(ctx.at)
  return step === 'accept'
    ? (await readParameters(ctx.tx, row.destinationAreaCode, on)).autoAccept
    : (await readParameters(ctx.tx, row.originAreaCode, on)).autoDraft
}

async function obstacle(ctx: Ctx, step: AutomaticStep, { row, facts }: CaseFile): Promise<Wait | null> {
  const proof = await onlineProofOf(ctx.tx, row.id)
  const before = automaticObstacle(step, facts, await historyFor(ctx.tx, row.id), proof)
  if (before !== null) return before
  const rules = unclearRules(await judgeCase(ctx.tx, row, ctx.at))
  return rules.length > 0 ? { reason: 'rules', rules } : null
}

async function takeIt(ctx: Ctx, step: AutomaticStep, { row, facts }: CaseFile): Promise<Answer<unknown>> {
  const at = { reference: row.reference ?? '', version: row.version }
  if (step === 'accept') return accept.within(ctx, accept.input.parse(at))
  if (facts.state === 'transferringOut') return draftTable.within(ctx, draftTable.input.parse(at))
  const received = await receiveContactLetter.within(ctx, receiveContactLetter.input.parse(at))
  if (!received.ok) return received
  return draftTable.within(ctx, draftTable.input.parse({ ...at, version: received.value.version }))
}

/** Says why a step was left to a clerk after all, where taking it was refused. */
export const leaveToClerk = command(
  OfCase.extend({ reason: z.enum(WAIT_REASONS), rules: z.array(z.string()) }),
  async (ctx, { transferId, reason, rules }) => {
    const file = await lockTransfer(ctx.tx, { id: transferId })
    const step = file && automaticStepIn(file.facts.state)
    if (file && step !== null)
      await noteWait(ctx.tx, { transferId, step, version: file.row.version }, { reason, rules }, ctx.at)
    return ok({ step })
  },
)

/** A refusal of the step itself, as the case page tells it. */
export function waitFrom({ code, rules = [] }: Refusal): Wait {
  switch (code) {
    case 'rules-not-met':
      return { reason: 'rules', rules }
    case 'evidence-required':
      return { reason: 'papers', rules: [] }
    case 'reason-required':
      return { reason: 'late', rules: [] }
    default:
      return { reason: 'refused', rules: [] }
  }
}
