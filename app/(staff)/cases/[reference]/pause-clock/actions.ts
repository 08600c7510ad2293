'use server'

import { pauseClock as command } from '@/lib/commands/pause-clock'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const pauseClock = formAction(command, {
  after: (_value, { reference }) => backToCase(reference),
  atField: {
    'future-day': { path: 'from', code: 'in-future' },
    'pause-note': { path: 'note', code: 'required' },
  },
})
