import { dayOf } from '@/lib/domain/calendar/local-date'
import { fen } from '@/lib/domain/money/fen'
import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { toDay } from '@/lib/db/days'
import { addOrder, findLastOrder, findLetterPayee, receivedFen } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import { PayDifference } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import type { Ctx } from './command'
import { settleWaitingLine } from './line-waits'
import { bankPaperFault, dueFen, signerOf } from './money-checks'
import { stepCommand } from './take-step'

/** 补付差额: what is missing to the amount of the table, paid at once with two signatures. */
export const payDifference = stepCommand(PayDifference, {
  step: 'payDifference',
  guard: async (ctx, file, input) =>
    (await differenceFault(ctx, file)) ?? (await bankPaperFault(ctx, file.row.originAgencyId, input)),
  move: async (ctx, file, { reference, bankReference, paidOn }, openedBy) => {
    const to = await findLetterPayee(ctx.tx, file.row.id)
    if (!to) return no({ code: 'wrong-state', detail: 'no-payee' })
    const signer = signerOf(ctx)
    const amountFen = fen(dueFen(file) - (await receivedFen(ctx.tx, file.row.id)))
    const order = await addOrder(ctx.tx, {
      ...to,
      transferId: file.row.id,
      caseReference: reference,
      kind: 'difference',
      amountFen,
      madeById: openedBy ?? signer,
      approvedById: signer,
      at: ctx.at,
      paid: { bankReference, paidOn },
    })
    await settleWaitingLine(ctx, {
      agencyId: file.row.originAgencyId,
      transferId: file.row.id,
      step: 'payDifference',
      orderReference: order.reference,
      amountFen,
      bankReference,
    })
    // A newer version of the table may ask for more than was ever taken from the account.
    const fault = await setTakenFromOrigin(ctx.tx, file.row, {
      targetFen: BigInt(dueFen(file)),
      at: ctx.at,
      byId: signer,
    })
    if (fault) return no(fault)
    return ok({
      set: { originOwes: false },
      detail: { order: order.reference, bankReference, amountFen },
      happened: instantOfDay(paidOn, ctx.at),
    })
  },
})

/**
 * Nothing is owed after an excess, nor while a difference already paid is with the bank. One that has not
 * arrived in the usual time may be paid again; should both arrive, the second is an excess to return.
 */
async function differenceFault(ctx: Ctx, file: CaseFile): Promise<Refusal | null> {
  if ((await receivedFen(ctx.tx, file.row.id)) >= dueFen(file))
    return { code: 'wrong-state', detail: 'no-difference' }
  if (file.row.originOwes) return null
  const transit = file.row.clocks.find((clock) => clock.clock === 'TW' && clock.endedAt === null)
  const last = await findLastOrder(ctx.tx, file.row.id, 'difference')
  const isLost =
    transit !== undefined &&
    toDay(transit.dueOn) < dayOf(ctx.at) &&
    (last?.paidOn ?? transit.dueOn) <= transit.dueOn
  return isLost ? null : { code: 'wrong-state', detail: 'difference-under-way' }
}
