'use server'

import { recordMaterial as command } from '@/lib/commands/record-material'
import { MATERIAL_CODES } from '@/lib/domain/documents/materials'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

/** A promise that cannot be taken is said at its day. */
const AT_DAY = Object.fromEntries(
  MATERIAL_CODES.flatMap((paper) =>
    ['promise-essential', 'promise-too-late', 'promise-over'].map((code) => [
      `${code}:${paper}`,
      { path: 'promisedBy', code },
    ]),
  ),
)

export const recordMaterial = formAction(command, {
  atField: AT_DAY,
  after: (_value, { reference }) => backToCase(reference),
})
