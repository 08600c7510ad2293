'use server'

import { recordGapCause as command } from '@/lib/commands/record-gap-cause'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const recordGapCause = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
