import { dueDay, workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { officeHours } from '@/lib/domain/calendar/office-hours'
import type { StaffMessageKind } from '@/lib/domain/access/staff-messages'
import type { Clock } from '@/lib/domain/clocks/clock'
import {
  climb,
  PROVINCE_ANSWER_DAYS,
  REMINDER_ANSWER_DAYS,
  toldAt,
  WAITING,
  type Audience,
  type Rung,
  type TakenRung,
} from '@/lib/domain/clocks/ladder'
import { stepOwed } from '@/lib/domain/documents/papers/reminders'
import { no, ok } from '@/lib/domain/result'
import { clockHolder } from '@/lib/domain/transfer/holder'
import type { Side } from '@/lib/domain/transfer/states'
import { readCalendar } from '@/lib/db/calendars'
import { fromDay, toDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { supervisorsAbove } from '@/lib/db/ladder'
import { UnprintablePaper } from '@/lib/db/papers'
import { attending, staffWith, tellStaff } from '@/lib/db/staff-messages'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { ClimbLadder } from '@/lib/schemas/ladder'
import { deskLookingAfter } from './clock-keeping'
import { command, type Ctx } from './command'
import { deskOfSide, keepReminder, writeReminder } from './reminder-work'

type ClockRow = CaseFile['row']['clocks'][number]
type Rungs = { readonly file: CaseFile; readonly clock: ClockRow; readonly desk: Side }

/**
 * Evaluates the ladder of one running clock at this instant: the highest rung whose day has come is fired, lower
 * ones that nobody took are kept as passed over. Under the lock of the case, so two workers fire once. Nothing on
 * the case changes: whoever has its form open is not disturbed.
 */
export const climbLadder = command(ClimbLadder, async (ctx, { transferId, clockId }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role' })
  const file = await lockTransfer(ctx.tx, { id: transferId })
  const clock = file?.row.clocks.find(({ id, endedAt }) => id === clockId && endedAt === null)
  const desk = file && clock ? deskLookingAfter(file, clock.clock) : null
  if (!file || !clock || desk === null) return ok({ fired: null })
  const { agency } = deskOfSide(file, desk)
  const taken = await ctx.tx.escalation.findMany({ where: { clockId }, select: { rung: true } })
  const steps = climb(
    {
      startedOn: toDay(clock.startedOn),
      dueOn: toDay(clock.sortDueOn),
      calendar: await readCalendar(ctx.tx, clock.calendarCode),
    },
    taken.map(({ rung }) => rung as Rung),
    ctx.at,
    {
      hours: officeHours(agency.hours, agency.closeOfBusiness),
      calendar: await readCalendar(ctx.tx, agency.calendarCode),
    },
  )
  for (const step of steps) {
    const fired = step.outcome === 'fired' ? await fire(ctx, { file, clock, desk }, step.rung) : {}
    await ctx.tx.escalation.create({ data: { ...rowOf(ctx, file, clock, step), ...fired } })
  }
  return ok({ fired: steps.find(({ outcome }) => outcome === 'fired')?.rung ?? null })
})

function rowOf(ctx: Ctx, file: CaseFile, clock: ClockRow, { rung, on, outcome }: TakenRung) {
  return {
    transferId: file.row.id,
    clockId: clock.id,
    rung,
    rungOn: fromDay(on),
    outcome,
    evaluatedAt: ctx.at,
    told: [] as string[],
    toldCount: 0,
  } satisfies Prisma.EscalationUncheckedCreateInput
}

type Fired = Partial<Omit<Prisma.EscalationUncheckedCreateInput, 'clockId' | 'transferId' | 'rung'>>

async function fire(ctx: Ctx, at: Rungs, rung: Rung): Promise<Fired> {
  const told = new Map<Audience, number>()
  let more: Fired = {}
  for (const audience of toldAt(rung, at.clock.clock)) {
    switch (audience) {
      case 'holder':
      case 'supervisor': {
        const staff = audience === 'holder' ? await holders(ctx, at) : await supervisorsOf(ctx, at)
        await tell(ctx, at, rung, staff, kindOf(rung))
        told.set(audience, staff.length)
        break
      }
      case 'otherAgency': {
        const sent = await remindOwing(ctx, at, rung)
        if (sent) told.set(audience, sent.told)
        if (sent?.reminderId) more = { ...more, reminderId: sent.reminderId }
        break
      }
      case 'province':
      case 'nation': {
        const asked = await askAbove(ctx, at, rung)
        told.set(asked.audience, asked.told)
        if (asked.told > 0) more = { ...more, provinceCode: asked.provinceCode, answerBy: asked.answerBy }
      }
    }
  }
  const reached = [...told].filter(([, count]) => count > 0)
  return {
    ...more,
    told: reached.map(([audience]) => audience),
    toldCount: reached.reduce((sum, [, count]) => sum + count, 0),
  }
}

function kindOf(rung: Rung): StaffMessageKind {
  switch (rung) {
    case 'threeBefore':
    case 'oneBefore':
      return 'clockSoon'
    case 'onTheDay':
      return 'clockDueToday'
    case 'oneAfter':
    case 'threeAfter':
      return 'clockLate'
  }
}

/** Clocks that wait for money are finance's; T1 does so once the table is sealed. */
const OF_FINANCE: readonly Clock[] = ['T3', 'TW', 'T4']
function isOfFinance({ clock, file }: Rungs): boolean {
  return OF_FINANCE.includes(clock.clock) || (clock.clock === 'T1' && file.row.sealedVersions > 0)
}

async function holders({ tx, at }: Ctx, rungs: Rungs): Promise<string[]> {
  const { agency, assigneeId } = deskOfSide(rungs.file, rungs.desk)
  const finance = isOfFinance(rungs) ? await staffWith(tx, agency.id, ['finance']) : []
  return finance.length > 0 ? finance : attending(tx, agency.id, assigneeId, at)
}

function supervisorsOf({ tx }: Ctx, { file, desk }: Rungs): Promise<string[]> {
  return staffWith(tx, deskOfSide(file, desk).agency.id, ['supervisor'])
}

async function tell(
  ctx: Ctx,
  { file, clock }: Rungs,
  rung: Rung,
  staff: readonly string[],
  kind: StaffMessageKind,
  more: { readonly answerBy?: LocalDate } = {},
): Promise<void> {
  const dueOn = toDay(clock.sortDueOn)
  const calendar = await readCalendar(ctx.tx, clock.calendarCode)
  await tellStaff(ctx.tx, staff, {
    kind,
    key: `ladder:${clock.id}:${rung}`,
    transferId: file.row.id,
    content: {
      reference: file.row.reference,
      clock: clock.clock,
      dueOn,
      left: workingDaysAfter(dayOf(ctx.at), dueOn, calendar),
      ...more,
    },
    at: ctx.at,
  })
}

/** Who owes: the agency itself, not the desk that follows it up. Null for applicant, bank and post. */
function owingSide({ file, clock }: Rungs): Side | null {
  const holder = clockHolder(clock.clock, { ...file.facts, originOwes: file.row.originOwes })
  return holder === 'origin' || holder === 'destination' ? holder : null
}

/**
 * The letter of the side that waits, written by the program; its own desk is told as well. A reminder that is still
 * to be answered is not sent again. Null where nobody outside waits, or the waiting side has no desk here.
 */
async function remindOwing(
  ctx: Ctx,
  rungs: Rungs,
  rung: Rung,
): Promise<{ readonly told: number; readonly reminderId: string | null } | null> {
  const { file, clock } = rungs
  const from = WAITING[clock.clock]
  const step = stepOwed(clock.clock, file.row.sealedVersions > 0)
  if (from === null || step === null || owingSide(rungs) === from) return null
  const waiting = deskOfSide(file, from)
  if (waiting.agency.connection !== 'connected') return null
  const staff = await attending(ctx.tx, waiting.agency.id, waiting.assigneeId, ctx.at)
  await tell(ctx, rungs, rung, staff, 'clockLate')
  const today = dayOf(ctx.at)
  const open = await ctx.tx.reminder.findFirst({
    where: { clockId: clock.id, answer: null, settledAt: null, answerBy: { gte: fromDay(today) } },
    select: { id: true },
  })
  if (open) return { told: staff.length, reminderId: open.id }
  const { agency } = deskOfSide(file, from === 'origin' ? 'destination' : 'origin')
  const calendar = await readCalendar(ctx.tx, agency.calendarCode)
  const answerBy = dueDay(today, REMINDER_ANSWER_DAYS, calendar).due
  const owed = { clockId: clock.id, clock: clock.clock, step, dueOn: toDay(clock.sortDueOn) }
  const sent = { from, owed, answerBy, note: null }
  const letter = await unlessUnprintable(writeReminder(ctx, file, sent))
  if (!letter) return { told: staff.length, reminderId: null }
  const reminderId = await keepReminder(ctx, file, { ...sent, channel: 'letter', paperId: letter.id })
  return { told: staff.length + 1, reminderId }
}

/** A rare name keeps no rung from being taken; the messages go out all the same. */
async function unlessUnprintable<T>(writing: Promise<T>): Promise<T | null> {
  try {
    return await writing
  } catch (error) {
    if (error instanceof UnprintablePaper) return null
    throw error
  }
}

async function askAbove(ctx: Ctx, rungs: Rungs, rung: Rung) {
  const { agency } = deskOfSide(rungs.file, owingSide(rungs) ?? rungs.desk)
  const { provinceCode } = await ctx.tx.area.findUniqueOrThrow({
    where: { code: agency.areaCode },
    select: { provinceCode: true },
  })
  const { staffIds, audience } = await supervisorsAbove(ctx.tx, provinceCode)
  const calendar = await readCalendar(ctx.tx, agency.calendarCode)
  const answerBy = dueDay(dayOf(ctx.at), PROVINCE_ANSWER_DAYS, calendar).due
  await tell(ctx, rungs, rung, staffIds, 'provinceAsked', { answerBy })
  return { audience, told: staffIds.length, provinceCode, answerBy: fromDay(answerBy) }
}
