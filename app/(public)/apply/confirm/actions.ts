'use server'

import { redirect } from 'next/navigation'
import { ok } from '@/lib/domain/result'
import { isProven, withoutProof } from '@/lib/domain/site/application-draft'
import { now } from '@/lib/env'
import { ApplyConsent } from '@/lib/schemas/apply'
import { applicationOf, askFor, type Settled } from '@/lib/web/apply/asking'
import { draftCookie, draftToChange, nextPath } from '@/lib/web/apply/draft-cookie'
import { publicAction } from '@/lib/web/public-action'

/** Submits the application; the key minted with it makes two presses one application. */
export const submit = publicAction(
  {
    input: ApplyConsent,
    run: async (): Promise<Settled> => {
      const draft = await draftToChange()
      const { proof, submissionKey, files } = draft
      if (draft.pending) return ok(nextPath(draft))
      if (!proof || !isProven(draft, now())) {
        const over = withoutProof(draft)
        await draftCookie.keep(over)
        return ok(nextPath(over))
      }
      return askFor(draft, 'apply', {
        proof: proof.proof,
        application: applicationOf(draft),
        files: files.map(({ upload, key, material }) => ({ upload, key, material })),
        submissionKey,
      })
    },
  },
  { after: (next) => redirect(next) },
)
