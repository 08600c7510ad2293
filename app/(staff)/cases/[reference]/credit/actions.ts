'use server'

import { credit as command } from '@/lib/commands/credit'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const credit = formAction(command, AFTER_STEP)
