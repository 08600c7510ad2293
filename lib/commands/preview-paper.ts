import { z } from 'zod'
import { writeLook } from '@/lib/db/access-log'
import { paperBody } from '@/lib/db/paper-body'
import { issuerOf, previewOf } from '@/lib/db/papers'
import { PAPER_KINDS } from '@/lib/domain/documents/papers/kinds'
import { previewsOf } from '@/lib/domain/documents/papers/previews'
import { no, ok } from '@/lib/domain/result'
import { openOwnCase } from './beside'
import { command } from './command'

const PreviewPaper = z.object({
  reference: z.string().min(1, 'required').max(40),
  kind: z.enum(PAPER_KINDS, { error: 'choice' }),
})

/**
 * What a paper would say if it were issued now: without number, code or seal, and nothing of it is kept. It names
 * the person in full, so the look is recorded.
 */
export const previewPaper = command(PreviewPaper, async (ctx, { reference, kind }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor, side } = own.value
  if (!previewsOf(file.facts, side).includes(kind)) return no({ code: 'not-found' })
  const body = await paperBody(ctx.tx, kind, file.row.id, ctx.at, true)
  if (!body) return no({ code: 'not-found' })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: file.row.id,
    personId: file.row.personId,
    act: 'viewed',
    field: kind,
  })
  const issuer = issuerOf(side === 'origin' ? file.row.originAgency : file.row.destinationAgency)
  return ok(previewOf(body, { reference: file.row.reference, issuer, at: ctx.at }))
})
