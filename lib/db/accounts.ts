import type { Scheme } from '@/lib/domain/transfer/states'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Tx } from './client'
import type { TransferFile } from './transfers'

type Mover = { readonly at: Date; readonly byId: string | null }
type AccountCase = Pick<
  TransferFile,
  'id' | 'personId' | 'originAreaCode' | 'destinationAreaCode' | 'fromScheme' | 'toScheme'
> & {
  readonly originAgency: { readonly connection: string }
  readonly destinationAgency: { readonly connection: string }
}

/**
 * Sets how much of the person's balance has left the origin by this case, and moves the difference: out when
 * a payment is confirmed, back when the bank or the destination returns it. Before that the balance stays
 * visible where it is (FU-09). An agency that keeps its accounts elsewhere moves them there.
 */
export async function setTakenFromOrigin(
  tx: Tx,
  row: AccountCase,
  entry: Mover & { readonly targetFen: bigint; readonly attempt?: number },
): Promise<Refusal | null> {
  // Another deployment keeps its accounts itself; what a registry here may hold of its area is not them.
  if (row.originAgency.connection === 'exchange') return null
  const movements = await tx.accountMovement.findMany({
    where: { transferId: row.id, kind: { in: ['transferredOut', 'reversed'] } },
  })
  const out = movements.filter((one) => one.kind === 'transferredOut')
  const back = movements.filter((one) => one.kind === 'reversed')
  const difference = entry.targetFen - sumOf(out) + sumOf(back)
  if (difference === 0n) return null

  const enrolment = await findAccount(tx, row.personId, row.originAreaCode, row.fromScheme)
  const elsewhere = row.originAgency.connection !== 'connected'
  if (!enrolment?.account) return elsewhere ? null : { code: 'wrong-state', detail: 'no-personal-account' }
  // The condition and the change are one statement, so that no other work can spend the balance in between.
  const { count } = await tx.personalAccount.updateMany({
    where: { enrolmentId: enrolment.id, balanceFen: { gte: difference } },
    data: { balanceFen: { decrement: difference } },
  })
  if (count === 0) return elsewhere ? null : { code: 'wrong-state', detail: 'balance-too-small' }
  await tx.accountMovement.create({
    data: {
      enrolmentId: enrolment.id,
      transferId: row.id,
      kind: difference > 0n ? 'transferredOut' : 'reversed',
      attempt:
        difference > 0n
          ? Math.max(entry.attempt ?? 1, lastOf(out) + 1)
          : Math.max(lastOf(out), lastOf(back) + 1),
      amountFen: difference > 0n ? difference : -difference,
      at: entry.at,
      byId: entry.byId,
    },
  })
  return null
}

/**
 * Credits the destination's account, once per case: the movement's key makes a second credit impossible. An
 * enrolment without an account gets one; a person unknown to a connected destination is an obstacle.
 */
export async function creditDestination(
  tx: Tx,
  row: AccountCase,
  entry: Mover & { readonly amountFen: bigint },
): Promise<Refusal | null> {
  if (row.destinationAgency.connection === 'exchange') return null
  const enrolment = await findAccount(tx, row.personId, row.destinationAreaCode, row.toScheme)
  if (!enrolment)
    return row.destinationAgency.connection === 'connected'
      ? { code: 'wrong-state', detail: 'no-personal-account' }
      : null
  await tx.personalAccount.upsert({
    where: { enrolmentId: enrolment.id },
    create: { enrolmentId: enrolment.id, balanceFen: entry.amountFen },
    update: { balanceFen: { increment: entry.amountFen } },
  })
  await tx.accountMovement.create({
    data: {
      enrolmentId: enrolment.id,
      transferId: row.id,
      kind: 'transferredIn',
      amountFen: entry.amountFen,
      at: entry.at,
      byId: entry.byId,
    },
  })
  return null
}

/** What this case has credited to the person's account at the destination, in fen. */
export async function creditedFen(tx: Tx, transferId: string): Promise<bigint> {
  const { _sum } = await tx.accountMovement.aggregate({
    where: { transferId, kind: 'transferredIn' },
    _sum: { amountFen: true },
  })
  return _sum.amountFen ?? 0n
}

function findAccount(tx: Tx, personId: string, areaCode: string, scheme: Scheme) {
  return tx.enrolment.findUnique({
    where: { personId_areaCode_scheme: { personId, areaCode, scheme } },
    select: { id: true, account: { select: { balanceFen: true } } },
  })
}

function sumOf(movements: readonly { readonly amountFen: bigint }[]): bigint {
  return movements.reduce((sum, one) => sum + one.amountFen, 0n)
}

function lastOf(movements: readonly { readonly attempt: number }[]): number {
  return Math.max(0, ...movements.map((one) => one.attempt))
}
