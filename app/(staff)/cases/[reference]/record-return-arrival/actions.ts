'use server'

import { recordReturnArrival as command } from '@/lib/commands/record-return-arrival'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const recordReturnArrival = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
