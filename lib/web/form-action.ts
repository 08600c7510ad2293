import 'server-only'
import type { z } from 'zod'
import { currentActor, sendToSignIn, signedInStaff } from '@/lib/auth/current-actor'
import { renewSession } from '@/lib/auth/session-cookie'
import type { Command } from '@/lib/commands/command'
import { now } from '@/lib/env'
import { answerTo, type AnswerOptions, type FormAction } from './public-action'

export type { FormAction } from './public-action'

type Options<S extends z.ZodType, T> = AnswerOptions<S, T> & {
  /** For the one form that a person with a temporary password may send. */
  readonly withTemporaryPassword?: true
}

/**
 * The way of every staff form into a command: who asks, is the input whole, do it, show what came of it.
 * Not signed in leads to the sign-in page; a case that is not there, or not theirs, to the not-found page.
 */
export function formAction<S extends z.ZodType, T>(
  command: Command<S, T>,
  options: Options<S, T> = {},
): FormAction {
  return async (_previous, form) => {
    const actor = options.withTemporaryPassword ? (await signedInStaff())?.actor : await currentActor()
    if (!actor) return sendToSignIn()
    await renewSession()
    return answerTo(form, command.input, (input) => command({ kind: 'staff', actor }, input, now()), options)
  }
}
