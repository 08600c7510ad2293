import type { Operation } from './operation'

/** Every call of `/api/v1`, in the order the document shows them. */
export const OPERATIONS: readonly Operation[] = []
