import type { z } from 'zod'
import { maskAccount } from '@/lib/domain/identity/mask'
import { sha256 } from '@/lib/db/cases'
import { fromDay } from '@/lib/db/days'
import { vault } from '@/lib/db/keys'
import type { CaseFile } from '@/lib/db/transfers'
import type { ArrivedLetter, TypedPayee } from '@/lib/schemas/steps'
import type { Ctx } from './command'

/** A typed account as orders and letters keep it: readable by its last digits, sealed in full. */
export function payeeTyped({ accountNumber, ...names }: z.output<typeof TypedPayee>) {
  const accountLast4 = (maskAccount(accountNumber, 'staff') ?? '').slice(-4)
  return {
    payee: { ...names, accountLast4 },
    accountSealed: vault().seal('Agency.payeeAccount', accountNumber),
  }
}

/**
 * Keeps a contact letter that came by post, or its corrected version: its account is whom the origin pays.
 * Nothing is issued in the name of the agency that wrote it.
 */
export async function keepIncomingLetter(
  ctx: Ctx,
  { row }: CaseFile,
  { number, issuedOn, arrivedOn, ...account }: z.output<typeof ArrivedLetter>,
): Promise<void> {
  const { payee, accountSealed } = payeeTyped(account)
  const content = {
    number,
    from: { agency: row.destinationAgency.name, areaCode: row.destinationAreaCode },
    person: { name: row.person.name, idMasked: row.person.idMasked },
    payee: { ...payee, unionBankNo: null },
    issuedOn,
  }
  const earlier = await ctx.tx.contactLetter.findMany({
    where: { transferId: row.id },
    select: { number: true },
  })
  const version = earlier.length + 1
  const known = `${row.destinationAreaCode}/${number}`
  await ctx.tx.contactLetter.create({
    data: {
      transferId: row.id,
      // A corrected letter may carry the number of the one that was returned.
      number: earlier.some((letter) => letter.number === known) ? `${known}/${version}` : known,
      version,
      issuedAt: fromDay(issuedOn),
      content,
      payeeAccountSealed: accountSealed,
      sha256: sha256(content),
      channel: 'incoming',
      deliveredOn: fromDay(arrivedOn),
    },
  })
}
