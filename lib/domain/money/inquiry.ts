import type { Clock } from '@/lib/domain/clocks/clock'
import type { Side } from '@/lib/domain/transfer/states'

/** What the asked side found out about money that was paid and is not seen to arrive (资金核查). */
export const INQUIRY_ANSWERS = ['sent', 'returned', 'notSent', 'found', 'notArrived'] as const
export type InquiryAnswer = (typeof INQUIRY_ANSWERS)[number]

const ANSWERS: Record<Side, readonly InquiryAnswer[]> = {
  origin: ['sent', 'returned', 'notSent'],
  destination: ['found', 'notArrived'],
}

/** Whoever paid tells of the payment, whoever was paid tells of the account. */
export function answersOf(asked: Side): readonly InquiryAnswer[] {
  return ANSWERS[asked]
}

/** Working days to answer in; our own choice, as long as the money itself is expected to take. */
export const INQUIRY_DAYS = 3

type Way<O> = {
  readonly clocks: readonly { readonly clock: Clock; readonly endedAt: Date | null }[]
  /** Those of one kind in the order in which they were made. */
  readonly orders: readonly O[]
}

/** The payment on its way from the origin to the destination, while TW runs. */
export function orderInTransit<O extends { readonly kind: string; readonly status: string }>({
  clocks,
  orders,
}: Way<O>): O | null {
  const isOnItsWay = clocks.some(({ clock, endedAt }) => clock === 'TW' && endedAt === null)
  if (!isOnItsWay) return null
  const lastPaid = (wanted: string) =>
    orders.findLast(({ kind, status }) => kind === wanted && status === 'paid')
  // A difference is paid after the remittance it completes, never before.
  return lastPaid('difference') ?? lastPaid('remittance') ?? null
}
