import type { Operation } from './operation'
import { PUBLIC_CALLS } from './public-calls'

/** Every call of `/api/v1`, in the order the document shows them. */
export const OPERATIONS: readonly Operation[] = [...PUBLIC_CALLS]
