import { linesToPlace } from '@/lib/db/bank-lines'
import { startRun } from '@/lib/db/placing-runs'
import { no, ok } from '@/lib/domain/result'
import { StartPlacing } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'

/** 核对、重新核对: leaves the lines to the worker, so that it goes on when the page is closed. */
export const startPlacing = command(StartPlacing, async (ctx, { statement, again }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const choice = { ...(statement !== undefined && { statementId: statement }), again }
  const { left: total } = await linesToPlace(ctx.tx, agencyId, { ...choice, most: 1 })
  if (total === 0) return no({ code: 'wrong-state', detail: 'nothing-to-place' })
  const run = { agencyId, again, statementId: statement ?? null, askedById: actor.staffId, at: ctx.at, total }
  return ok({ run: await startRun(ctx.tx, run) })
})
