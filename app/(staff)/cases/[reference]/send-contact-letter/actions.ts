'use server'

import { sendContactLetter as command } from '@/lib/commands/send-contact-letter'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const sendContactLetter = formAction(command, AFTER_STEP)
