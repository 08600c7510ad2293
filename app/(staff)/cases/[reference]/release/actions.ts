'use server'

import { release as command } from '@/lib/commands/release'
import { formAction } from '@/lib/web/form-action'
import { backToCase } from '@/lib/web/back-to-case'

export const release = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
