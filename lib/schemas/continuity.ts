import { z } from 'zod'
import { monthsBetween } from '@/lib/domain/calendar/year-month'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { month } from './step-input'

/** Longest gap anybody asks about, in months: half a century, so that no answer lists endless months. */
export const LONGEST_GAP = 600
/** Most months one person can have paid. */
export const MOST_MONTHS = 900

const areaCode = () => z.string({ error: 'required' }).regex(/^\d{6}$/u, 'area')

/** Public: what a gap costs, by the destination's rules. */
export const ContinuityQuestion = z
  .object({
    fromScheme: z.enum(SCHEMES, { error: 'choice' }),
    toScheme: z.enum(SCHEMES, { error: 'choice' }),
    /** Destination; an area this program does not know is judged by the national values. */
    area: areaCode(),
    lastPaidMonth: month(),
    firstPaidMonth: month(),
    backPaid: z.boolean({ error: 'required' }),
    continuousMonths: z
      .number({ error: 'whole' })
      .int('whole')
      .min(0, 'too-small')
      .max(MOST_MONTHS, 'too-large')
      .optional(),
    cause: z.enum(GAP_CAUSES, { error: 'choice' }).optional(),
    flexible: z.boolean({ error: 'required' }).optional(),
  })
  .refine((value) => monthsBetween(value.lastPaidMonth, value.firstPaidMonth) <= LONGEST_GAP, {
    path: ['firstPaidMonth'],
    message: 'too-large',
  })
export type ContinuityQuestion = z.output<typeof ContinuityQuestion>
