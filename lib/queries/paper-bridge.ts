import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { findCaseRecord } from './case-record'

/** What a paper that arrived is for, first thing first. */
const ARRIVALS = {
  'contact-letter': ['receiveContactLetter', 'receiveTable', 'draftTable'],
  'information-table': ['receiveTable', 'draftTable'],
} as const satisfies Readonly<Record<string, readonly Step[]>>
export type ArrivalStep = (typeof ARRIVALS)[keyof typeof ARRIVALS][number]

export type PaperBridge = {
  readonly reference: string
  /** The step the paper is for, where this actor may take it now. */
  readonly step: ArrivalStep | null
}

/** From a paper in hand to its case, for staff who may see that case; for everybody else there is no way. */
export async function paperBridge(
  actor: Actor,
  paperId: string,
  from: Db = db(),
): Promise<PaperBridge | null> {
  const paper = await from.paper.findUnique({
    where: { id: paperId },
    select: { kind: true, transfer: { select: { reference: true } } },
  })
  const reference = paper?.transfer?.reference
  const record = reference ? await findCaseRecord(from, actor, reference) : null
  if (!paper || !record) return null
  const steps: readonly ArrivalStep[] = Object.hasOwn(ARRIVALS, paper.kind)
    ? ARRIVALS[paper.kind as keyof typeof ARRIVALS]
    : []
  const open = steps.find((step) => obstacleTo(step, record.facts, actor) === null)
  return { reference: record.reference, step: open ?? null }
}
