import type { Operation } from './operation'
import { PUBLIC_CALLS } from './public-calls'
import { SERVICE_CALLS } from './service-calls'

/** Every call, in the order the document shows them. */
export const OPERATIONS: readonly Operation[] = [...PUBLIC_CALLS, ...SERVICE_CALLS]
