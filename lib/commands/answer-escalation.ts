import { hasRole } from '@/lib/domain/access/reach'
import { no, ok } from '@/lib/domain/result'
import { lockTransfer } from '@/lib/db/transfers'
import { AnswerEscalation } from '@/lib/schemas/beside'
import { command } from './command'

/**
 * 省级答复: what the supervisor of the province that was asked, or of the nation, did about a case; once, and for
 * both agencies to read. It takes no step: the agencies do.
 */
export const answerEscalation = command(
  AnswerEscalation,
  async (ctx, { reference, escalationId, ...said }) => {
    const actor = ctx.doer.kind === 'staff' ? ctx.doer.actor : null
    if (actor === null || actor.scope === 'agency') return no({ code: 'not-found' })
    const file = await lockTransfer(ctx.tx, { reference })
    const asked = await ctx.tx.escalation.findFirst({
      where: { id: escalationId, transfer: { reference }, answerBy: { not: null } },
    })
    const isTheirs = actor.scope === 'nation' || actor.provinceCode === asked?.provinceCode
    if (!file || !asked || !isTheirs) return no({ code: 'not-found' })
    if (!hasRole(actor, ['supervisor'])) return no({ code: 'wrong-role', detail: 'supervisor' })
    if (asked.answer !== null) return no({ code: 'wrong-state', detail: 'already-answered' })
    await ctx.tx.escalation.update({
      where: { id: asked.id },
      data: {
        answer: said.measure,
        answerNote: said.note ?? null,
        answeredById: actor.staffId,
        answeredAt: ctx.at,
      },
    })
    return ok({ measure: said.measure })
  },
)
