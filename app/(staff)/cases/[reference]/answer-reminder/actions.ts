'use server'

import { answerReminder as command } from '@/lib/commands/answer-reminder'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const answerReminder = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
  atField: { 'reply-in-past': { path: 'promisedOn', code: 'in-past' } },
})
