'use server'

import { resumeClock as command } from '@/lib/commands/resume-clock'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const resumeClock = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
