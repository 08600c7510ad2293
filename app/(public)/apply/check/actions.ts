'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { draftCookie, draftToChange, nextPath } from '@/lib/web/apply/draft-cookie'
import { preCheckFor } from '@/lib/web/apply/pre-check'
import { publicAction } from '@/lib/web/public-action'

/** Looks again: the answer was too long ago, or something it rests on was changed. */
export const checkAgain = publicAction(
  { input: z.object({}), run: async () => preCheckFor(await draftToChange()) },
  { after: (next) => redirect(next) },
)

/** The applicant has read the answer and goes on. */
export const applyAllTheSame = publicAction(
  {
    input: z.object({}),
    run: async () => {
      const draft = { ...(await draftToChange()), goesOn: true } as const
      await draftCookie.keep(draft)
      return ok(nextPath(draft))
    },
  },
  { after: (next) => redirect(next) },
)
