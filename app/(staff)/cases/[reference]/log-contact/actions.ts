'use server'

import { logContact as command } from '@/lib/commands/log-contact'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const logContact = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
  atField: { 'reply-in-past': { path: 'replyBy', code: 'in-past' } },
})
