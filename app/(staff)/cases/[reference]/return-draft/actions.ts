'use server'

import { returnDraft as command } from '@/lib/commands/return-draft'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const returnDraft = formAction(command, AFTER_STEP)
