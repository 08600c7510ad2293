import type { Tx } from './client'
import { vault } from './keys'

const COLUMN = 'PayOutApplication.account'

/** Where the person asked the balance to be paid; the account sealed. */
export async function writePayOutApplication(
  tx: Tx,
  asked: {
    readonly transferId: string
    readonly bankName: string
    readonly account: string
    readonly at: Date
  },
): Promise<void> {
  const { transferId, bankName, account, at } = asked
  await tx.payOutApplication.create({
    data: {
      transferId,
      bankName,
      accountSealed: vault().seal(COLUMN, account),
      accountLast4: account.slice(-4),
      askedAt: at,
    },
  })
}

/** The latest application of a case; null where nobody asked online. */
export function lastPayOutApplication(tx: Tx, transferId: string) {
  return tx.payOutApplication.findFirst({
    where: { transferId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: { bankName: true, accountSealed: true, accountLast4: true, askedAt: true },
  })
}

/** @throws VaultError where the row was tampered with */
export function openPayOutAccount(sealed: string): string {
  return vault().open(COLUMN, sealed)
}
