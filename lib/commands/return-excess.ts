import { fen } from '@/lib/domain/money/fen'
import { no, ok } from '@/lib/domain/result'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { addOrder, receivedFen, updateKeptReceipts } from '@/lib/db/remittances'
import { ReturnExcess } from '@/lib/schemas/steps'
import { settleWaitingLine } from './line-waits'
import { bankPaperFault, dueFen, signerOf } from './money-checks'
import { originPayee, originPayeeFault } from './origin-payee'
import { stepCommand } from './take-step'

/**
 * 退回多付: the part above the table goes back to the origin. The receipts keep what the bank said; the order
 * is taken off their sum, so that what remains can be compared anew.
 */
export const returnExcess = stepCommand(ReturnExcess, {
  step: 'returnExcess',
  guard: async (ctx, file, input) =>
    (await receivedFen(ctx.tx, file.row.id)) > dueFen(file)
      ? (originPayeeFault(file, input) ?? (await bankPaperFault(ctx, file.row.destinationAgencyId, input)))
      : { code: 'wrong-state', detail: 'no-excess' },
  move: async (ctx, file, { reference, bankReference, paidOn, payee }, openedBy) => {
    const to = originPayee(file, { payee })
    if (!to) return no({ code: 'wrong-state', detail: 'no-payee' })
    const signer = signerOf(ctx)
    const amountFen = fen((await receivedFen(ctx.tx, file.row.id)) - dueFen(file))
    const order = await addOrder(ctx.tx, {
      ...to,
      transferId: file.row.id,
      caseReference: reference,
      kind: 'excessReturn',
      amountFen,
      madeById: openedBy ?? signer,
      approvedById: signer,
      at: ctx.at,
      paid: { bankReference, paidOn },
    })
    await settleWaitingLine(ctx, {
      agencyId: file.row.destinationAgencyId,
      transferId: file.row.id,
      step: 'returnExcess',
      orderReference: order.reference,
      amountFen,
      bankReference,
    })
    await updateKeptReceipts(ctx.tx, file.row.id, { status: 'received', breakCode: null })
    const fault = await setTakenFromOrigin(ctx.tx, file.row, {
      targetFen: BigInt(dueFen(file)),
      at: ctx.at,
      byId: signer,
    })
    if (fault) return no(fault)
    return ok({
      set: { originOwes: false },
      detail: { order: order.reference, bankReference, paidOn, amountFen },
    })
  },
})
