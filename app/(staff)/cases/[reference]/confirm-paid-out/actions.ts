'use server'

import { confirmPaidOut as command } from '@/lib/commands/confirm-paid-out'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const confirmPaidOut = formAction(command, AFTER_STEP)
