import { z } from 'zod'
import { optionalNote, storable } from './step-input'

/** A clerk's answer to a rule. One without an answer is told so once; its grounds are asked for when there is one. */
export const RuleAnswerInput = z
  .object({
    rule: storable().min(1),
    answer: z.enum(['met', 'notMet'], { error: 'choose' }),
    reason: optionalNote(300),
  })
  .refine(({ reason }) => reason !== undefined, { error: 'required', path: ['reason'] })
  .transform(({ reason = '', ...said }) => ({ ...said, reason }))
