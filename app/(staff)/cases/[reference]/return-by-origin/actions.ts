'use server'

import { returnByOrigin as command } from '@/lib/commands/return-by-origin'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const returnByOrigin = formAction(command, AFTER_STEP)
