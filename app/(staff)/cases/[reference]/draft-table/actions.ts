'use server'

import { draftTable as command } from '@/lib/commands/draft-table'
import { AFTER_STEP } from '@/lib/web/after-step'
import { formAction } from '@/lib/web/form-action'

export const draftTable = formAction(command, AFTER_STEP)
