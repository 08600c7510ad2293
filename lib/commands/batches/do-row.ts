import { z } from 'zod'
import { holdDueRow, markDone, markSkipped, openRow } from '@/lib/db/batch-rows'
import { differsFromRecord, unmetAtAcceptance } from '@/lib/db/clean-cases'
import { readOnce } from '@/lib/db/read-once'
import type { BatchStep } from '@/lib/domain/batches/batch'
import { no, ok } from '@/lib/domain/result'
import { isFundsStep } from '@/lib/domain/transfer/lifecycle'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Intake } from '@/lib/schemas/intake'
import { Accept, ApproveRemittance, PrepareRemittance, SealTable } from '@/lib/schemas/steps'
import { accept } from '../accept'
import { approveRemittance } from '../approve-remittance'
import { command, type Answer, type Ctx } from '../command'
import { prepareRemittance } from '../prepare-remittance'
import { sealTable } from '../seal-table'
import { submitWithin } from '../submit'
import type { Taken } from '../take-step'

const RowKey = z.object({ batchId: z.uuid(), row: z.int() })

type Reached = { readonly reference: string; readonly reached: object }

/**
 * One row of a batch, wholly or not: the case and what the row says of it are written together, so that a row that
 * comes up twice is done once.
 * @returns null for a row that is not due any more
 */
export const doRow = command(RowKey, async (opened, key): Promise<Answer<Reached | null>> => {
  const ctx = { ...opened, tx: readOnce(opened.tx) }
  const held = await holdDueRow(ctx.tx, key.batchId, key.row)
  if (!held) return ok(null)
  const { kind, sealed, reference, seenVersion } = held
  const done =
    kind === 'intake'
      ? await lodgeRow(ctx, sealed)
      : await takeStepOf(ctx, kind, { reference: reference ?? '', version: seenVersion ?? 0 })
  if (!done.ok) return done
  await markDone(ctx.tx, key, { ...done.value, at: ctx.at })
  return done
})

/** The same row with the reason why it was not done; nothing where it is not due any more. */
export const skipRow = (refusal: Refusal) =>
  command(RowKey, async (ctx, key) => {
    const held = await holdDueRow(ctx.tx, key.batchId, key.row)
    if (held) await markSkipped(ctx.tx, key, { findings: { refusal }, at: ctx.at })
    return ok(null)
  })

async function lodgeRow(ctx: Ctx, sealed: string | null): Promise<Answer<Reached>> {
  if (sealed === null) return no({ code: 'not-found', detail: 'batch-forgotten' })
  const lodged = await submitWithin(ctx, openRow<Intake>(sealed))
  if (!lodged.ok) return lodged
  const { reference, state } = lodged.value
  return ok({ reference, reached: { state } })
}

type Seen = { readonly reference: string; readonly version: number }

async function takeStepOf(ctx: Ctx, step: BatchStep, seen: Seen): Promise<Answer<Reached>> {
  const fault = await unclean(ctx, step, seen.reference)
  if (fault) return no(fault)
  const taken = await stepOf(ctx, step, seen)
  if (!taken.ok) return taken
  if (step === 'accept') {
    const unmet = await unmetAtAcceptance(ctx.tx, seen.reference)
    if (unmet.length > 0) return no({ code: 'rules-not-met', rules: unmet })
  }
  return ok({ reference: taken.value.reference, reached: reachedBy(step, taken.value) })
}

/** The state of the track the step is of. */
function reachedBy(step: BatchStep, taken: Taken): object {
  if (!('state' in taken)) return {}
  return isFundsStep(step) ? { fundsState: taken.fundsState } : { state: taken.state }
}

function stepOf(ctx: Ctx, step: BatchStep, seen: Seen) {
  switch (step) {
    case 'accept':
      return accept.within(ctx, Accept.parse(seen))
    case 'sealTable':
      return sealTable.within(ctx, SealTable.parse(seen))
    case 'prepareRemittance':
      return prepareRemittance.within(ctx, PrepareRemittance.parse(seen))
    case 'approveRemittance':
      return approveRemittance.within(ctx, ApproveRemittance.parse(seen))
    default:
      return step satisfies never
  }
}

/** What a person would look at before the step; a batch takes only what needs no look. */
async function unclean({ tx, doer }: Ctx, step: BatchStep, reference: string): Promise<Refusal | null> {
  if (step === 'accept' || doer.kind !== 'staff' || doer.actor.agencyId === null) return null
  return differsFromRecord(tx, step, { reference, originAgencyId: doer.actor.agencyId })
}
