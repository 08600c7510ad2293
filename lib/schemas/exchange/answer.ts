import { z } from 'zod'
import { FUNDS_STATES, RELATIONSHIP_STATES } from '@/lib/domain/transfer/states'
import { storable } from '../step-input'

/** `answer`, version 1: 业务答复 to one message, taken or refused with the code of the lifecycle. */
export const AnswerV1 = z.object({
  to: z.uuid(),
  answer: z.enum(['taken', 'refused']),
  /** `code` or `code:detail` of a refusal. */
  code: storable().max(120).optional(),
  /** To a step that was asked for and taken: where the case stands with it, on both sides alike. */
  stands: z.object({ state: z.enum(RELATIONSHIP_STATES), fundsState: z.enum(FUNDS_STATES) }).optional(),
})
