import { checkRows } from '@/lib/commands/batches/check-rows'
import { doRow, skipRow } from '@/lib/commands/batches/do-row'
import type { Doer } from '@/lib/commands/command'
import { countRows, nextRows } from '@/lib/db/batch-rows'
import {
  askForBatch,
  beat,
  endBatch,
  findBatch,
  forgetBatches,
  makeReady,
  type BatchFile,
} from '@/lib/db/batches'
import type { Db } from '@/lib/db/client'
import { actorOf, findStaff, isUsable } from '@/lib/db/staff'
import { BATCH_KEPT_DAYS, orderedBy, SHEET_KEPT_DAYS, type BatchKind } from '@/lib/domain/batches/batch'
import { hasRole } from '@/lib/domain/access/reach'
import type { Refusal } from '@/lib/domain/transfer/refusal'

/** After so long a batch queues again, so that papers and notices come in between. */
const PORTION_MS = 15_000
/** Rows between two signs of life. */
const AT_ONCE = 5

type Work = {
  readonly database: Db
  readonly clock: () => Date
  readonly isDemo: boolean
  /** How long one portion takes at most, in milliseconds. */
  readonly portion?: number
}

/**
 * Works on a batch for one portion, whether or not anybody looks on. How far it is stands in its rows: a worker that is
 * stopped goes on there, and of two workers each takes rows the other has not.
 */
export async function runBatch(id: string, work: Work): Promise<void> {
  const { database, portion = PORTION_MS } = work
  const until = performance.now() + portion
  for (let after = 0; ;) {
    // Anew for each part: it may have been cancelled, by whoever looks on.
    const batch = await findBatch(database, id)
    if (!batch || (batch.status !== 'checking' && batch.status !== 'running')) return
    const begun = performance.now()
    const part = await (batch.status === 'checking' ? checkPart(batch, work) : doPart(batch, after, work))
    if (part === null) return
    await beat(database, id, (part.rows * 1000) / Math.max(1, performance.now() - begun))
    after = part.last
    if (performance.now() >= until) return askForBatch(database, id, 'more')
  }
}

/** How many rows were done up to which; null where there are none left. */
type Part = { readonly rows: number; readonly last: number } | null

/** The rules of some rows of a sheet; after the last one it waits for its clerk. */
async function checkPart(batch: BatchFile, work: Work): Promise<Part> {
  const { database, clock } = work
  const doer = await doerOf(batch, batch.askedById, work)
  if (!doer) return stop(batch, work)
  const checked = await checkRows(doer, { batchId: batch.id }, clock(), database)
  if (!checked.ok) return stop(batch, work)
  const rows = checked.value.checked
  if (rows > 0) return { rows, last: 0 }
  // Rows may be in another worker's hands; whoever finishes last turns the page.
  if ((await countRows(database, batch.id)).waiting === 0) await makeReady(database, batch.id)
  return null
}

/** Some rows, one after the other, each in a transaction of its own; the person is read anew for each. */
async function doPart(batch: BatchFile, after: number, work: Work): Promise<Part> {
  const { database, clock } = work
  const rows = await nextRows(database, batch.id, 'due', { after, most: AT_ONCE })
  for (const row of rows) {
    const doer = await doerOf(batch, batch.orderedById, work)
    if (!doer) return stop(batch, work)
    const key = { batchId: batch.id, row }
    const done = await twice(() => doRow(doer, key, clock(), database))
    if (!done.ok) await skipRow(done.refusal)(doer, key, clock(), database)
  }
  const last = rows.at(-1)
  if (last !== undefined) return { rows: rows.length, last }
  if ((await countRows(database, batch.id)).due === 0)
    await endBatch(database, batch.id, { at: clock(), ending: 'done' })
  return null
}

const BROKEN: Refusal = { code: 'wrong-state', detail: 'batch-broken' }

type Done = Awaited<ReturnType<typeof doRow>>

/**
 * What is our fault is tried once more and then stops this row alone. What it held is nobody's to log. A database that
 * is away refuses the note as well, and the queue tries the portion again.
 */
async function twice(run: () => Promise<Done>): Promise<Done> {
  try {
    return await run()
  } catch {
    return run().catch((error: unknown) => {
      const { name = 'unknown', code = '' } = error as { name?: string; code?: string }
      console.error(`a row of a batch: ${name} ${code}`)
      return { ok: false, refusal: BROKEN } as const
    })
  }
}

/** Who ordered it, with today's rights; null where he or she may not order it any more. */
async function doerOf(batch: BatchFile, staffId: string | null, work: Work): Promise<Doer | null> {
  const staff = staffId === null ? null : await findStaff(work.database, { id: staffId })
  if (!staff || !isUsable(staff, work.isDemo) || staff.agencyId !== batch.agencyId) return null
  const actor = actorOf(staff)
  return hasRole(actor, [orderedBy(batch.kind as BatchKind)]) ? { kind: 'staff', actor } : null
}

async function stop({ id }: BatchFile, { database, clock }: Work): Promise<null> {
  await endBatch(database, id, { at: clock(), ending: 'stopped' })
  return null
}

const DAY_MS = 24 * 60 * 60_000

/** What was typed in sheets goes after its time, and so does a batch in the end. */
export async function forgetOldBatches(database: Db, at: Date): Promise<void> {
  const before = (days: number) => new Date(at.getTime() - days * DAY_MS)
  await forgetBatches(database, {
    sheetBefore: before(SHEET_KEPT_DAYS),
    batchBefore: before(BATCH_KEPT_DAYS),
    at,
  })
}
