'use server'

import { withdrawReceipt as command } from '@/lib/commands/withdraw-receipt'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const withdrawReceipt = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
