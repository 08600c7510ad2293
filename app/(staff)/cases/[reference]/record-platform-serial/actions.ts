'use server'

import { recordPlatformSerial as command } from '@/lib/commands/record-platform-serial'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const recordPlatformSerial = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
})
