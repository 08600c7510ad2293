'use server'

import { unmatch as command } from '@/lib/commands/unmatch'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const unmatch = formAction(command, AFTER_STEP)
