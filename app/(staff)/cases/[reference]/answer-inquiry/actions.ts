'use server'

import { answerInquiry as command } from '@/lib/commands/answer-inquiry'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const answerInquiry = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
