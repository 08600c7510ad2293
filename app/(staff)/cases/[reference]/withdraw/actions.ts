'use server'

import { withdraw as command } from '@/lib/commands/withdraw'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const withdraw = formAction(command, AFTER_STEP)
