import { unmet as unmetOf } from '@/lib/domain/eligibility/judge'
import { ok } from '@/lib/domain/result'
import { judgeCase } from '@/lib/db/eligibility'
import { queueNotice } from '@/lib/db/outbox'
import { Refuse } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 不予受理, signed by a second person: every unmet rule on one notice with its cure (VA-01). */
export const refuse = stepCommand(Refuse, {
  step: 'refuse',
  guard: async (ctx, file, input) => {
    const unmet = unmetOf(await judgeCase(ctx.tx, file.row, ctx.at))
    const grounds = unmet.length > 0 || file.facts.state === 'supplementRequired'
    return grounds || input.note ? null : { code: 'reason-required', detail: 'note' }
  },
  move: async (ctx, file, input) => {
    const unmet = unmetOf(await judgeCase(ctx.tx, file.row, ctx.at))
    await queueNotice(ctx.tx, {
      transferId: file.row.id,
      kind: 'refusal',
      hasPhone: file.row.person.phoneSealed !== null,
      content: {
        reference: file.row.reference,
        rules: unmet.map((rule) => rule.id),
        note: input.note ?? null,
      },
      at: ctx.at,
    })
    return ok({
      reason: unmet.map((rule) => rule.id).join(',') || 'note',
      detail: { rules: JSON.parse(JSON.stringify(unmet)), note: input.note ?? null },
    })
  },
})
