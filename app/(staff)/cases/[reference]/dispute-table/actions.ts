'use server'

import { disputeTable as command } from '@/lib/commands/dispute-table'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const disputeTable = formAction(command, AFTER_STEP)
