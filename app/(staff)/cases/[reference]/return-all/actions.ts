'use server'

import { returnAll as command } from '@/lib/commands/return-all'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const returnAll = formAction(command, AFTER_STEP)
