import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { Resend } from '@/lib/schemas/steps'
import { keepToldLetter } from './exchange/told-letter'
import { keepIncomingLetter } from './incoming-letter'
import { issueLetter } from './issue-letter'
import { inFuture } from './step-days'
import { stepCommand } from './take-step'

/**
 * 补正后重新发函: a new version of the letter. Restarts no clock: the days until now stay counted. Where the
 * destination has no login its corrected letter came by post, and that one is kept.
 */
export const resend = stepCommand(Resend, {
  step: 'resend',
  guard: async (ctx, { facts }, { letter }) => {
    if (facts.destinationConnection !== 'none') return null
    if (!letter) return { code: 'evidence-required', detail: 'letter' }
    return inFuture(letter.arrivedOn, ctx.at) || letter.issuedOn > dayOf(ctx.at)
      ? { code: 'evidence-required', detail: 'future-day' }
      : null
  },
  move: async (ctx, file, { letter, trackingNo, note }) => {
    const told = ctx.doer.kind === 'counterpart' ? ctx.doer.told.letter : undefined
    if (told) {
      const fault = await keepToldLetter(ctx, file, told)
      if (fault) return no(fault)
      return ok({ set: { returnReason: null }, detail: { number: told.content.number, note: note ?? null } })
    }
    if (file.facts.destinationConnection === 'none' && letter) {
      await keepIncomingLetter(ctx, file, letter)
      const { number, arrivedOn } = letter
      return ok({ set: { returnReason: null }, detail: { number, arrivedOn, note: note ?? null } })
    }
    const { number } = await issueLetter(ctx, file, trackingNo ?? null)
    return ok({
      set: { returnReason: null },
      detail: { number, trackingNo: trackingNo ?? null, note: note ?? null },
    })
  },
})
