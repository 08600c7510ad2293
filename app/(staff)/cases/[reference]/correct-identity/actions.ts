'use server'

import { correctIdentity as command } from '@/lib/commands/correct-identity'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const correctIdentity = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
  atField: { 'future-day': { path: 'since', code: 'in-future' } },
})
