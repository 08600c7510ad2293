import { countRows, leaveDoubtfulOut } from '@/lib/db/batch-rows'
import { addBatch, beginBatch, endBatch, lockBatch } from '@/lib/db/batches'
import { unchangedCandidates } from '@/lib/db/batch-candidates'
import { batchKindsOf, MOST_IN_BATCH, type BatchKind } from '@/lib/domain/batches/batch'
import { hasRole } from '@/lib/domain/access/reach'
import { no, ok } from '@/lib/domain/result'
import { OneBatch, OrderSteps, StartLodging } from '@/lib/schemas/batches'
import { command } from '../command'
import type { SeenCase } from '../several'
import { atBatchDesk } from './desk'

/** 开始提交: the checked rows of a sheet become cases in the name of whoever says so. */
export const startLodging = command(StartLodging, async (ctx, { batch: id, withDoubtful }) => {
  const desk = atBatchDesk(ctx, 'intake')
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const batch = await lockBatch(ctx.tx, agencyId, id)
  if (!batch) return no({ code: 'not-found' })
  if (batch.status !== 'ready') return no({ code: 'wrong-state', detail: `batch-${batch.status}` })
  const { due, doubtful } = await countRows(ctx.tx, id)
  if (due === 0) return no({ code: 'wrong-state', detail: 'batch-empty' })
  if (!withDoubtful && due === doubtful) return no({ code: 'wrong-state', detail: 'batch-all-doubtful' })
  if (!withDoubtful) await leaveDoubtfulOut(ctx.tx, id)
  await beginBatch(ctx.tx, id, { staffId: actor.staffId, at: ctx.at })
  return ok({ batch: id })
})

/** One step of many cases, ordered by the member of staff who would take it of each. */
export const orderSteps = command(OrderSteps, async (ctx, { step, cases, all, seenAt }) => {
  const desk = atBatchDesk(ctx, step)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const chosen =
    all && seenAt
      ? await unchangedCandidates(ctx.tx, actor, step, { seenAt, at: ctx.at, most: MOST_IN_BATCH })
      : cases
  if (chosen.length === 0) return no({ code: 'wrong-state', detail: 'batch-empty' })
  const rows = withoutDoubles(chosen).map(({ reference, version }, index) => ({
    row: index + 1,
    state: 'due' as const,
    reference,
    seenVersion: version,
  }))
  return ok({
    batch: await addBatch(ctx.tx, { agencyId, kind: step, staffId: actor.staffId, at: ctx.at, rows }),
  })
})

function withoutDoubles(cases: readonly SeenCase[]): SeenCase[] {
  return [...new Map(cases.map((one) => [one.reference, one])).values()].toSorted((a, b) =>
    a.reference < b.reference ? -1 : 1,
  )
}

/**
 * 停止办理: the row under way is finished, none is begun after it. Whoever may order such a batch may stop it, and the
 * agency's supervisor.
 */
export const cancelBatch = command(OneBatch, async (ctx, { batch: id }) => {
  if (ctx.doer.kind !== 'staff' || ctx.doer.actor.agencyId === null) return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const batch = await lockBatch(ctx.tx, ctx.doer.actor.agencyId, id)
  if (!batch) return no({ code: 'not-found' })
  if (!batchKindsOf(actor).includes(batch.kind as BatchKind) && !hasRole(actor, ['supervisor']))
    return no({ code: 'wrong-role', detail: 'supervisor' })
  if (batch.status === 'ended') return no({ code: 'wrong-state', detail: 'batch-ended' })
  await endBatch(ctx.tx, id, { at: ctx.at, ending: 'cancelled', byId: actor.staffId })
  return ok({ batch: id })
})
