'use server'

import { resend as command } from '@/lib/commands/resend'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const resend = formAction(command, AFTER_STEP)
