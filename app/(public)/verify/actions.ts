'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addressIn } from '@/lib/auth/client-address'
import { no, ok, type Result } from '@/lib/domain/result'
import { PaperCheck, PaperFile } from '@/lib/schemas/verify'
import { findByCode, findByFile, type VerifyRefusal } from '@/lib/site/verify'
import { publicAction } from '@/lib/web/public-action'
import { answerAfter } from '@/lib/web/pace'
import { verificationCookie } from '@/lib/web/verification-cookie'

/** By number and code. Unknown and wrong give the same answer after the same time. */
export const checkByCode = publicAction(
  {
    input: PaperCheck,
    run: async (input): Promise<Result<null, VerifyRefusal>> => {
      const began = Date.now()
      const found = await findByCode(input, { address: addressIn(await headers()), at: new Date() })
      await answerAfter(began, found.ok ? found.value.waitMs : found.refusal.waitMs)
      if (!found.ok) {
        // The answer to the paper before must not stand under the refusal of this one.
        await verificationCookie.forget()
        return no({ code: found.refusal.code })
      }
      await verificationCookie.keep(found.value.asked)
      return ok(null)
    },
  },
  { after: () => redirect('/verify') },
)

/** By the file itself, which is looked at and forgotten. */
export const checkByFile = publicAction(
  {
    input: PaperFile,
    run: async ({ file }): Promise<Result<null, VerifyRefusal>> => {
      const began = Date.now()
      const pdf = new Uint8Array(await file.arrayBuffer())
      const found = await findByFile(pdf, { address: addressIn(await headers()), at: new Date() })
      await answerAfter(began, found.ok ? found.value.waitMs : found.refusal.waitMs)
      if (!found.ok) return no({ code: found.refusal.code })
      await verificationCookie.keep(found.value.asked)
      return ok(null)
    },
  },
  { after: () => redirect('/verify') },
)

/** Leaves the answer: the next paper starts with an empty form. */
export const leave = publicAction(
  {
    input: z.object({}),
    run: async () => {
      await verificationCookie.forget()
      return ok(null)
    },
  },
  { after: () => redirect('/verify') },
)
