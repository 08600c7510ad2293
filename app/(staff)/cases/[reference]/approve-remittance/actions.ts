'use server'

import { approveRemittance as command } from '@/lib/commands/approve-remittance'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const approveRemittance = formAction(command, AFTER_STEP)
