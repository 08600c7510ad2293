'use server'

import { assign as command } from '@/lib/commands/assign'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const assign = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
