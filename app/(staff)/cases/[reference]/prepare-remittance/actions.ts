'use server'

import { prepareRemittance as command } from '@/lib/commands/prepare-remittance'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const prepareRemittance = formAction(command, AFTER_STEP)
