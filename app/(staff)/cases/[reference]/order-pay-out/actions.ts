'use server'

import { orderPayOut as command } from '@/lib/commands/order-pay-out'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const orderPayOut = formAction(command, AFTER_STEP)
