import { ok } from '@/lib/domain/result'
import { SendContactLetter } from '@/lib/schemas/steps'
import { issueLetter } from './issue-letter'
import { stepCommand } from './take-step'

/** 发出联系函, by post: the letter is issued and its tracking number kept where the post gives one. */
export const sendContactLetter = stepCommand(SendContactLetter, {
  step: 'sendContactLetter',
  move: async (ctx, file, input) => {
    const { number } = await issueLetter(ctx, file, input.trackingNo ?? null)
    return ok({ detail: { number, trackingNo: input.trackingNo ?? null } })
  },
})
