import { isUsedSince } from '@/lib/domain/persons/used-since'
import type { Db, Tx } from './client'
import type { MovedByMerge } from './merge-records'

type ExecutedMerge = {
  readonly id: string
  readonly personId: string
  readonly otherPersonId: string | null
  readonly closedAt: Date | null
  readonly moved: unknown
}

/**
 * Whether anything was built on a merge since, which then cannot be taken back by itself: a case of the person
 * was worked on, the surviving record became part of another, or one of the two was merged or split again.
 * Whatever moved an enrolment later names the record it lay on, so the records are enough to tell.
 */
export async function isMergeUsed(from: Db | Tx, merge: ExecutedMerge): Promise<boolean> {
  const { id, personId, otherPersonId, closedAt } = merge
  const survivor = await from.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } })
  if (survivor?.mergedIntoId !== null || closedAt === null) return true
  const pair = [personId, ...(otherPersonId === null ? [] : [otherPersonId])]
  const later = await from.recordCorrection.count({
    where: {
      status: 'executed',
      // What took another merge back has left nothing behind.
      undoesId: null,
      AND: [
        { OR: [{ personId: { in: pair } }, { otherPersonId: { in: pair } }] },
        // Ids grow with time: they tell two decisions of one instant apart.
        { OR: [{ closedAt: { gt: closedAt } }, { closedAt, id: { gt: id } }] },
      ],
    },
  })
  if (later > 0) return true
  const events = await from.caseEvent.findMany({
    where: { transfer: { personId } },
    select: { transferId: true, version: true, kind: true },
  })
  return isUsedSince((merge.moved as MovedByMerge).cases, events)
}
