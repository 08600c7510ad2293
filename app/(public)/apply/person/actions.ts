'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { ok } from '@/lib/domain/result'
import { isProven, withPeople } from '@/lib/domain/site/application-draft'
import { now } from '@/lib/env'
import { ApplyPeople } from '@/lib/schemas/apply'
import { draftCookie, draftToChange, nextPath } from '@/lib/web/apply/draft-cookie'
import { sendCodeTo } from '@/lib/web/apply/one-time-code'
import { publicAction } from '@/lib/web/public-action'

/** Keeps who applies for whom, and has a code sent where nobody is proven yet. */
export const savePeople = publicAction(
  {
    input: ApplyPeople,
    run: async (input) => {
      const kept = { ...(await draftToChange()), as: input.as }
      const { idType, idNumber, name, phone } = input.person
      const draft = withPeople(kept, {
        person: { idType, idNumber, name, phone: input.as === 'self' ? input.phone : phone },
        applicant: input.as === 'self' ? undefined : { ...input.applicant, phone: input.phone },
      })
      const goesElsewhere = isProven(draft, now()) || input.how === 'provider'
      if (!goesElsewhere) return ok(await sendCodeTo(draft))
      await draftCookie.keep(draft)
      return ok(input.how === 'provider' ? ('/apply/identity' as Route) : nextPath(draft))
    },
  },
  { after: (next) => redirect(next) },
)
