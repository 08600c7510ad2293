import type { Prisma } from '@/lib/db/generated/client'
import { OPEN_AFTER_CLOSE, SENT_AGAIN_FUNDS } from '@/lib/domain/transfer/open-money'
import { ENDED_STATES } from '@/lib/domain/transfer/states'

type Where = Prisma.TransferWhereInput

const RUNNING: Where = { state: { notIn: [...ENDED_STATES] } }

/** `isMoneyOpen` in the words of a query. */
export const MONEY_OPEN: Where = {
  OR: [RUNNING, { state: 'completed', fundsState: { in: [...OPEN_AFTER_CLOSE] } }],
}
/** `isMoneyToMove` in the words of a query. */
export const MONEY_TO_MOVE: Where = {
  OR: [RUNNING, { state: 'completed', fundsState: { in: [...SENT_AGAIN_FUNDS] } }],
}
