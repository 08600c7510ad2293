'use server'

import { supplement as command } from '@/lib/commands/supplement'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const supplement = formAction(command, AFTER_STEP)
