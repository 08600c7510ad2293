import { z } from 'zod'
import { text } from './step-input'

/** Both items of the receipt. */
export const StatusCheck = z.object({
  reference: text(40).transform((value) => value.toUpperCase().replace(/\s/g, '')),
  queryCode: text(40),
})
