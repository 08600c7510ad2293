import { lockLine } from '@/lib/db/bank-lines'
import { no, ok } from '@/lib/domain/result'
import { ReleaseLine } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'

/** 不是重复: a line that seemed to repeat one of another format is a payment of its own, and waits to be placed. */
export const releaseLine = command(ReleaseLine, async (ctx, { line: id }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const line = await lockLine(ctx.tx, agencyId, id)
  if (!line) return no({ code: 'not-found' })
  if (line.status !== 'double') return no({ code: 'changed-meanwhile' })
  await ctx.tx.bankLine.update({
    where: { id },
    data: { status: 'new', releasedById: actor.staffId, releasedAt: ctx.at },
  })
  return ok({ statementId: line.statementId })
})
