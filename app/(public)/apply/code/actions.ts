'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { ApplyCode } from '@/lib/schemas/apply'
import { askFor, type Settled } from '@/lib/web/apply/asking'
import { draftToChange, pathOf } from '@/lib/web/apply/draft-cookie'
import { sendCodeTo } from '@/lib/web/apply/one-time-code'
import { admitted, counted } from '@/lib/web/paced'
import { publicAction } from '@/lib/web/public-action'

export const sendAgain = publicAction(
  { input: z.object({}), run: async () => ok(await sendCodeTo(await draftToChange())) },
  { after: (next) => redirect(next) },
)

export const typeCode = publicAction(
  {
    input: ApplyCode,
    run: async ({ oneTimeCode }): Promise<Settled> => {
      const draft = await draftToChange()
      if (!draft.ticket) return ok(pathOf('code'))
      if (!(await admitted('CheckCode'))) return no({ code: 'too-many' })
      const answer = await askFor(draft, 'checkCode', { ticket: draft.ticket.id, code: oneTimeCode })
      if (!answer.ok) await counted('CheckCode')
      return answer
    },
  },
  {
    after: (next) => redirect(next),
    atField: { 'code-wrong': { path: 'oneTimeCode', code: 'code-wrong' } },
  },
)
