import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { fen, type Fen } from '@/lib/domain/money/fen'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { isBankReferenceUsed } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import type { Ctx } from './command'
import { inFuture } from './step-days'
import { actingId } from './take-step'

/** What the sealed table says has to move; 0 where nothing does. */
export function dueFen(file: CaseFile): Fen {
  return fen(file.row.amountDueFen ?? 0n)
}

/**
 * Only the employee scheme has personal accounts. Money of a person who goes over to the resident scheme can
 * reach them by a pay-out alone, so every other way of moving it is refused before it begins.
 */
export function unreachableAccount(file: CaseFile): Refusal | null {
  if (file.facts.fromScheme === 'resident') return { code: 'wrong-state', detail: 'no-personal-account' }
  return file.facts.toScheme === 'resident' ? { code: 'wrong-state', detail: 'pay-out-only' } : null
}

/**
 * What is wrong with a bank's paper: a day that has not come or lies before the order, or a reference that
 * names another payment of its day.
 * @param payerAgencyId whose bank wrote it
 */
export async function bankPaperFault(
  ctx: Ctx,
  payerAgencyId: string,
  paper: { readonly bankReference: string; readonly paidOn: LocalDate },
  notBefore?: Date | null,
): Promise<Refusal | null> {
  const fault = dayFault(ctx, paper.paidOn, notBefore)
  if (fault) return fault
  return (await isBankReferenceUsed(ctx.tx, payerAgencyId, paper))
    ? { code: 'wrong-state', detail: 'bank-reference-known' }
    : null
}

export function dayFault(ctx: Ctx, day: LocalDate, notBefore?: Date | null): Refusal | null {
  if (inFuture(day, ctx.at)) return { code: 'evidence-required', detail: 'future-day' }
  return notBefore && day < dayOf(notBefore) ? { code: 'evidence-required', detail: 'day-too-early' } : null
}

/** Money moves only under somebody's name. */
export function signerOf(ctx: Ctx): string {
  const id = actingId(ctx)
  if (id === null) throw new Error('a payment step without a member of staff')
  return id
}
