'use server'

import { cancelRemittance as command } from '@/lib/commands/cancel-remittance'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const cancelRemittance = formAction(command, AFTER_STEP)
