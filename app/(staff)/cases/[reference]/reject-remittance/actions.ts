'use server'

import { rejectRemittance as command } from '@/lib/commands/reject-remittance'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const rejectRemittance = formAction(command, AFTER_STEP)
