'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { lookAgain } from '@/lib/web/apply/asking'
import { draftToChange } from '@/lib/web/apply/draft-cookie'
import { publicAction } from '@/lib/web/public-action'

/** Looks whether what was asked has been answered; nothing is asked again. */
export const look = publicAction(
  { input: z.object({}), run: async () => ok(await lookAgain(await draftToChange())) },
  {
    // Nothing yet: the page stays, and says when it looked.
    after: (next) => (next === '/apply/waiting' ? next : redirect(next)),
  },
)
