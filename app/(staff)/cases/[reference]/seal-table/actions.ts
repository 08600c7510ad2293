'use server'

import { sealTable as command } from '@/lib/commands/seal-table'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const sealTable = formAction(command, AFTER_STEP)
