import { sideOf } from '@/lib/domain/access/reach'
import type { Share } from '@/lib/domain/allocation/distribute'
import { no, ok } from '@/lib/domain/result'
import { isEnded } from '@/lib/domain/transfer/states'
import type { DeskCase } from '@/lib/db/desk-cases'
import { lockTransfer } from '@/lib/db/transfers'
import { changeHands, tellOfHands, type HandsChanged } from './assignment'
import type { Answer, Ctx } from './command'

/** A whole desk changes hands in one transaction: some hundred cases take seconds, not minutes. */
export const LONGEST_RUN = 120_000

/**
 * Gives each case to its clerk, all or none. A case that is no longer as it was when the shares were made stops
 * everything. Cases are taken in the order `onSeveral` takes them, so that no two people wait for each other.
 */
export async function carryOut(
  ctx: Ctx,
  cases: readonly DeskCase[],
  shares: readonly Share[],
  reason: string | undefined,
): Promise<Answer<{ readonly count: number }>> {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const seen = new Map(cases.map((one) => [one.id, one]))
  const changes: HandsChanged[] = []
  const place = ({ caseId }: Share) => `${seen.get(caseId)?.reference ?? ''} ${caseId}`
  for (const { caseId, staffId } of shares.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))) {
    const file = await lockTransfer(ctx.tx, { id: caseId })
    const side = file && sideOf(actor, file.facts)
    if (!file || !side || isEnded(file.facts.state) || file.row.version !== seen.get(caseId)?.version)
      return no({ code: 'changed-meanwhile', detail: 'team-planChanged' })
    const changed = await changeHands(ctx, 'assign', { file, actor, side }, staffId, reason)
    if (!changed.ok) return changed
    changes.push(changed.value)
  }
  await tellOfHands(ctx, changes)
  return ok({ count: changes.length })
}
