import { no, ok } from '@/lib/domain/result'
import { addOrder, findLetterPayee } from '@/lib/db/remittances'
import { PrepareRemittance } from '@/lib/schemas/steps'
import { dueFen, signerOf, unreachableAccount } from './money-checks'
import { stepCommand } from './take-step'

/** 制单: the order takes its amount from the sealed table and its payee from the letter as issued. */
export const prepareRemittance = stepCommand(PrepareRemittance, {
  step: 'prepareRemittance',
  guard: async (_ctx, file) =>
    unreachableAccount(file) ?? (dueFen(file) > 0 ? null : { code: 'wrong-state', detail: 'notRequired' }),
  move: async (ctx, file, input) => {
    const to = await findLetterPayee(ctx.tx, file.row.id)
    if (!to) return no({ code: 'wrong-state', detail: 'no-payee' })
    const madeById = signerOf(ctx)
    const order = await addOrder(ctx.tx, {
      ...to,
      transferId: file.row.id,
      caseReference: input.reference,
      kind: 'remittance',
      amountFen: dueFen(file),
      madeById,
      at: ctx.at,
    })
    return ok({
      set: { orderMadeById: madeById, attempts: order.attempt },
      detail: { order: order.reference, attempt: order.attempt, amountFen: dueFen(file) },
    })
  },
})
