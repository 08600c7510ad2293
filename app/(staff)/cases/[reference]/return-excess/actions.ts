'use server'

import { returnExcess as command } from '@/lib/commands/return-excess'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const returnExcess = formAction(command, AFTER_STEP)
