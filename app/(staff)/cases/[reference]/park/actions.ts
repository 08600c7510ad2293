'use server'

import { park as command } from '@/lib/commands/park'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const park = formAction(command, AFTER_STEP)
