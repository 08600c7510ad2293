import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { paceOf, STATUS_WINDOW_MS, type StatusPace } from '@/lib/domain/access/status-pace'
import { normalisePaperNumber } from '@/lib/domain/documents/paper-number'
import { vault } from '@/lib/db/keys'
import { paperCodeIndex } from '@/lib/db/paper-codes'
import { PaperCheck } from '@/lib/schemas/verify'
import { command, type Ctx } from './command'

/** What came of asking for a paper: which one, and how long to wait before saying so. */
export type PaperFound = StatusPace & { readonly paperId: string | null }

const Asked = PaperCheck.extend({ address: z.string() })

/**
 * Finds an issued paper by number and code. A wrong code and an unknown number are one answer by one look-up of
 * a keyed digest of both; failures slow down the address and, more gently, the number.
 */
export const checkPaper = command(Asked, async (ctx, { number, code, address }) => {
  const keys = [
    vault().blindIndex('VerifyAttempt.address', address),
    vault().blindIndex('VerifyAttempt.number', normalisePaperNumber(number)),
  ] as const
  const pace = await paceFor(ctx, keys)
  if (pace.tooMany) return ok<PaperFound>({ paperId: null, ...pace })
  const found = await ctx.tx.paper.findUnique({
    where: { codeIndex: paperCodeIndex(number, code) },
    select: { id: true },
  })
  if (!found) await ctx.tx.statusAttempt.createMany({ data: keys.map((key) => ({ key, at: ctx.at })) })
  return ok<PaperFound>({ paperId: found?.id ?? null, ...pace })
})

const FileAsked = z.object({ address: z.string() })

/**
 * Whether a dropped file is read at all, asked before it is. Every file counts, known or not: reading one costs
 * more than looking up a code. Many of them only slow the address down; failures alone send it away.
 */
export const admitPaperFile = command(FileAsked, async (ctx, { address }) => {
  const [failed, dropped] = [
    vault().blindIndex('VerifyAttempt.address', address),
    vault().blindIndex('VerifyAttempt.file', address),
  ]
  const pace = await paceFor(ctx, [failed, dropped])
  if (!pace.tooMany) await ctx.tx.statusAttempt.create({ data: { key: dropped, at: ctx.at } })
  return ok(pace)
})

const DroppedFile = z.object({
  sha256: z.string(),
  /** The paper the file says it is; believed only as far as it is compared with that one. */
  markedPaperId: z.uuid().nullable(),
  address: z.string(),
})

/** Finds the issued paper a file is, or says it is. What nobody here issued slows down the address. */
export const checkPaperFile = command(DroppedFile, async (ctx, { sha256, markedPaperId, address }) => {
  const same = await ctx.tx.paper.findFirst({ where: { pdfSha256: sha256 }, select: { id: true } })
  const marked =
    same === null && markedPaperId !== null
      ? await ctx.tx.paper.findUnique({ where: { id: markedPaperId }, select: { id: true } })
      : null
  const paperId = same?.id ?? marked?.id ?? null
  if (paperId === null)
    await ctx.tx.statusAttempt.create({
      data: { key: vault().blindIndex('VerifyAttempt.address', address), at: ctx.at },
    })
  return ok({ paperId, same: same !== null })
})

async function paceFor({ tx, at }: Ctx, [address, other]: readonly [string, string?]): Promise<StatusPace> {
  const since = new Date(at.getTime() - STATUS_WINDOW_MS)
  const failures = async (key: string | undefined) =>
    key === undefined ? 0 : tx.statusAttempt.count({ where: { key, at: { gt: since } } })
  return paceOf({ address: await failures(address), reference: await failures(other) })
}
