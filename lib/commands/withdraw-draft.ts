import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { lockTransfer } from '@/lib/db/transfers'
import { command } from './command'
import { followStep, takenOf } from './take-step'

/** 撤回 of a draft, which has no reference yet: by a clerk of the agency where it was begun. */
export const withdrawDraft = command(z.object({ draftId: z.uuid() }), async (ctx, { draftId }) => {
  const file = await lockTransfer(ctx.tx, { id: draftId })
  if (!file || file.facts.state !== 'draft' || ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const obstacle = obstacleTo('withdraw', file.facts, ctx.doer.actor)
  if (obstacle) return no(obstacle.code === 'wrong-side' ? { code: 'not-found' } : obstacle)
  const withdrawn = await followStep(ctx, 'withdraw', file, { detail: { note: null, by: 'staff' } })
  return withdrawn.ok ? ok(takenOf(withdrawn.value)) : withdrawn
})
