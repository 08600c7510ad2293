'use server'

import { confirmRemitted as command } from '@/lib/commands/confirm-remitted'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const confirmRemitted = formAction(command, AFTER_STEP)
