'use server'

import { reveal as command } from '@/lib/commands/reveal'
import { formAction } from '@/lib/web/form-action'

/** The number goes to the one screen that asked for it and is kept nowhere else. */
export const reveal = formAction(command, { after: ({ value }) => value })
