'use server'

import { reportReturned as command } from '@/lib/commands/report-returned'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const reportReturned = formAction(command, AFTER_STEP)
