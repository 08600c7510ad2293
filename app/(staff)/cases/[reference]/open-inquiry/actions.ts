'use server'

import { openInquiry as command } from '@/lib/commands/open-inquiry'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const openInquiry = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
