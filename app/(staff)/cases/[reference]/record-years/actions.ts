'use server'

import { recordYears as command } from '@/lib/commands/record-years'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const recordYears = formAction(command, AFTER_STEP)
