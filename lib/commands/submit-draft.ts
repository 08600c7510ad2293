import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { lockTransfer } from '@/lib/db/transfers'
import { Submit } from '@/lib/schemas/steps'
import { command } from './command'
import { lodge } from './lodging'
import { takenOf, type Taken } from './take-step'

type SubmittedDraft = Taken & { readonly queryCode: string }

/**
 * 提交申请 of a draft that was kept: as it stands. A draft has no reference yet, its id stands in that place. Who
 * changes it on the way submits the whole application instead (`submit`).
 */
export const submitDraft = command(Submit, async (ctx, { reference, version }) => {
  const id = z.uuid().safeParse(reference)
  const file = await lockTransfer(ctx.tx, id.success ? { id: id.data } : { reference })
  if (!file || ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const obstacle = obstacleTo('submit', file.facts, ctx.doer.actor)
  const isOthers = file.facts.state === 'draft' && obstacle?.code === 'wrong-side'
  // A draft is nobody's business but that of the side that is lodging it.
  if (obstacle?.code === 'not-found' || isOthers) return no({ code: 'not-found' })
  if (file.row.version !== version) return no({ code: 'changed-meanwhile' })
  if (obstacle) return no(obstacle)
  const lodged = await lodge(ctx, file)
  if (!lodged.ok) return lodged
  return ok<SubmittedDraft>({ ...takenOf(lodged.value.file), queryCode: lodged.value.queryCode })
})
