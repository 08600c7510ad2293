'use server'

import { decidePause as command } from '@/lib/commands/decide-pause'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const decidePause = formAction(command, { after: (_value, { reference }) => backToCase(reference) })
