import { z } from 'zod'
import { CLOCKS } from '@/lib/domain/clocks/clock'
import { PAUSE_REASONS } from '@/lib/domain/clocks/pauses'
import { day, optionalDay, optionalNote, storable } from './step-input'

const OnSeenCase = z.object({
  reference: storable().min(1, 'required'),
  version: z.coerce.number().int('required'),
})

/** 暂停: which clock, why, and the days that are not to count; without an end until somebody resumes. */
export const PauseClock = OnSeenCase.extend({
  clock: z.enum(CLOCKS, { error: 'choice' }),
  reason: z.enum(PAUSE_REASONS, { error: 'choice' }),
  from: day(),
  to: optionalDay(),
  note: optionalNote(300),
})

/** 恢复: the pause lasts to today. */
export const ResumeClock = OnSeenCase.extend({ pauseId: z.uuid() })

const PAUSE_DECISIONS = ['approve', 'decline', 'withdraw'] as const
/** Second signature under a pause or its end, or none. */
export const DecidePause = OnSeenCase.extend({
  pauseId: z.uuid(),
  decision: z.enum(PAUSE_DECISIONS, { error: 'choice' }),
  note: optionalNote(300),
}).superRefine(({ decision, note }, context) => {
  if (decision === 'decline' && note === undefined)
    context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
})
