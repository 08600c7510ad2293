import 'server-only'
import { isSiteAlone } from '@/lib/env'
import type { Operation } from '@/lib/schemas/api/operation'
import { OPERATIONS } from '@/lib/schemas/api/operations'
import { openApi } from './document'
import type { JsonSchema } from './json-schema'

let kept: JsonSchema | undefined

/** The calls that are there: a public site that stands alone has the public ones only. */
export function publishedCalls(): readonly Operation[] {
  return isSiteAlone() ? OPERATIONS.filter(({ access }) => access === 'public') : OPERATIONS
}

/** Their document; it stays the same as long as the program runs. */
export function publishedDocument(): JsonSchema {
  kept ??= openApi(publishedCalls())
  return kept
}
