import { dayOf } from '@/lib/domain/calendar/local-date'
import { hasRole } from '@/lib/domain/access/reach'
import { splitPlan, sideOfSplit } from '@/lib/domain/persons/split-plan'
import { no, ok } from '@/lib/domain/result'
import { isEnded } from '@/lib/domain/transfer/states'
import { mergeRecords, unmergeRecords, type MovedByMerge } from '@/lib/db/merge-records'
import { findRecord, lockPersons, recordOf } from '@/lib/db/person-records'
import { splitRecord } from '@/lib/db/split-records'
import type { CaseFile } from '@/lib/db/transfers'
import { DecideCorrection } from '@/lib/schemas/persons'
import { command, type Answer, type Ctx } from './command'
import { judgeMerge, lockCasesOf, type Officer } from './correction-work'
import { betweenFault, unusedMerge } from './split-judge'
import type { SplitWords } from './split-persons'
import { recordBeside } from './take-step'

/**
 * The second signature under a merge or a split: a reviewer of the same agency carries it out or declines, who
 * proposed it may take it back. Everything is judged anew on the records as they are now.
 */
export const decideCorrection = command(DecideCorrection, async (ctx, { correctionId, decision, note }) => {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const row = await ctx.tx.recordCorrection.findUnique({ where: { id: correctionId } })
  const { agencyId, areaCode } = actor
  if (!row || row.agencyId !== agencyId || areaCode === null) return no({ code: 'not-found' })
  const isOwn = row.openedById === actor.staffId
  if (decision === 'withdraw' && !isOwn) return no({ code: 'wrong-side', detail: 'own-proposal' })
  if (decision !== 'withdraw' && !hasRole(actor, ['reviewer']))
    return no({ code: 'wrong-role', detail: 'reviewer' })
  if (decision !== 'withdraw' && isOwn) return no({ code: 'own-work', detail: 'correction' })
  if (decision === 'decline' && !note) return no({ code: 'reason-required', detail: 'note' })
  const ids = row.otherPersonId === null ? [row.personId] : [row.personId, row.otherPersonId]
  const files = decision === 'execute' ? await lockCasesOf(ctx, ids) : []
  await lockPersons(ctx.tx, ids)
  const { count } = await ctx.tx.recordCorrection.updateMany({
    where: { id: row.id, status: 'open' },
    data: {
      status: decision === 'execute' ? 'executed' : 'declined',
      closedById: actor.staffId,
      closedAt: ctx.at,
      note: note ?? null,
    },
  })
  if (count === 0) return no({ code: 'changed-meanwhile' })
  if (decision !== 'execute') return ok({ correctionId: row.id })
  if ((await ctx.tx.transfer.count({ where: { personId: { in: ids } } })) !== files.length)
    return no({ code: 'changed-meanwhile' })
  const done = await carryOut(ctx, row, files, { ...actor, agencyId, areaCode })
  return done.ok ? ok({ correctionId: row.id }) : done
})

type Row = {
  readonly id: string
  readonly kind: string
  readonly personId: string
  readonly otherPersonId: string | null
  readonly undoesId: string | null
  readonly evidence: string
  readonly plan: unknown
}
type Carry = (ctx: Ctx, row: Row, files: readonly CaseFile[], officer: Officer) => Promise<Answer<null>>

const carryOut: Carry = (ctx, row, files, officer) => {
  if (row.kind === 'merge') return merge(ctx, row, files, officer)
  return row.undoesId === null ? takeApart(ctx, row, files, officer) : takeBack(ctx, row, files, officer)
}

const merge: Carry = async (ctx, { id, personId, otherPersonId, evidence }, files, officer) => {
  if (otherPersonId === null) return no({ code: 'not-found' })
  const judged = await judgeMerge(ctx, { survivorId: personId, otherId: otherPersonId }, officer)
  if (!judged.ok) return judged
  const { survivor, other, plan } = judged.value
  const parts = await mergeRecords(ctx.tx, survivor, other, plan, dayOf(ctx.at))
  const cases: Record<string, number> = {}
  const followed: string[] = []
  for (const file of files) {
    const follows = file.row.personId === other.id
    const after = follows
      ? await follow(ctx, file, 'mergePersons', survivor.id, evidence)
      : await tell(ctx, file, 'mergePersons', evidence)
    cases[file.row.id] = after.row.version
    if (follows) followed.push(file.row.id)
  }
  const moved: MovedByMerge = { ...parts, cases, followed }
  await ctx.tx.recordCorrection.update({ where: { id }, data: { moved } })
  return ok(null)
}

const takeBack: Carry = async (ctx, { personId, otherPersonId, undoesId, evidence }, files) => {
  const undone = await ctx.tx.recordCorrection.findUniqueOrThrow({ where: { id: undoesId ?? '' } })
  const fault = await unusedMerge(ctx, undone)
  if (fault) return no(fault)
  if (otherPersonId === null) return no({ code: 'not-found' })
  const moved = undone.moved as unknown as MovedByMerge
  if (!(await unmergeRecords(ctx.tx, personId, otherPersonId, moved)))
    return no({ code: 'wrong-state', detail: 'merge-used' })
  await ctx.tx.recordCorrection.update({ where: { id: undone.id }, data: { status: 'undone' } })
  for (const file of files)
    await (moved.followed.includes(file.row.id)
      ? follow(ctx, file, 'splitPersons', otherPersonId, evidence)
      : tell(ctx, file, 'splitPersons', evidence))
  return ok(null)
}

const takeApart: Carry = async (ctx, { id, personId, evidence, plan: kept }, files, officer) => {
  const { enrolments, identity } = kept as SplitWords
  const record = await findRecord(ctx.tx, personId)
  const plan = record && splitPlan(recordOf(record), enrolments)
  if (!plan) return no({ code: 'changed-meanwhile' })
  const between = await betweenFault(ctx, personId, plan, officer)
  if (between) return no(between)
  const otherId = await splitRecord(ctx.tx, {
    from: personId,
    identity,
    enrolments,
    evidence,
    on: dayOf(ctx.at),
  })
  await ctx.tx.recordCorrection.update({
    where: { id },
    data: { otherPersonId: otherId, moved: { enrolments: [...enrolments] } },
  })
  for (const file of files) {
    const side = sideOfSplit(plan, file.row)
    // An ended case between the two stays where it ended.
    if (side === 'goes' || (side === 'between' && !isEnded(file.facts.state)))
      await follow(ctx, file, 'splitPersons', otherId, evidence)
    else await tell(ctx, file, 'splitPersons', evidence)
  }
  return ok(null)
}

/** A case goes with its person, and its history says so. */
function follow(
  ctx: Ctx,
  file: CaseFile,
  kind: 'mergePersons' | 'splitPersons',
  personId: string,
  evidence: string,
): Promise<CaseFile> {
  return recordBeside(ctx, file, kind, { followed: true }, undefined, { personId }, null, evidence)
}

/** An open case that stays where it is says too that the record under it changed: both its agencies read it. */
async function tell(
  ctx: Ctx,
  file: CaseFile,
  kind: 'mergePersons' | 'splitPersons',
  evidence: string,
): Promise<CaseFile> {
  const { state } = file.facts
  if (state === 'draft' || isEnded(state)) return file
  return recordBeside(ctx, file, kind, { followed: false }, undefined, {}, null, evidence)
}
