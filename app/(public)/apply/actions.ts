'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { newDraft } from '@/lib/domain/site/application-draft'
import { ApplyStart } from '@/lib/schemas/apply'
import { draftCookie, nextPath, pathOf, receiptCookie } from '@/lib/web/apply/draft-cookie'
import { publicAction } from '@/lib/web/public-action'

/** Begins an application. One that is under way for the same kind of applicant goes on. */
export const start = publicAction(
  {
    input: ApplyStart,
    run: async ({ as }) => {
      const kept = await draftCookie.kept()
      const goesOn = kept?.person !== undefined && kept.as === as
      // Whoever turns out to act for somebody else keeps what was typed of the person.
      const draft = goesOn
        ? kept
        : { ...newDraft(as, randomUUID()), person: kept?.person, route: kept?.route }
      await draftCookie.keep(draft)
      return ok(null)
    },
  },
  { after: () => redirect(pathOf('person')) },
)

/** Back to where the application was left. */
export const goOn = publicAction(
  {
    input: z.object({}),
    run: async () => ok(await draftCookie.kept()),
  },
  { after: (draft) => redirect(draft ? nextPath(draft) : '/apply?gone=1') },
)

/** Nothing of it stays on this phone. */
export const throwAway = publicAction(
  {
    input: z.object({}),
    run: async () => {
      await draftCookie.forget()
      await receiptCookie.forget()
      return ok(null)
    },
  },
  { after: () => redirect('/apply') },
)
