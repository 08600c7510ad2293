import { refusedFor, toQuestions } from '@/lib/domain/eligibility/stops'
import { isLate } from '@/lib/domain/clocks/clock'
import { ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { toDay } from '@/lib/db/days'
import type { CaseFile } from '@/lib/db/transfers'
import { judgeCase } from '@/lib/db/eligibility'
import { Refuse } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/**
 * 不予受理, signed by a second person: every unmet rule on one notice with its cure (VA-01), those among them
 * that only a clerk could tell. What was answered is kept with the case as at an acceptance.
 */
export const refuse = stepCommand(Refuse, {
  step: 'refuse',
  guard: async (ctx, file, input) => {
    const unmet = refusedFor(await judgeCase(ctx.tx, file.row, ctx.at), input.answers ?? [])
    if (unmet.length > 0) return null
    if (file.facts.state === 'supplementRequired') return unansweredFault(file, ctx.at)
    return input.note ? null : { code: 'reason-required', detail: 'note' }
  },
  move: async (ctx, file, input) => {
    const rules = await judgeCase(ctx.tx, file.row, ctx.at)
    const answers = toQuestions(rules, input.answers ?? [])
    const unmet = refusedFor(rules, answers)
    return ok({
      reason: unmet.map((rule) => rule.id).join(',') || 'note',
      set: { rulesAtAcceptance: { rules, answers } as unknown as object },
      detail: {
        rules: JSON.parse(JSON.stringify(unmet)),
        note: input.note ?? null,
        ...(answers.length > 0 ? { answered: answers.map((one) => ({ ...one })) } : {}),
      },
    })
  },
})

/** Who was asked to supplement has until the date given to do so. */
function unansweredFault(file: CaseFile, at: Date): Refusal | null {
  const asked = file.row.clocks.find((clock) => clock.clock === 'TS' && clock.endedAt === null)
  if (!asked) return null
  const dueOn = toDay(asked.sortDueOn)
  return isLate({ sortDueOn: dueOn }, at, file.row.destinationAgency.closeOfBusiness)
    ? null
    : { code: 'wrong-state', detail: `supplement-until-${dueOn}` }
}
