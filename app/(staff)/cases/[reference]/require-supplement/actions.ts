'use server'

import { requireSupplement as command } from '@/lib/commands/require-supplement'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const requireSupplement = formAction(command, AFTER_STEP)
