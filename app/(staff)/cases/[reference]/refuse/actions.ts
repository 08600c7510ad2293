'use server'

import { refuse as command } from '@/lib/commands/refuse'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const refuse = formAction(command, AFTER_STEP)
