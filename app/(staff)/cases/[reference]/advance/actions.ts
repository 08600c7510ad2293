'use server'

import { advance as command } from '@/lib/commands/advance'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const advance = formAction(command, AFTER_STEP)
