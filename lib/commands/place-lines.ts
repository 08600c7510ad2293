import { linesToPlace, lockLine, type BankLineRow } from '@/lib/db/bank-lines'
import { bookLine, explainLine } from '@/lib/db/ledger'
import { holdTarget } from '@/lib/db/line-links'
import { findTarget, type LineTarget } from '@/lib/db/line-targets'
import { receivedFen } from '@/lib/db/remittances'
import { breakOf } from '@/lib/domain/money/statements/break-of'
import { fen } from '@/lib/domain/money/fen'
import { lineEntries } from '@/lib/domain/money/ledger'
import { no, ok } from '@/lib/domain/result'
import type { BreakCode } from '@/lib/domain/transfer/closed-lists'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { PlaceLine, PlaceLines } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command, type Answer, type Command, type Ctx } from './command'
import { takeLineStep } from './line-step'
import { placeSettlement } from './place-settlement'
import { markPlaced } from './mark-placed'
import { staffId } from './take-step'

/** As many lines as are looked up at once; the run says after them how far it is. */
const AT_ONCE = 40

export type Progress = { readonly done: number; readonly left: number; readonly last: string | null }

const nextLines = command(PlaceLines, async (ctx, { statement, again, after }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const choice = {
    ...(statement !== undefined && { statementId: statement }),
    ...(after && { after }),
    again,
  }
  return ok(await linesToPlace(ctx.tx, desk.value.agencyId, { ...choice, most: AT_ONCE }))
})

/** One line up the ladder: its step is taken, or it is known, or it goes into suspense with what is wrong. */
const placeLine = command(PlaceLine, async (ctx, input) => {
  const opened = await openLine(ctx, input.line)
  if (!opened.ok) return opened
  const line = opened.value
  const settled = await placeSettlement(ctx, line)
  if (settled) return settled
  const target = await heldTarget(ctx, line)
  if (target === null) return no({ code: 'changed-meanwhile' })
  if (target.kind === 'unknown') return suspend(ctx, line, target.breakCode)
  if (target.kind === 'sentBack') {
    // It may have come in before the second signature, and waited in suspense.
    if (line.status === 'suspense') await explainLine(ctx.tx, line.id, { at: ctx.at, byId: staffId(ctx) })
    await ctx.tx.bankLine.update({ where: { id: line.id }, data: { status: 'sentBack', placedAt: ctx.at } })
    return ok(null)
  }
  const { transferId, step, rung, orderReference } = target
  if (target.kind === 'step') {
    const taken = await takeLineStep(ctx, line, target.step, transferId, { order: orderReference })
    if (!taken.ok) return taken
  }
  return markPlaced(ctx, line, {
    transferId,
    step,
    rung,
    isKnown: target.kind === 'known',
    ...(orderReference !== undefined && { orderReference }),
  })
})

/**
 * What a line is, asked again once its case is locked: two lines of two statements that fit one entered receipt are
 * counted one after the other. Null where the answer does not settle.
 */
async function heldTarget(ctx: Ctx, line: BankLineRow): Promise<LineTarget | null> {
  let target = await findTarget(ctx.tx, line)
  for (let times = 0; times < 3; times += 1) {
    if (target.kind === 'unknown') return target
    const held = 'transferId' in target ? target.transferId : null
    await holdTarget(ctx.tx, line, held)
    target = await findTarget(ctx.tx, line)
    if (target.kind === 'unknown' || ('transferId' in target ? target.transferId : null) === held)
      return target
  }
  return null
}

const suspendLine = (refusal: Refusal) =>
  command(PlaceLine, async (ctx, input) => {
    const opened = await openLine(ctx, input.line)
    if (!opened.ok) return opened
    const { code, detail } = refusal
    const breakCode = breakOf(refusal, await isPart(ctx, opened.value, refusal))
    return suspend(ctx, opened.value, breakCode, detail === undefined ? code : `${code} ${detail}`)
  })

/** What is our fault stops this line alone: it waits in suspense and says so. What it held is nobody's to log. */
const BROKEN: Refusal = { code: 'wrong-state', detail: 'line-broken' }
function broken(error: unknown): Answer<never> {
  const { name = 'unknown', code = '' } = error as { name?: string; code?: string }
  console.error(`placing a line of a statement: ${name} ${code}`)
  return no(BROKEN)
}

/** 自动核对: the next lines of a statement, each in a transaction of its own: one that cannot be placed stops none. */
export const placeLines: Command<typeof PlaceLines, Progress> = Object.assign(
  async (...[doer, input, at, database]: Parameters<Command<typeof PlaceLines, Progress>>) => {
    const next = await nextLines(doer, input, at, database)
    if (!next.ok) return next
    const { ids, left } = next.value
    for (const line of ids) {
      const placed = await placeLine(doer, { line }, at, database).catch(broken)
      if (!placed.ok) await suspendLine(placed.refusal)(doer, { line }, at, database).catch(broken)
    }
    return ok({ done: ids.length, left: Math.max(0, left - ids.length), last: ids.at(-1) ?? null })
  },
  { input: PlaceLines },
)

/** A line of the own agency that is not placed yet. */
export async function openLine(ctx: Ctx, id: string): Promise<Answer<BankLineRow>> {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const line = await lockLine(ctx.tx, desk.value.agencyId, id)
  if (!line) return no({ code: 'not-found' })
  // What is about to be sent back is nobody's to place.
  return (line.status === 'new' || line.status === 'suspense') && line.returnById === null
    ? ok(line)
    : no({ code: 'changed-meanwhile' })
}

/** X18: into suspense, once; a line that waits there already only changes what is said of it. */
async function suspend(
  ctx: Ctx,
  line: BankLineRow,
  breakCode: BreakCode | null,
  waitsFor: string | null = null,
): Promise<Answer<null>> {
  await ctx.tx.bankLine.update({ where: { id: line.id }, data: { status: 'suspense', breakCode, waitsFor } })
  if (line.status === 'suspense') return ok(null)
  await bookLine(ctx.tx, {
    kind: 'bankLine',
    agencyId: line.agencyId,
    bankLineId: line.id,
    lineRound: line.round,
    bankReference: line.bankReference,
    bookedOn: line.bookedOn,
    entries: lineEntries(fen(line.amountFen)),
    at: ctx.at,
    byId: staffId(ctx),
  })
  return ok(null)
}

/** One payment may come in parts: a further one only waits until the first has been compared with the table. */
async function isPart(ctx: Ctx, line: BankLineRow, { detail }: Refusal): Promise<boolean> {
  if (detail !== 'received') return false
  const target = await findTarget(ctx.tx, line)
  if (!('transferId' in target)) return false
  const row = await ctx.tx.transfer.findUnique({ where: { id: target.transferId } })
  const kept = await receivedFen(ctx.tx, target.transferId)
  return BigInt(kept) + line.amountFen <= (row?.amountDueFen ?? 0n)
}
