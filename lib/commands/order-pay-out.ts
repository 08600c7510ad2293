import { dayOf } from '@/lib/domain/calendar/local-date'
import { ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { readParameters } from '@/lib/db/areas'
import { addOrder, personPayee } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import { OrderPayOut } from '@/lib/schemas/steps'
import type { Ctx } from './command'
import { dueFen, signerOf } from './money-checks'
import { stepCommand } from './take-step'

/** 划入本人账户: on the person's application, to an account in the person's own name (FU-05). */
export const orderPayOut = stepCommand(OrderPayOut, {
  step: 'orderPayOut',
  guard: async (ctx, file, { account }) =>
    account.accountName === file.row.person.name
      ? payOutFault(ctx, file)
      : { code: 'evidence-required', detail: 'account-name' },
  move: async (ctx, file, { reference, account, application }, openedBy) => {
    const signer = signerOf(ctx)
    const order = await addOrder(ctx.tx, {
      ...personPayee(account),
      transferId: file.row.id,
      caseReference: reference,
      kind: 'payOut',
      amountFen: dueFen(file),
      madeById: openedBy ?? signer,
      approvedById: signer,
      at: ctx.at,
      note: application,
    })
    return ok({
      set: { orderMadeById: order.madeById },
      detail: { order: order.reference, amountFen: dueFen(file) },
      reason: application,
    })
  },
})

/** Where the destination keeps no account the sealed table has decided for a pay-out; elsewhere the area has to allow it. */
async function payOutFault(ctx: Ctx, file: CaseFile): Promise<Refusal | null> {
  if (dueFen(file) === 0) return { code: 'wrong-state', detail: 'notRequired' }
  if (file.facts.toScheme === 'resident') return null
  const { payoutAllowed } = await readParameters(ctx.tx, file.row.originAreaCode, dayOf(ctx.at))
  return payoutAllowed ? null : { code: 'wrong-state', detail: 'pay-out-not-allowed' }
}
