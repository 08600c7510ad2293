import { no, ok } from '@/lib/domain/result'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { addOrder, receivedFen, updateKeptReceipts } from '@/lib/db/remittances'
import { ReturnAll } from '@/lib/schemas/steps'
import { settleWaitingLine } from './line-waits'
import { bankPaperFault, signerOf } from './money-checks'
import { originPayee, originPayeeFault } from './origin-payee'
import { stepCommand } from './take-step'

/**
 * 全额退回转出地: everything that arrived goes back and the account at the origin has its balance again. Only for a
 * case that is to be terminated, as its reason says: nothing but that is open afterwards.
 */
export const returnAll = stepCommand(ReturnAll, {
  step: 'returnAll',
  guard: async (ctx, file, input) =>
    originPayeeFault(file, input) ?? (await bankPaperFault(ctx, file.row.destinationAgencyId, input)),
  move: async (ctx, file, { reference, bankReference, paidOn, payee, reason }, openedBy) => {
    const to = originPayee(file, { payee })
    if (!to) return no({ code: 'wrong-state', detail: 'no-payee' })
    const signer = signerOf(ctx)
    const amountFen = await receivedFen(ctx.tx, file.row.id)
    const order = await addOrder(ctx.tx, {
      ...to,
      transferId: file.row.id,
      caseReference: reference,
      kind: 'fullReturn',
      amountFen,
      madeById: openedBy ?? signer,
      approvedById: signer,
      at: ctx.at,
      paid: { bankReference, paidOn },
    })
    await settleWaitingLine(ctx, {
      agencyId: file.row.destinationAgencyId,
      transferId: file.row.id,
      step: 'returnAll',
      orderReference: order.reference,
      amountFen,
      bankReference,
    })
    await updateKeptReceipts(ctx.tx, file.row.id, { status: 'sentBack' })
    const fault = await setTakenFromOrigin(ctx.tx, file.row, { targetFen: 0n, at: ctx.at, byId: signer })
    if (fault) return no(fault)
    return ok({
      set: { matchedById: null, originOwes: false },
      reason,
      detail: { order: order.reference, bankReference, paidOn, amountFen },
    })
  },
})
