'use server'

import { receiveTable as command } from '@/lib/commands/receive-table'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const receiveTable = formAction(command, AFTER_STEP)
