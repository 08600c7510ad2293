import type { ClerkAnswer } from '@/lib/domain/eligibility/stops'
import { stops } from '@/lib/domain/eligibility/stops'
import { no, ok } from '@/lib/domain/result'
import { judgeCase } from '@/lib/db/eligibility'
import { adoptPhone } from '@/lib/db/persons'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'
import { issueLetter } from './issue-letter'
import { staffId, systemStep, type Move } from './take-step'

/**
 * Both sides' rules asked once more on the day itself (VA-02): a blocking rule that is not met, or one nobody
 * can tell and no clerk has answered, stops acceptance.
 */
export async function acceptanceOf(
  ctx: Ctx,
  file: CaseFile,
  answers: readonly ClerkAnswer[],
): Promise<Answer<Move>> {
  const rules = await judgeCase(ctx.tx, file.row, ctx.at)
  const stopped = stops(rules, answers)
  if (stopped.length > 0) return no({ code: 'rules-not-met', rules: stopped.map((stop) => stop.rule) })
  const phoneChanged = await adoptPhone(ctx.tx, file.row)
  return ok({
    set: {
      rulesAtAcceptance: { rules, answers } as unknown as object,
      ...(file.row.destinationAssigneeId === null ? { destinationAssigneeId: staffId(ctx) } : {}),
    },
    detail: {
      answered: answers.map((one) => ({ rule: one.rule, answer: one.answer, reason: one.reason })),
      ...(phoneChanged ? { phoneChanged } : {}),
    },
  })
}

/** Online the contact letter leaves with the acceptance. */
export async function letterWithIt(ctx: Ctx, file: CaseFile): Promise<Answer<CaseFile>> {
  if (file.facts.mode === 'letter') return ok(file)
  const { number } = await issueLetter(ctx, file, null)
  return systemStep(ctx, 'sendContactLetter', file, { detail: { number } })
}
