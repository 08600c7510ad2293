import { listEvents } from './events'
import { SEND_EXCHANGE_MESSAGE } from './exchange'
import type { Operation } from './operation'
import { PAPER_CALLS } from './papers'
import { PUBLIC_CALLS } from './public-calls'
import { SERVICE_CALLS } from './service-calls'
import { STEP_CALLS } from './step-calls'
import { TRANSFER_CALLS } from './transfers'

/** Every call, in the order the document shows them. */
export const OPERATIONS: readonly Operation[] = [
  ...PUBLIC_CALLS,
  ...TRANSFER_CALLS,
  ...Object.values(STEP_CALLS),
  ...PAPER_CALLS,
  ...SERVICE_CALLS,
  listEvents,
  SEND_EXCHANGE_MESSAGE,
]
