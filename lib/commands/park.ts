import { ok } from '@/lib/domain/result'
import { Park } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 转为待接入, with the applicant's consent, while the other area has no connection. */
export const park = stepCommand(Park, {
  step: 'park',
  move: async () => ok({ detail: { consent: true } }),
})
