import { z } from 'zod'
import { CLOCKS } from '@/lib/domain/clocks/clock'
import { day, storable } from '../step-input'
import { count, instant } from './envelope'

/** `reminder`, version 1: 催办函 about the step a running clock of the other side measures. A call needs no message. */
export const ReminderV1 = z.object({
  sentAt: instant(),
  clock: z.enum(CLOCKS),
  round: count(1),
  answerBy: day(),
  note: storable().max(500).nullable(),
})
