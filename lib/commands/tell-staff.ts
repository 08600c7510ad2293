import { hasRole, sideOf } from '@/lib/domain/access/reach'
import type { Role } from '@/lib/domain/access/roles'
import { sideOwing } from '@/lib/domain/transfer/holder'
import { isStep } from '@/lib/domain/transfer/lifecycle'
import {
  staffTold,
  staffToldBeside,
  TOLD_BESIDE,
  type StaffTelling,
  type ToldBeside,
} from '@/lib/domain/transfer/staff-told'
import type { Side } from '@/lib/domain/transfer/states'
import { attending, staffWith, tellStaff } from '@/lib/db/staff-messages'
import type { CaseFile } from '@/lib/db/transfers'
import type { Ctx } from './command'

type Detail = { readonly [key: string]: unknown }

/**
 * Tells the staff who have to act on what was just recorded, in the same transaction. Nobody is told of the own
 * act, nor a desk of what one of its own people has just done there.
 * @param kind of the event that was written
 * @param before the case as it was; @param after as it is, in the version of the event
 */
export async function tellStaffOf(
  ctx: Ctx,
  kind: string,
  before: CaseFile,
  after: CaseFile,
  detail: Detail = {},
): Promise<void> {
  const tellings = isStep(kind)
    ? staffTold(kind, before.facts, after.facts)
    : toldBeside(ctx, kind, after, detail)
  for (const telling of tellings) await tell(ctx, telling, before, after, kind)
  await tellOfLate(ctx, before, after)
}

function toldBeside(ctx: Ctx, kind: string, { facts }: CaseFile, detail: Detail): StaffTelling[] {
  if (!(TOLD_BESIDE as readonly string[]).includes(kind)) return []
  const { step, role } = detail
  const signed = typeof step === 'string' ? { step, role: String(role) } : null
  return staffToldBeside(kind as ToldBeside, facts, actingSide(ctx, facts) ?? 'destination', signed)
}

async function tell(
  ctx: Ctx,
  telling: StaffTelling,
  before: CaseFile,
  after: CaseFile,
  event: string,
): Promise<void> {
  const { kind, step } = telling
  const { row } = after
  const staff = (await audience(ctx, telling, before, after)).filter((id) => id !== doerOf(ctx))
  await tellStaff(ctx.tx, staff, {
    kind,
    key: `${row.id}:${row.version}:${event}`,
    transferId: row.id,
    content: { reference: row.reference, ...(step === undefined ? {} : { step }) },
    at: ctx.at,
  })
}

async function audience(
  ctx: Ctx,
  { kind, side, to, step }: StaffTelling,
  before: CaseFile,
  after: CaseFile,
): Promise<readonly string[]> {
  const agencyId = side === 'origin' ? after.row.originAgencyId : after.row.destinationAgencyId
  if (to === 'opener') {
    const opener = before.facts.openSignatures.find((one) => one.step === step)?.openedBy
    return opener === undefined ? [] : [opener]
  }
  const isOwnDesk = (role: Role) =>
    ctx.doer.kind === 'staff' && actingSide(ctx, after.facts) === side && hasRole(ctx.doer.actor, [role])
  // The second signature is never the doer's own, whatever roles the doer holds.
  if (to !== 'attending')
    return kind !== 'signatureAwaited' && isOwnDesk(to) ? [] : staffWith(ctx.tx, agencyId, [to])
  const assignee = side === 'origin' ? after.row.originAssigneeId : after.row.destinationAssigneeId
  return assignee === null && isOwnDesk('clerk') ? [] : attending(ctx.tx, agencyId, assignee, ctx.at)
}

/** A clock that ended late waits for the supervisor of the agency that owed it, or of the one that records for it. */
async function tellOfLate(ctx: Ctx, before: CaseFile, after: CaseFile): Promise<void> {
  const { row } = after
  const wasLate = new Set(before.row.clocks.filter(({ ending }) => ending === 'late').map(({ id }) => id))
  for (const clock of row.clocks) {
    if (clock.ending !== 'late' || wasLate.has(clock.id)) continue
    const agency = deskAgency(sideOwing(clock.clock), after)
    const supervisors = await staffWith(ctx.tx, agency.id, ['supervisor'])
    await tellStaff(
      ctx.tx,
      supervisors.filter((id) => id !== doerOf(ctx)),
      {
        kind: 'lateToConfirm',
        key: `${row.id}:${row.version}:late:${clock.clock}:${clock.round}`,
        transferId: row.id,
        content: { reference: row.reference, clock: clock.clock },
        at: ctx.at,
      },
    )
  }
}

/** The agency that keeps the dates of a side: its own, or where that has no login here, the other one. */
export function deskAgency(side: Side, { row }: CaseFile) {
  const [own, other] =
    side === 'origin' ? [row.originAgency, row.destinationAgency] : [row.destinationAgency, row.originAgency]
  return own.connection === 'none' ? other : own
}

function actingSide({ doer }: Ctx, facts: CaseFile['facts']): Side | null {
  return doer.kind === 'staff' ? sideOf(doer.actor, facts) : null
}

/** Who acts, also where the program takes a step that follows from it. */
function doerOf({ doer, causedById }: Ctx): string | null {
  return doer.kind === 'staff' ? doer.actor.staffId : (causedById ?? null)
}
