import { z } from 'zod'
import { ABSENCE_REASONS } from '@/lib/domain/allocation/absence'
import { day, noteText, storable } from './step-input'

const blankIsNobody = (value: unknown) => (value === '' ? undefined : value)

/** 离岗: who is away from when to when, and who looks after the cases; without `staffId` the person oneself. */
export const EnterAbsence = z
  .object({
    staffId: z.preprocess(blankIsNobody, z.uuid({ error: 'choose' }).optional()),
    fromDay: day(),
    toDay: day(),
    substituteId: z.preprocess(blankIsNobody, z.uuid({ error: 'choose' }).optional()),
    reason: z.enum(ABSENCE_REASONS, { error: 'choose' }),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'], error: 'before-start' })

export const EndAbsence = z.object({ absenceId: z.uuid({ error: 'choose' }) })

/** 整体转办: all open cases of one clerk, those that were seen by their digest, to one colleague or shared out among several. */
export const HandOver = z.object({
  staffId: z.uuid({ error: 'choose' }),
  to: z
    .array(z.uuid({ error: 'choose' }), { error: 'choose' })
    .min(1, 'choose')
    .max(100, 'too-large'),
  cases: storable({ error: 'required' }).regex(/^[0-9a-f]{64}$/, 'format'),
  reason: noteText(300),
})

/** 自动分派: the plan that was shown, by its digest. */
export const DistributeCases = z.object({
  plan: storable({ error: 'required' }).regex(/^[0-9a-f]{64}$/, 'format'),
})
