import { z } from 'zod'
import type { Prisma } from '@/lib/db/generated/client'
import { paperRecord, replacedBy } from '@/lib/db/paper-record'
import { no, ok } from '@/lib/domain/result'
import type { PaperRecord } from '@/lib/domain/site/paper-record'
import { command } from './command'

/** Under what it is found by number and code. */
type Published = { readonly key: string }

const PublishPaper = z.object({
  paperId: z.uuid(),
  /** What the kept file proved, and of which file and seal that is said. */
  evidence: z.object({
    rendered: z.boolean(),
    kept: z.boolean(),
    sealHolds: z.boolean(),
    sealInForce: z.boolean(),
  }),
  provenOf: z.object({ pdfSha256: z.string().nullable(), keyId: z.uuid().nullable() }),
})

/**
 * Writes what whoever holds a paper may know of it, and tells the versions it took the place of which one stands
 * now. A proof of another file or seal than the row has by now is refused: that change has asked for one of its own.
 */
export const publishPaper = command(PublishPaper, async (ctx, { paperId, evidence, provenOf }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  const before = await replacedBy(ctx.tx, paperId)
  // One publisher at a time for all versions of a paper, or an older one could overwrite which is the newest.
  const first = before.at(-1) ?? paperId
  await ctx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish-paper:${first}`}, 0))`
  const paper = await paperRecord(ctx.tx, paperId)
  if (!paper) return no({ code: 'not-found' })
  if (paper.pdfSha256 !== provenOf.pdfSha256 || paper.record.key !== provenOf.keyId)
    return no({ code: 'changed-meanwhile' })
  // A row that no longer says what was sealed is not the paper that was issued, whatever its file proves.
  const kept = evidence.kept && paper.found !== null
  const record: PaperRecord = {
    ...paper.record,
    evidence: { ...evidence, kept },
    provenAt: ctx.at.toISOString(),
  }
  const published = await ctx.tx.publishedPaper.findUnique({ where: { paperId }, select: { key: true } })
  // Without its code it is known by its file alone.
  const key = paper.found?.key ?? published?.key ?? `no-code:${paperId}`
  const data = {
    key,
    pdfSha256: paper.pdfSha256,
    record: record as unknown as Prisma.InputJsonObject,
    wordsSealed: paper.found?.wordsSealed ?? null,
    publishedAt: ctx.at,
  }
  await ctx.tx.publishedPaper.upsert({
    where: { paperId },
    create: { paperId, ...data },
    update: data,
  })
  const { number, version, issuedOn } = record
  const newest = JSON.stringify(record.newest ?? { number, version, issuedOn })
  await ctx.tx.$executeRaw`
    UPDATE "PublishedPaper" SET record = jsonb_set(record, '{newest}', ${newest}::jsonb)
    WHERE "paperId" = ANY (${[...before]}::uuid[])`
  return ok<Published>({ key })
})
