import { z } from 'zod'
import { movedBy, withPrevious, type StatusRecord } from '@/lib/domain/site/status-record'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import type { Prisma } from '@/lib/db/generated/client'
import { vault } from '@/lib/db/keys'
import { boxOfCode, statusKey } from '@/lib/db/site-vault'
import { statusRecord } from '@/lib/db/status-record'
import { command } from './command'

/** Under what it is found; null where there is nothing to find. */
type Published = { readonly key: string | null }

const PublishStatus = z.object({ transferId: z.uuid() })

/**
 * Writes what whoever has reference and query code may know of a case. Days that were told before stay beside the
 * ones that took their place. Published as the case stands now, however many changes asked for it.
 */
export const publishStatus = command(PublishStatus, async (ctx, { transferId }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  // One publisher at a time per case, or an older state could overwrite a newer one.
  await ctx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish:${transferId}`}, 0))`
  const found = await statusRecord(ctx.tx, transferId, ctx.at)
  if (!found || found.row.queryCodeSealed === null) return ok<Published>({ key: null })
  const { row, words } = found
  const before = await ctx.tx.publishedStatus.findUnique({ where: { transferId } })
  const code = vault().open('Transfer.queryCode', found.row.queryCodeSealed)
  const earlier = before && (before.record as unknown as StatusRecord)
  const record = withPrevious(found.record, earlier, {
    on: dayOf(ctx.at),
    because: movedBy(row.events, earlier),
  })
  const key = statusKey(record.reference, code)
  const hasWords =
    Object.keys(words.supplementNotes).length > 0 || words.replies.some((reply) => reply !== null)
  const box = boxOfCode(record.reference, code)
  const data = {
    record: record as unknown as Prisma.InputJsonObject,
    wordsSealed: hasWords ? box.sealBytes('words', Buffer.from(JSON.stringify(words))) : null,
    publishedAt: ctx.at,
  }
  await ctx.tx.publishedStatus.upsert({
    where: { transferId },
    create: { key, transferId, ...data },
    update: data,
  })
  return ok<Published>({ key })
})
