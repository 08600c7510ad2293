'use server'

import { retryPaper as command } from '@/lib/commands/retry-paper'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const retryPaper = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
