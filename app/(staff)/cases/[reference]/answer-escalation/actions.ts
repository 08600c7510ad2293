'use server'

import { answerEscalation as command } from '@/lib/commands/answer-escalation'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const answerEscalation = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
