'use server'

import { takeOver as command } from '@/lib/commands/take-over'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const takeOver = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
