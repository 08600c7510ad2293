'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkStatus, StatusCheck } from '@/lib/commands/check-status'
import { no, ok, type Result } from '@/lib/domain/result'
import type { StatusRefusal } from '@/lib/domain/access/status-pace'
import { publicAction } from '@/lib/web/form-action'
import { answerAfter } from '@/lib/web/pace'
import { forgetStatus, keepStatus } from '@/lib/web/status-cookie'

/** Looks a case up. Unknown and wrong give the same answer after the same time. */
export const lookUp = publicAction(
  {
    input: StatusCheck,
    run: async (input): Promise<Result<null, StatusRefusal>> => {
      const began = Date.now()
      const address = (await headers()).get('x-forwarded-for') ?? 'direct'
      const answer = await checkStatus({ kind: 'system' }, { ...input, address }, new Date(began))
      if (!answer.ok) return no({ code: 'no-match' })
      await answerAfter(began, answer.value.waitMs)
      if (answer.value.tooMany) return no({ code: 'too-many' })
      if (answer.value.transferId === null) return no({ code: 'no-match' })
      await keepStatus(answer.value.transferId)
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
      await forgetStatus()
      return ok(null)
    },
  },
  { after: () => redirect('/status') },
)
