'use server'

import { addNote as command } from '@/lib/commands/add-note'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const addNote = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
