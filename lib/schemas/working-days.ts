import { z } from 'zod'
import { day } from './step-input'

/** Most working days anybody asks for; a bound so that one question cannot cost a walk of centuries. */
export const MOST_DAYS = 250

export const DueQuestion = z.object({
  start: day(),
  days: z.coerce
    .number({ error: 'whole-days' })
    .int('whole-days')
    .min(0, 'whole-days')
    .max(MOST_DAYS, 'whole-days'),
  calendar: z
    .string()
    .regex(/^[A-Z0-9-]{2,12}$/, 'choice')
    .default('CN'),
})
