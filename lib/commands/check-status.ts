import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { paceOf, STATUS_WINDOW_MS } from '@/lib/domain/access/status-pace'
import { queryCodeIndex } from '@/lib/db/cases'
import { vault } from '@/lib/db/keys'
import { text } from '@/lib/schemas/step-input'
import { command } from './command'

export const StatusCheck = z.object({
  reference: text(40).transform((value) => value.toUpperCase().replace(/\s/g, '')),
  queryCode: text(40),
})

const Asked = StatusCheck.extend({ address: z.string() })

/**
 * Finds a case by reference and query code. Unknown and wrong are one answer: a single look-up by a keyed
 * digest of both. Failures slow down the address and, more gently, the reference; nobody can lock a case.
 */
export const checkStatus = command(Asked, async (ctx, input) => {
  const keys = {
    address: vault().blindIndex('StatusAttempt.address', input.address),
    reference: vault().blindIndex('StatusAttempt.reference', input.reference),
  }
  const since = new Date(ctx.at.getTime() - STATUS_WINDOW_MS)
  const failures = {
    address: await ctx.tx.statusAttempt.count({ where: { key: keys.address, at: { gt: since } } }),
    reference: await ctx.tx.statusAttempt.count({ where: { key: keys.reference, at: { gt: since } } }),
  }
  const pace = paceOf(failures)
  if (pace.tooMany) return ok({ transferId: null, ...pace })
  const found = await ctx.tx.transfer.findFirst({
    where: { reference: input.reference, queryCodeIndex: queryCodeIndex(input.reference, input.queryCode) },
    select: { id: true },
  })
  if (!found)
    await ctx.tx.statusAttempt.createMany({
      data: [
        { key: keys.address, at: ctx.at },
        { key: keys.reference, at: ctx.at },
      ],
    })
  return ok({ transferId: found?.id ?? null, ...pace })
})
