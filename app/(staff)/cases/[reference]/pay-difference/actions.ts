'use server'

import { payDifference as command } from '@/lib/commands/pay-difference'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const payDifference = formAction(command, AFTER_STEP)
