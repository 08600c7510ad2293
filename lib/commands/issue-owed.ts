import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { lockTransfer } from '@/lib/db/transfers'
import { command } from './command'
import { issueOwedPapers } from './issue-paper'

const IssueOwed = z.object({ transferId: z.uuid() })

/** Issues the notices of a case that a character without a font held back; asked by the worker at its start. */
export const issueOwed = command(IssueOwed, async (ctx, { transferId }) => {
  const file = await lockTransfer(ctx.tx, { id: transferId })
  return file ? ok({ issued: await issueOwedPapers(ctx, file) }) : no({ code: 'not-found' })
})
