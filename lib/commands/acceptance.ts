import type { ClerkAnswer } from '@/lib/domain/eligibility/stops'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { papersInTheWay, type MaterialCode } from '@/lib/domain/documents/materials'
import { stops, toQuestions } from '@/lib/domain/eligibility/stops'
import { no, ok } from '@/lib/domain/result'
import { judgeCase } from '@/lib/db/eligibility'
import { keepEmployerContact } from '@/lib/db/employer-contacts'
import { vault } from '@/lib/db/keys'
import { keptMaterials, materialList } from '@/lib/db/materials'
import { onlineProofOf } from '@/lib/db/online-proof'
import { adoptPhone } from '@/lib/db/persons'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'
import { issueLetter } from './issue-letter'
import { staffId, systemStep, type Move } from './take-step'

/**
 * Both sides' rules asked once more on the day itself (VA-02): a blocking rule that is not met, or one nobody
 * can tell and no clerk has answered, stops acceptance. So does an essential paper that was not brought.
 */
export async function acceptanceOf(
  ctx: Ctx,
  file: CaseFile,
  said: readonly ClerkAnswer[],
): Promise<Answer<Move>> {
  const rules = await judgeCase(ctx.tx, file.row, ctx.at)
  const before = (file.row.answersDraft ?? []) as unknown as readonly ClerkAnswer[]
  // What was answered with the application counts where the acceptance says nothing else.
  const answers = toQuestions(rules, [
    ...before.filter(({ rule }) => !said.some((one) => one.rule === rule)),
    ...said,
  ])
  const stopped = stops(rules, answers)
  if (stopped.length > 0) return no({ code: 'rules-not-met', rules: stopped.map((stop) => stop.rule) })
  const missing = await missingPapers(ctx, file, rules, answers)
  if (missing.length > 0) return no({ code: 'evidence-required', detail: `material:${missing.join(',')}` })
  // What was typed online proves nobody: a number the person is known by is changed by the person or at a counter.
  const isOnline = (await onlineProofOf(ctx.tx, file.row.id)) !== null
  const keepsKnown = isOnline && file.row.person.phoneSealed !== null
  const phoneChanged = keepsKnown ? false : await adoptPhone(ctx.tx, file.row)
  await keepApplyingEmployer(ctx, file)
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

async function missingPapers(
  ctx: Ctx,
  { row }: CaseFile,
  rules: readonly RuleAnswer[],
  answers: readonly ClerkAnswer[],
): Promise<readonly MaterialCode[]> {
  const kept = await keptMaterials(ctx.tx, row.id)
  if (kept.length === 0) return []
  const { asked } = await materialList(ctx.tx, row, ctx.at)
  const met = [
    ...rules.filter(({ answer }) => answer === 'met').map(({ id }) => id),
    ...answers.filter(({ answer }) => answer === 'met').map(({ rule }) => rule),
  ]
  return papersInTheWay(asked, kept, new Set(met))
}

/** Online the contact letter leaves with the acceptance. */
export async function letterWithIt(ctx: Ctx, file: CaseFile): Promise<Answer<CaseFile>> {
  if (file.facts.mode === 'letter') return ok(file)
  const { number } = await issueLetter(ctx, file, null)
  return systemStep(ctx, 'sendContactLetter', file, { detail: { number } })
}

/** Who an agency accepted an employer's application from is known to act for that employer from now on. */
async function keepApplyingEmployer({ tx, at }: Ctx, { row }: CaseFile): Promise<void> {
  const { applicantKind, employerCode, employerName, applicantPhoneSealed } = row
  if (applicantKind !== 'employer' || employerCode === null || applicantPhoneSealed === null) return
  const phone = vault().open('Transfer.applicantPhone', applicantPhoneSealed)
  const contact = { creditCode: employerCode, phone, name: employerName ?? '', transferId: row.id }
  await keepEmployerContact(tx, contact, at)
}
