import { enterAbsence } from '@/lib/commands/enter-absence'
import { instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Db } from '@/lib/db/client'
import { workingDay } from './office-hours'
import { staffByLogin } from './play'

/** The second clerk of 合肥 goes on leave from the day after tomorrow; the first one stands in. */
export async function announceAbsence(database: Db, today: LocalDate): Promise<string> {
  const staff = await staffByLogin(database)
  const [away, substitute] = [staff.get('hefei-clerk2'), staff.get('hefei-clerk')]
  if (!away || !substitute) throw new Error('no clerks in 合肥')
  const input = enterAbsence.input.parse({
    fromDay: workingDay(today, 2),
    toDay: workingDay(today, 4),
    substituteId: substitute.staffId,
    reason: 'leave',
  })
  const answer = await enterAbsence(
    { kind: 'staff', actor: away },
    input,
    instantAt(today, '08:30'),
    database,
  )
  if (!answer.ok) throw new Error(`absence: ${JSON.stringify(answer.refusal)}`)
  return '1 clerk'
}
