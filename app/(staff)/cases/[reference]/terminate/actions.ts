'use server'

import { terminate as command } from '@/lib/commands/terminate'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const terminate = formAction(command, AFTER_STEP)
