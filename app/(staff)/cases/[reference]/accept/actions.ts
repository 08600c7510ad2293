'use server'

import { accept as command } from '@/lib/commands/accept'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const accept = formAction(command, AFTER_STEP)
