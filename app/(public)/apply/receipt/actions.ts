'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { receiptCookie } from '@/lib/web/apply/draft-cookie'
import { publicAction } from '@/lib/web/public-action'
import { statusCookie } from '@/lib/web/status-cookie'

/** Opens the case that was just made, without typing what stands on the receipt. */
export const openStatus = publicAction(
  {
    input: z.object({}),
    run: async () => {
      const receipt = await receiptCookie.kept()
      if (receipt)
        await statusCookie.keep({ asked: { reference: receipt.reference, queryCode: receipt.queryCode } })
      return ok(null)
    },
  },
  { after: () => redirect('/status') },
)
