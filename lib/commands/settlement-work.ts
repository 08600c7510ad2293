import type { NettingSettlement } from '@/lib/db/generated/client'
import { lockSettlement } from '@/lib/db/netting'
import { no, ok } from '@/lib/domain/result'
import { atBankDesk, type BankClerk } from './bank-desk'
import type { Answer, Ctx } from './command'

export type AtSettlement = BankClerk & { readonly row: NettingSettlement }

/** Opens a settlement for the finance of the side whose turn it is, in the state that is meant. */
export async function openSettlement(
  ctx: Ctx,
  id: string,
  side: 'payer' | 'payee',
  status: 'approved' | 'paid',
): Promise<Answer<AtSettlement>> {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const row = await lockSettlement(ctx.tx, id, desk.value.agencyId)
  if (!row) return no({ code: 'not-found' })
  const own = side === 'payer' ? row.payerAgencyId : row.payeeAgencyId
  if (own !== desk.value.agencyId)
    return no({ code: 'wrong-side', detail: side === 'payer' ? 'debtor' : 'creditor' })
  return row.status === status ? ok({ ...desk.value, row }) : no({ code: 'changed-meanwhile' })
}
