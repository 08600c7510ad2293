'use server'

import { declineSignature as command } from '@/lib/commands/decline-signature'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const declineSignature = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
