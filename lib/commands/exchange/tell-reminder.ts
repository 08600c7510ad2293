import type { Clock } from '@/lib/domain/clocks/clock'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Side } from '@/lib/domain/transfer/states'
import { exchangeSideOf, linkOf, writeMessage } from '@/lib/db/exchange-messages'
import type { CaseFile } from '@/lib/db/transfers'
import { newestVersion } from '@/lib/schemas/exchange/messages'
import type { Ctx } from '../command'

type Reminder = {
  readonly owed: { readonly clockId: string; readonly clock: Clock }
  readonly answerBy: LocalDate
  readonly note: string | null
}

/** Sends a reminder to the side that works in another deployment. */
export async function tellReminder(
  ctx: Ctx,
  { row }: CaseFile,
  from: Side,
  { owed, answerBy, note }: Reminder,
): Promise<void> {
  const sides = exchangeSideOf(row)
  if (!sides || sides.here !== from || ctx.doer.kind === 'counterpart') return
  const link = await linkOf(ctx.tx, row.id)
  const clock = row.clocks.find(({ id }) => id === owed.clockId)
  if (!link || !clock) return
  await writeMessage(ctx.tx, {
    link,
    kind: 'reminder',
    schemaVersion: newestVersion('reminder'),
    content: { sentAt: ctx.at.toISOString(), clock: owed.clock, round: clock.round, answerBy, note },
    at: ctx.at,
  })
}
