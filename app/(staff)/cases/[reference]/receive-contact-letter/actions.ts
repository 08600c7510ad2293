'use server'

import { receiveContactLetter as command } from '@/lib/commands/receive-contact-letter'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const receiveContactLetter = formAction(command, AFTER_STEP)
