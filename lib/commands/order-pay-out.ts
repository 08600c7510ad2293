import { dayOf } from '@/lib/domain/calendar/local-date'
import { missingProof, type PayeeKind } from '@/lib/domain/persons/pay-out'
import { ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { readParameters } from '@/lib/db/areas'
import { fromDay } from '@/lib/db/days'
import { addOrder, personPayee } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import { OrderPayOut } from '@/lib/schemas/steps'
import type { ToldPayOut } from '@/lib/schemas/exchange/progress'
import type { Ctx } from './command'
import { dueFen, signerOf } from './money-checks'
import { deathFault } from './step-days'
import { stepCommand } from './take-step'

/**
 * 划入本人账户: on the person's application, to an account in the person's own name (FU-05); heirs, and people
 * who settle abroad, are paid once every proof of their kind was seen (X23). Paying heirs says that the person
 * died: the day is kept with the person, and the case goes on to its end like any other.
 */
export const orderPayOut = stepCommand(OrderPayOut, {
  step: 'orderPayOut',
  guard: async (ctx, file, { account, payeeKind, proofs, diedOn }) => {
    const isElsewhere = ctx.doer.kind === 'counterpart'
    if (!isElsewhere && payeeKind !== 'heir' && account.accountName !== file.row.person.name)
      return { code: 'evidence-required', detail: 'account-name' }
    const missing = missingProof(payeeKind, proofs)
    if (missing) return { code: 'evidence-required', detail: missing }
    if (payeeKind === 'heir') {
      if (diedOn === undefined) return { code: 'evidence-required', detail: 'diedOn' }
      const fault = deathFault(diedOn, file.row.person.birthDate, ctx.at)
      if (fault) return fault
    }
    return payOutFault(ctx, file, payeeKind)
  },
  move: async (ctx, file, words, openedBy) => {
    const { reference, account, application, payeeKind, proofs } = words
    const signer = signerOf(ctx)
    const told = ctx.doer.kind === 'counterpart' ? ctx.doer.told.payOut : undefined
    const diedOn = payeeKind === 'heir' ? words.diedOn : undefined
    if (diedOn !== undefined)
      await ctx.tx.person.update({ where: { id: file.row.personId }, data: { diedOn: fromDay(diedOn) } })
    const order = await addOrder(ctx.tx, {
      ...(told ? payeeElsewhere(told) : personPayee(account, payeeKind, proofs)),
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
      detail: {
        order: order.reference,
        amountFen: dueFen(file),
        ...(payeeKind === 'self' ? {} : { payeeKind, proofs: [...proofs] }),
        ...(diedOn === undefined ? {} : { diedOn }),
      },
      reason: application,
    })
  },
})

/** Paid by another deployment, which alone has the account in full. */
function payeeElsewhere(to: ToldPayOut) {
  return { payee: { ...to, bankBranch: '' }, accountSealed: null }
}

/**
 * Where the destination keeps no account the sealed table has decided for a pay-out, and heirs and emigrants
 * have nowhere else to be paid; elsewhere the area has to allow it.
 */
export async function payOutFault(ctx: Ctx, file: CaseFile, payeeKind: PayeeKind): Promise<Refusal | null> {
  if (dueFen(file) === 0) return { code: 'wrong-state', detail: 'notRequired' }
  if (payeeKind !== 'self') return null
  if (file.facts.toScheme === 'resident') return null
  const { payoutAllowed } = await readParameters(ctx.tx, file.row.originAreaCode, dayOf(ctx.at))
  return payoutAllowed ? null : { code: 'wrong-state', detail: 'pay-out-not-allowed' }
}
