'use server'

import { recordReceipt as command } from '@/lib/commands/record-receipt'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const recordReceipt = formAction(command, AFTER_STEP)
