import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { absencesFrom } from '@/lib/db/absences'
import { tellStaff } from '@/lib/db/staff-messages'
import { absenceAt } from '@/lib/domain/allocation/absence'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { OwnCase } from './beside'
import type { Answer, Ctx } from './command'
import { onSeveral, type SeenCase } from './several'
import { recordBeside, staffId, takenOf, type Taken } from './take-step'

export type AssignmentVerb = 'assign' | 'release' | 'takeOver'

/** A case that has gone from one pair of hands to another. */
export type HandsChanged = {
  readonly taken: Taken
  readonly transferId: string
  readonly fromId: string | null
  readonly toId: string | null
}

/** Who looks after the case on this side; each agency has its own. */
export function assigneeOf({ file, side }: OwnCase): string | null {
  return side === 'origin' ? file.row.originAssigneeId : file.row.destinationAssigneeId
}

/** Cases are given to clerks of the own agency who still work there and are not away. */
export async function receiverFault(
  ctx: Ctx,
  receiverId: string,
  agencyId: string | null,
): Promise<Refusal | null> {
  if (agencyId === null || !(await isClerkOf(ctx, receiverId, agencyId)))
    return { code: 'wrong-role', detail: 'clerk' }
  const absences = await absencesFrom(ctx.tx, agencyId, dayOf(ctx.at))
  return absenceAt(receiverId, ctx.at, absences) ? { code: 'wrong-state', detail: 'team-clerkAway' } : null
}

export async function isClerkOf(ctx: Ctx, clerkId: string, agencyId: string): Promise<boolean> {
  const found = await ctx.tx.staff.count({
    where: { id: clerkId, agencyId, disabledAt: null, roles: { some: { role: 'clerk' } } },
  })
  return found > 0
}

/** Writes a change of hands with its event. Taking work from somebody else needs a reason. */
export async function changeHands(
  ctx: Ctx,
  verb: AssignmentVerb,
  own: OwnCase,
  toId: string | null,
  reason: string | undefined,
): Promise<Answer<HandsChanged>> {
  const { file, actor, side } = own
  const fromId = assigneeOf(own)
  if (fromId === toId) return no({ code: 'wrong-state', detail: toId ? 'already-assigned' : 'not-assigned' })
  if (fromId !== null && fromId !== actor.staffId && !reason)
    return no({ code: 'reason-required', detail: verb })
  const set = side === 'origin' ? { originAssigneeId: toId } : { destinationAssigneeId: toId }
  const after = await recordBeside(
    ctx,
    file,
    verb,
    { side, from: fromId, to: toId },
    undefined,
    set,
    reason ?? null,
  )
  return ok({ taken: takenOf(after), transferId: file.row.id, fromId, toId })
}

/** One case changes hands, and who got it or lost it is told. */
export async function handOne(ctx: Ctx, change: Promise<Answer<HandsChanged>>): Promise<Answer<Taken>> {
  const changed = await change
  if (!changed.ok) return changed
  await tellOfHands(ctx, [changed.value])
  return ok(changed.value.taken)
}

/** Several cases change hands, all or none; each person is told once, of how many. */
export async function handSeveral(
  ctx: Ctx,
  cases: readonly SeenCase[],
  change: (seen: SeenCase) => Promise<Answer<HandsChanged>>,
): Promise<Answer<{ readonly count: number }>> {
  const changed = await onSeveral(cases, change)
  if (!changed.ok) return changed
  await tellOfHands(ctx, changed.value)
  return ok({ count: changed.value.length })
}

/** Tells who got cases and who lost them; whoever did it knows already. */
export async function tellOfHands(ctx: Ctx, changes: readonly HandsChanged[]): Promise<void> {
  await tellOf(ctx, 'assigned', changes, ({ toId }) => toId)
  await tellOf(ctx, 'handedOver', changes, ({ fromId }) => fromId)
}

async function tellOf(
  ctx: Ctx,
  kind: 'assigned' | 'handedOver',
  changes: readonly HandsChanged[],
  whom: (change: HandsChanged) => string | null,
): Promise<void> {
  for (const person of new Set(changes.map(whom))) {
    const all = changes.filter((change) => whom(change) === person)
    const [first, ...more] = all
    if (person === null || person === staffId(ctx) || !first) continue
    const { reference, version } = first.taken
    await tellStaff(ctx.tx, [person], {
      kind,
      key: `${kind}:${first.transferId}:${version}`,
      ...(more.length === 0 ? { transferId: first.transferId } : {}),
      content: more.length === 0 ? { reference } : { count: all.length },
      at: ctx.at,
    })
  }
}
