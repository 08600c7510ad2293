import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { isRole } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import { ruleOf } from '@/lib/domain/transfer/lifecycle'
import { isSignedBeside } from '@/lib/domain/transfer/signed-beside'
import { DeclineSignature } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command } from './command'
import { recordBeside, takenOf } from './take-step'

/** The second signature is refused by the role it waits for, or the first is taken back by who gave it. */
export const declineSignature = command(DeclineSignature, async (ctx, input) => {
  const own = await openOwnCase(ctx, input)
  if (!own.ok) return own
  const { file, actor } = own.value
  const open = file.row.signatures.find((one) => one.step === input.step)
  if (!open) return no({ code: 'wrong-state', detail: 'no-signature' })
  const isOpener = open.openedById === actor.staffId
  const side = isSignedBeside(input.step) ? 'destination' : ruleOf(input.step).side
  if (!isOpener && mayActFor(actor, side, file.facts) === 'no')
    return no({ code: 'wrong-side', detail: side })
  if (!isOpener && !hasRole(actor, isRole(open.role) ? [open.role] : []))
    return no({ code: 'wrong-role', detail: open.role })
  const status = isOpener ? 'withdrawn' : 'declined'
  await ctx.tx.signature.update({
    where: { id: open.id },
    data: { status, closedById: actor.staffId, closedAt: ctx.at, note: input.note },
  })
  const detail = { step: input.step, outcome: status }
  const step = isSignedBeside(input.step) ? undefined : input.step
  return ok(takenOf(await recordBeside(ctx, file, 'declineSignature', detail, step, {}, input.note)))
})
