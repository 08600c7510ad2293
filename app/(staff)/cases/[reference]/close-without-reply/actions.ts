'use server'

import { closeWithoutReply as command } from '@/lib/commands/close-without-reply'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const closeWithoutReply = formAction(command, AFTER_STEP)
