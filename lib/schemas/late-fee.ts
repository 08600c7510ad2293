import { z } from 'zod'
import { fen } from '@/lib/domain/money/fen'
import { either } from './either'
import { day } from './step-input'

/**
 * A thousand million yuan: beyond any back-payment. Six hundred of them, late by all the days `day()` allows, still sum up
 * within the safe integers.
 */
const MOST_FEN = 100_000_000_000
const MOST_DAYS_LATE = 36_500
const MOST_ITEMS = 600

const principal = () =>
  z
    .number({ error: 'amount' })
    .int('amount')
    .min(0, 'amount')
    .max(MOST_FEN, 'too-large')
    .transform((value) => fen(value))

/** One sum and its days late. */
const LateFeeOfSum = z.object({
  principalFen: principal(),
  days: z.number({ error: 'whole' }).int('whole').min(0, 'too-small').max(MOST_DAYS_LATE, 'too-large'),
})

/** Several months, each with the day it fell due, paid on one day. */
const LateFeeOfItems = z.object({
  items: z
    .array(z.object({ principalFen: principal(), dueDate: day() }), { error: 'required' })
    .min(1, 'required')
    .max(MOST_ITEMS, 'too-large'),
  paidOn: day(),
})

/** One or the other, by whether there are items: whoever sends items wants to know what is wrong with them. */
export const LateFeeQuestion = either('items', LateFeeOfItems, LateFeeOfSum)
