import { no, ok } from '@/lib/domain/result'
import { stepOwed } from '@/lib/domain/documents/papers/reminders'
import { toDay } from '@/lib/db/days'
import type { CaseFile } from '@/lib/db/transfers'
import type { ReminderContent } from '@/lib/schemas/exchange/messages'
import type { Answer, Counterpart, Ctx } from '../command'
import { keepReminder } from '../reminder-work'

/** 催办函 of the other deployment, put on record here and told to whoever is reminded. */
export async function keepToldReminder(
  ctx: Ctx,
  file: CaseFile | null,
  doer: Counterpart,
  { clock: name, round, answerBy, note, sentAt }: ReminderContent,
): Promise<Answer<null>> {
  if (!file) return no({ code: 'not-found', detail: 'case' })
  const clock = file.row.clocks.find((one) => one.clock === name && one.round === round)
  const step = stepOwed(name, file.facts.sealedVersions > 0)
  const isOwed = clock?.endedAt === null && clock.owingAgencyId !== doer.agencyId
  if (!clock || !isOwed || step === null) return no({ code: 'wrong-state', detail: 'nothing-to-remind' })
  const from = file.row.originAgencyId === doer.agencyId ? 'origin' : 'destination'
  await keepReminder({ tx: ctx.tx, doer, at: new Date(sentAt) }, file, {
    channel: 'letter',
    from,
    owed: { clockId: clock.id, clock: name, step, dueOn: toDay(clock.dueOn) },
    answerBy,
    note,
  })
  return ok(null)
}
