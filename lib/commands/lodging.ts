import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import type { Json } from '@/lib/domain/canonical'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { no, ok } from '@/lib/domain/result'
import { newQueryCode, newReference, queryCodeIndex } from '@/lib/db/cases'
import { judgeCase } from '@/lib/db/eligibility'
import { openCaseOf } from '@/lib/db/open-case'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'
import { materialsTold } from './materials'
import { applicantFault } from './person-fault'
import { followStep } from './take-step'

export type Lodged = {
  readonly file: CaseFile
  readonly reference: string
  readonly queryCode: string
  readonly rules: readonly RuleAnswer[]
}

/**
 * From a draft to a submitted case with its reference and query code; the rules' answers are kept as given.
 * @param told what else the history says of it
 */
export async function lodge(
  ctx: Ctx,
  file: CaseFile,
  told: { readonly [key: string]: Json } = {},
): Promise<Answer<Lodged>> {
  const barred = await applicantFault(ctx.tx, file.row.personId)
  if (barred) return no(barred)
  const open = await openCaseOf(ctx.tx, file.row)
  if (open)
    return no({
      code: 'open-case',
      ...(isParty(ctx, open) && open.reference ? { reference: open.reference } : {}),
    })

  const year = yearOf(dayOf(ctx.at))
  const reference = await newReference(ctx.tx, file.row.destinationAreaCode, year)
  const { code: queryCode, sealed } = newQueryCode()
  const rules = await judgeCase(ctx.tx, file.row, ctx.at)
  const submitted = await followStep(ctx, 'submit', file, {
    set: {
      reference,
      queryCodeSealed: sealed,
      queryCodeIndex: queryCodeIndex(reference, queryCode),
      rulesAtSubmission: rules as unknown as object,
      submittedAt: ctx.at,
    },
    detail: {
      ...told,
      unmet: rules.filter((rule) => rule.answer === 'notMet').map((rule) => rule.id),
      ...(await materialsTold(ctx, file.row.id)),
    },
  })
  return submitted.ok ? ok({ file: submitted.value, reference, queryCode, rules }) : submitted
}

function isParty(
  ctx: Ctx,
  open: { readonly originAgencyId: string; readonly destinationAgencyId: string },
): boolean {
  if (ctx.doer.kind !== 'staff') return false
  return [open.originAgencyId, open.destinationAgencyId].includes(ctx.doer.actor.agencyId ?? '')
}
