import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import { isReadyToTell } from '@/lib/domain/transfer/closure'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import {
  personTold,
  type NoticeKind,
  type NoticeWay,
  type Reachable,
} from '@/lib/domain/transfer/person-told'
import { toDay } from '@/lib/db/days'
import { queueNotice } from '@/lib/db/outbox'
import { attending, tellStaff } from '@/lib/db/staff-messages'
import type { CaseFile } from '@/lib/db/transfers'
import type { Ctx } from './command'
import { issuePapersOf } from './issue-paper'
import { deskAgency } from './tell-staff'

/** Tells the insured person of a step, in its transaction, where that is something to be told of. */
export async function tellPersonOf(ctx: Ctx, step: Step, before: CaseFile, after: CaseFile): Promise<void> {
  if (isToldElsewhere(after)) return
  const told = personTold(step, before.facts, after.facts)
  if (!told) return
  const { row } = after
  const due = firstRunning(after, told.next)
  await promise(ctx, after, told.kind, `step:${row.version}`, {
    on: dayOf(ctx.at),
    months: row.monthsRecorded,
    ...(due ? { dueOn: toDay(due.dueOn) } : {}),
  })
}

/** The deployment the person applied at keeps them informed; nobody hears of a step twice. */
function isToldElsewhere({ facts }: CaseFile): boolean {
  return facts.destinationConnection === 'exchange'
}

/** The completion notice is promised once, as soon as years and money are settled. */
export async function tellOfCompletion(ctx: Ctx, file: CaseFile): Promise<void> {
  if (isToldElsewhere(file) || !isReadyToTell(file.facts) || file.facts.noticeIssued) return
  const told = await ctx.tx.notice.count({ where: { transferId: file.row.id, kind: 'completion' } })
  if (told > 0) return
  await promise(ctx, file, 'completion', 'completion', {
    on: dayOf(ctx.at),
    months: file.row.monthsRecorded,
  })
  // What is handed over to somebody without a phone has to be there before it can be.
  await issuePapersOf({ ...ctx, doer: { kind: 'system' } }, 'complete', file)
}

/** What a notice says beside its kind: days and codes, nothing personal. */
type Content = { readonly [key: string]: string | number | null }

/** Leaves a notice to the worker; the clerk learns of one that has to be handed over. */
export async function promise(
  ctx: Ctx,
  file: CaseFile,
  kind: NoticeKind,
  key: string,
  content: Content,
): Promise<NoticeWay> {
  const { row } = file
  const queued = await queueNotice(ctx.tx, {
    transferId: row.id,
    key,
    kind,
    person: reachable(row.person),
    content: { reference: row.reference, ...content },
    at: ctx.at,
  })
  if (queued !== 'handover') return queued
  const agency = deskAgency('destination', file)
  const assignee = agency.id === row.destinationAgencyId ? row.destinationAssigneeId : row.originAssigneeId
  await tellStaff(ctx.tx, await attending(ctx.tx, agency.id, assignee, ctx.at), {
    kind: 'noticeToHandOver',
    key: `${row.id}:${key}:handover`,
    transferId: row.id,
    content: { reference: row.reference, notice: kind },
    at: ctx.at,
  })
  return queued
}

/** What decides how this person is told. */
export function reachable(person: {
  readonly phoneSealed: string | null
  readonly progressOffSince: Date | null
}): Reachable {
  return { hasPhone: person.phoneSealed !== null, progressNotices: person.progressOffSince === null }
}

function firstRunning({ row }: CaseFile, clocks: readonly Clock[]) {
  for (const name of clocks) {
    const running = row.clocks.find(({ clock, endedAt }) => clock === name && endedAt === null)
    if (running) return running
  }
  return null
}
