import { askToRender } from '@/lib/db/render-queue'
import { no, ok } from '@/lib/domain/result'
import { RetryPaper } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * 重新生成: a paper that could not be made is tried again, after a font or a key was mended. What it says was
 * sealed when it was issued and stays; only its own agency asks.
 */
export const retryPaper = command(RetryPaper, async (ctx, { reference, number }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor } = own.value
  const paper = await ctx.tx.paper.findFirst({
    where: { transferId: file.row.id, number, agencyId: actor.agencyId ?? '' },
  })
  if (!paper) return no({ code: 'not-found' })
  if (paper.status !== 'failed') return no({ code: 'changed-meanwhile' })
  await ctx.tx.paper.update({ where: { id: paper.id }, data: { status: 'pending' } })
  await askToRender(ctx.tx, paper.id)
  return ok({ number })
})
