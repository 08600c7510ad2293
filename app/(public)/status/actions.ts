'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addressIn } from '@/lib/auth/client-address'
import type { StatusRefusal } from '@/lib/domain/access/status-pace'
import { no, ok, type Result } from '@/lib/domain/result'
import { CheckCode, SendCode, StatusCheck } from '@/lib/schemas/status'
import { ask } from '@/lib/site/ask'
import { keyOf, lookUpStatus } from '@/lib/site/status'
import { answered, checkOneTimeCode, sendOneTimeCode } from '@/lib/web/one-time-codes'
import { answerAfter } from '@/lib/web/pace'
import { publicAction } from '@/lib/web/public-action'
import { type ActRefusal } from '@/lib/web/status-act'
import { provenAt, statusCookie } from '@/lib/web/status-cookie'
import { now } from '@/lib/env'

/** Looks a case up. Unknown and wrong give the same answer after the same time. */
export const lookUp = publicAction(
  {
    input: StatusCheck,
    run: async (input): Promise<Result<null, StatusRefusal>> => {
      const [began, at] = [Date.now(), new Date()]
      const looked = await lookUpStatus(input, addressIn(await headers()), at)
      await answerAfter(began, looked.waitMs)
      if (looked.tooMany) return no({ code: 'too-many' })
      if (!looked.found) return no({ code: 'no-match' })
      await statusCookie.keep({ asked: input })
      return ok(null)
    },
  },
  { after: () => redirect('/status') },
)

/** Leaves the case: the next person at this device starts with an empty form. */
export const leave = publicAction(
  {
    input: z.object({}),
    run: async () => {
      await statusCookie.forget()
      return ok(null)
    },
  },
  { after: () => redirect('/status') },
)

/** Sends a one-time code to a number on record. Whether there is one is answered the same. */
export const sendCode = publicAction(
  {
    input: SendCode,
    run: async ({ to }): Promise<Result<null, ActRefusal>> => {
      const session = await statusCookie.kept()
      if (!session) return no({ code: 'left' })
      const sent = await sendOneTimeCode({ purpose: 'case', caseKey: keyOf(session.asked), to })
      if (!sent.ok) return sent
      await statusCookie.keep({ ...session, sent: { ...sent.value, to } })
      return ok(null)
    },
  },
  { after: (_value, { act }) => redirect(`/status/prove?act=${act}`) },
)

/** Compares the code that came. Who is proven to be the person sees figures at once, where that was asked for. */
export const checkCode = publicAction(
  {
    input: CheckCode,
    run: async ({ oneTimeCode: code, act }): Promise<Result<null, ActRefusal>> => {
      const session = await statusCookie.kept()
      if (!session) return no({ code: 'left' })
      if (!session.sent) return no({ code: 'code-used-up' })
      const checked = await checkOneTimeCode(session.sent, code)
      if (!checked.ok) return checked
      const { proof, until } = checked.value
      const { to } = session.sent
      const { sent: _spent, ...rest } = session
      await statusCookie.keep({ ...rest, proven: { proof, until, as: to } })
      return act === 'figures' ? figuresOf(proof) : ok(null)
    },
  },
  {
    after: (_value, { act }) => redirect(act === 'figures' ? '/status#figures' : `/status/${act}`),
    atField: { 'code-wrong': { path: 'oneTimeCode', code: 'code-wrong' } },
  },
)

/** Shows figures that were proven to before. */
export const showFigures = publicAction(
  {
    input: z.object({}),
    run: async (): Promise<Result<null, ActRefusal>> => {
      const session = await statusCookie.kept()
      const proven = session && provenAt(session, now())
      return proven?.as === 'person' ? figuresOf(proven.proof) : no({ code: 'proof-expired' })
    },
  },
  { after: () => redirect('/status#figures') },
)

/** The figures stay in this browser until they are hidden or the look ends. */
const figuresOf = async (proof: string): Promise<Result<null, ActRefusal>> => {
  const session = await statusCookie.kept()
  if (!session) return no({ code: 'left' })
  const answer = answered(await ask('caseFigures', { proof }))
  if (!answer.ok) return answer
  await statusCookie.keep({ ...session, figures: answer.value })
  return ok(null)
}

export const hideFigures = publicAction(
  {
    input: z.object({}),
    run: async () => {
      const session = await statusCookie.kept()
      if (!session) return ok(null)
      const { figures: _shown, ...rest } = session
      await statusCookie.keep(rest)
      return ok(null)
    },
  },
  { after: () => redirect('/status') },
)
