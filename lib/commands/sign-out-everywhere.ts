import { bookAccountAct } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { SignOutEverywhere } from '@/lib/schemas/staff'
import { command } from './command'

/** Ends every session of the own account, on whatever device. */
export const signOutEverywhere = command(SignOutEverywhere, async ({ tx, doer, at }) => {
  if (doer.kind !== 'staff') return no({ code: 'wrong-role' })
  const { staffId } = doer.actor
  const { sessionEpoch } = await tx.staff.update({
    where: { id: staffId },
    data: { sessionEpoch: { increment: 1 } },
  })
  await bookAccountAct(tx, 'signed-out', doer.actor, at, 'everywhere')
  return ok({ sessionEpoch })
})
