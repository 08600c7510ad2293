import { z } from 'zod'
import { IDENTITY_TYPES } from '@/lib/domain/identity/answer'

/** Public: is a number well formed. Nothing of it is looked up or kept. */
export const IdentityQuestion = z.object({
  type: z.enum(IDENTITY_TYPES, { error: 'choice' }),
  number: z.string({ error: 'required' }).min(1, 'required').max(64, 'too-long'),
})
