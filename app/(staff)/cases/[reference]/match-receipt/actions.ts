'use server'

import { matchReceipt as command } from '@/lib/commands/match-receipt'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const matchReceipt = formAction(command, AFTER_STEP)
