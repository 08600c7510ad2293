import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { OBJECTION_DAYS, type Objection } from '@/lib/domain/transfer/online'
import type { Side } from '@/lib/domain/transfer/states'
import { readCalendar } from '@/lib/db/calendars'
import { fromDay } from '@/lib/db/days'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from '../command'
import { deskAgency } from '../tell-staff'

/**
 * Something said online that an agency answers within five of its working days, beside calls and visits. One at
 * a time about the same thing.
 * @param to the side that answers; where it has no login here, the one that records for it
 */
export async function putForAnswer(
  ctx: Ctx,
  file: CaseFile,
  { about, text, to }: { readonly about: Objection; readonly text: string; readonly to: Side },
): Promise<Answer<LocalDate>> {
  if (text.trim() === '') return no({ code: 'reason-required' })
  const waiting = { transferId: file.row.id, kind: 'online', about, repliedAt: null }
  if ((await ctx.tx.contactLog.count({ where: waiting })) > 0)
    return no({ code: 'wrong-state', detail: about === 'complaint' ? 'complaint-open' : 'objection-open' })
  const agency = deskAgency(to, file)
  const answerBy = dueDay(dayOf(ctx.at), OBJECTION_DAYS, await readCalendar(ctx.tx, agency.calendarCode)).due
  await ctx.tx.contactLog.create({
    data: {
      transferId: file.row.id,
      agencyId: agency.id,
      kind: 'online',
      about,
      caller: 'applicant',
      verified: true,
      text,
      replyBy: fromDay(answerBy),
      writtenById: null,
      writtenByName: 'applicant',
      at: ctx.at,
    },
  })
  return ok(answerBy)
}
