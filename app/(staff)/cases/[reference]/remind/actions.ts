'use server'

import { remind as command } from '@/lib/commands/remind'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const remind = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
  atField: { 'reply-in-past': { path: 'answerBy', code: 'in-past' } },
})
