'use server'

import { confirmLate as command } from '@/lib/commands/confirm-late'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const confirmLate = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
