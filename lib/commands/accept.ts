import { Accept } from '@/lib/schemas/steps'
import { acceptanceOf, letterWithIt } from './acceptance'
import { stepCommand } from './take-step'

/** 受理: the rules of both sides are asked once more on the day itself. Online the contact letter leaves with it. */
export const accept = stepCommand(Accept, {
  step: 'accept',
  move: (ctx, file, input) => acceptanceOf(ctx, file, input.answers),
  then: letterWithIt,
})
