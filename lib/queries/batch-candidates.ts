import { cleanCandidates } from '@/lib/db/batch-candidates'
import { differsFromRecord } from '@/lib/db/clean-cases'
import { db, type Db } from '@/lib/db/client'
import { readCaseFile } from '@/lib/db/transfers'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { BATCH_STEPS, orderedBy, type BatchStep } from '@/lib/domain/batches/batch'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { startReading, timeLeft, type TimeLeft } from './worklist-dues'

/** Cases on one page. */
const PAGE = 50

export type CandidateRow = {
  readonly reference: string
  readonly version: number
  readonly person: string
  readonly otherAgency: { readonly name: string; readonly englishName: string }
  /** Until the own side's nearest day; null where none is set. */
  readonly left: TimeLeft | null
  /** What moves, in fen, once it is known. */
  readonly amountFen: number | null
  /** Why it is for a look of its own; null for what may be ticked. */
  readonly obstacle: Refusal | null
}

export type CandidatesPage = {
  readonly step: BatchStep
  /** Steps the reader may order. */
  readonly steps: readonly BatchStep[]
  readonly rows: readonly CandidateRow[]
  readonly total: number
  /** Cases in which the step is due as well, and which need a look each. */
  readonly others: number
  /** Of the others: those that are late, where the step asks why. */
  readonly late: number
  readonly page: number
  readonly pages: number
  /** When the list was read: what happens to a case later keeps it out of “all”. */
  readonly seenAt: Date
}

/**
 * Cases in which one step could be taken together. Null for whoever takes none of these steps. What cannot be seen from
 * a list is asked by the step itself.
 */
export async function cleanCandidatesPage(
  actor: Actor,
  { step: asked, page }: { readonly step: BatchStep | null; readonly page: number },
  at: Date,
  database: Db = db(),
): Promise<CandidatesPage | null> {
  const { agencyId } = actor
  const steps = BATCH_STEPS.filter((one) => hasRole(actor, [orderedBy(one)]))
  const step = asked !== null && steps.includes(asked) ? asked : steps[0]
  if (agencyId === null || step === undefined) return null
  const wanted = { at, offset: (page - 1) * PAGE, most: PAGE }
  const { ids, total, others, late } = await cleanCandidates(database, actor, step, wanted)
  const { calendarCode } = await database.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { calendarCode: true },
  })
  const reading = await startReading(database, calendarCode, at)
  const rows: CandidateRow[] = []
  for (const id of ids) {
    const { row, facts } = await readCaseFile(database, id)
    const isOut = row.originAgencyId === agencyId
    const other = isOut ? row.destinationAgency : row.originAgency
    const reference = row.reference ?? ''
    const running = { ...row, clocks: row.clocks.filter(({ endedAt }) => endedAt === null) }
    const draft =
      step === 'sealTable'
        ? await database.informationTable.findFirst({
            where: { transferId: id, status: 'draft' },
            select: { transferFen: true },
          })
        : null
    const amount = draft?.transferFen ?? row.amountDueFen
    const compared =
      step === 'accept'
        ? null
        : await differsFromRecord(database, step, { reference, originAgencyId: agencyId })
    rows.push({
      reference,
      version: row.version,
      person: row.person.name,
      otherAgency: { name: other.name, englishName: other.englishName },
      left: timeLeft(running, isOut ? 'originDueOn' : 'destinationDueOn', reading),
      amountFen: amount === null ? null : Number(amount),
      obstacle: obstacleTo(step, facts, actor) ?? compared,
    })
  }
  const pages = Math.max(1, Math.ceil(total / PAGE))
  return { step, steps, rows, total, others, late, page, pages, seenAt: at }
}
