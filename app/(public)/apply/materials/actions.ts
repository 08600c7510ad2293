'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { ApplyFile } from '@/lib/schemas/apply'
import { draftCookie, draftToChange, nextPath, pathOf } from '@/lib/web/apply/draft-cookie'
import { publicAction } from '@/lib/web/public-action'

/** Takes a file out of the application; it is forgotten where it lies within a day. */
export const removeFile = publicAction(
  {
    input: ApplyFile,
    run: async ({ upload }) => {
      const draft = await draftToChange()
      const files = draft.files.filter((file) => file.upload !== upload)
      await draftCookie.keep({ ...draft, files })
      return ok(null)
    },
  },
  { after: () => redirect(pathOf('materials')) },
)

/** As many papers as there are for now. */
export const papersDone = publicAction(
  {
    input: z.object({}),
    run: async () => {
      const draft = { ...(await draftToChange()), papersDone: true } as const
      await draftCookie.keep(draft)
      return ok(nextPath(draft))
    },
  },
  { after: (next) => redirect(next) },
)
