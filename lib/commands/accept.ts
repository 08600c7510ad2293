import { stops } from '@/lib/domain/eligibility/stops'
import { no, ok } from '@/lib/domain/result'
import { judgeCase } from '@/lib/db/eligibility'
import { adoptPhone } from '@/lib/db/persons'
import { Accept } from '@/lib/schemas/steps'
import { issueLetter } from './issue-letter'
import { staffId, stepCommand, systemStep } from './take-step'

/**
 * 受理. Both sides' rules are asked once more on the day itself (VA-02); a blocking rule that is not met, or
 * one nobody can tell and the clerk has not answered, stops it. Online the contact letter leaves with it.
 */
export const accept = stepCommand(Accept, {
  step: 'accept',
  move: async (ctx, file, input) => {
    const rules = await judgeCase(ctx.tx, file.row, ctx.at)
    const stopped = stops(rules, input.answers)
    if (stopped.length > 0) return no({ code: 'rules-not-met', rules: stopped.map((stop) => stop.rule) })
    const phoneChanged = await adoptPhone(ctx.tx, file.row)
    return ok({
      set: {
        rulesAtAcceptance: { rules, answers: input.answers } as unknown as object,
        ...(file.row.destinationAssigneeId === null ? { destinationAssigneeId: staffId(ctx) } : {}),
      },
      detail: {
        answered: input.answers.map((one) => ({ rule: one.rule, answer: one.answer, reason: one.reason })),
        ...(phoneChanged ? { phoneChanged } : {}),
      },
    })
  },
  then: async (ctx, file) => {
    if (file.facts.mode === 'letter') return ok(file)
    const { number } = await issueLetter(ctx, file, null)
    return systemStep(ctx, 'sendContactLetter', file, { detail: { number } })
  },
})
