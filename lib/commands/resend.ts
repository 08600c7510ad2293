import { ok } from '@/lib/domain/result'
import { Resend } from '@/lib/schemas/steps'
import { issueLetter } from './issue-letter'
import { stepCommand } from './take-step'

/** 补正后重新发函: a new version of the letter. Restarts no clock: the days until now stay counted. */
export const resend = stepCommand(Resend, {
  step: 'resend',
  move: async (ctx, file, input) => {
    const { number } = await issueLetter(ctx, file, input.trackingNo ?? null)
    return ok({
      set: { returnReason: null },
      detail: { number, trackingNo: input.trackingNo ?? null, note: input.note ?? null },
    })
  },
})
