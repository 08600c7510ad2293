'use server'

import { reportDifferenceReturned as command } from '@/lib/commands/report-difference-returned'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const reportDifferenceReturned = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
