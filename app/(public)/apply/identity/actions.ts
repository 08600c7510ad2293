'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { takePersonToken } from '@/lib/site/person-token'
import { ok } from '@/lib/domain/result'
import { askFor, type Settled } from '@/lib/web/apply/asking'
import { draftToChange } from '@/lib/web/apply/draft-cookie'
import { publicAction } from '@/lib/web/public-action'

/** Hands on what the provider of identities gave out. */
export const takeIdentity = publicAction(
  {
    input: z.object({}),
    run: async (): Promise<Settled> => {
      const draft = await draftToChange()
      const token = await takePersonToken()
      return token ? askFor(draft, 'identify', token) : ok('/apply/identity?failed=sign-in')
    },
  },
  { after: (next) => redirect(next) },
)
