'use server'

import { printPaper as command } from '@/lib/commands/print-paper'
import { formAction } from '@/lib/web/form-action'

/** The full numbers go to the one copy that is printed now and are kept nowhere else. */
export const printPaper = formAction(command, { after: (numbers) => JSON.stringify(numbers) })
