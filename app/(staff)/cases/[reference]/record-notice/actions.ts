'use server'

import { recordNotice as command } from '@/lib/commands/record-notice'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const recordNotice = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
