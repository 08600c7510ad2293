'use server'

import { reportPayOutReturned as command } from '@/lib/commands/report-pay-out-returned'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const reportPayOutReturned = formAction(command, AFTER_STEP)
