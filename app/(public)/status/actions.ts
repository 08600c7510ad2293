'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addressIn } from '@/lib/auth/client-address'
import type { StatusRefusal } from '@/lib/domain/access/status-pace'
import { no, ok, type Result } from '@/lib/domain/result'
import { StatusCheck } from '@/lib/schemas/status'
import { failed, paceFor } from '@/lib/site/pace'
import { isPublished } from '@/lib/site/status'
import { answerAfter } from '@/lib/web/pace'
import { publicAction } from '@/lib/web/public-action'
import { statusCookie } from '@/lib/web/status-cookie'

/** Looks a case up. Unknown and wrong give the same answer after the same time. */
export const lookUp = publicAction(
  {
    input: StatusCheck,
    run: async (input): Promise<Result<null, StatusRefusal>> => {
      const [began, at] = [Date.now(), new Date()]
      const asked = { address: addressIn(await headers()), of: input.reference }
      const pace = await paceFor('StatusAttempt', asked, at)
      const found = !pace.tooMany && (await isPublished(input))
      if (!pace.tooMany && !found) await failed('StatusAttempt', asked, at)
      await answerAfter(began, pace.waitMs)
      if (pace.tooMany) return no({ code: 'too-many' })
      if (!found) return no({ code: 'no-match' })
      await statusCookie.keep(input)
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
