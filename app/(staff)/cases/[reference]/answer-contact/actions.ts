'use server'

import { answerContact as command } from '@/lib/commands/answer-contact'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const answerContact = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
