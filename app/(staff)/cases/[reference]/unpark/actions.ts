'use server'

import { unpark as command } from '@/lib/commands/unpark'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const unpark = formAction(command, AFTER_STEP)
