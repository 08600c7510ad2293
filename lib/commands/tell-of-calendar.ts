import { supervisorsReached } from '@/lib/db/calendar-readers'
import type { Tx } from '@/lib/db/client'
import { tellStaff } from '@/lib/db/staff-messages'

type Change = NonNullable<Awaited<ReturnType<Tx['calendarChange']['findUnique']>>>

/**
 * Tells supervisors whose clocks a change of a calendar moved how many, each for what they look after; whoever
 * proposed or approved it hears of the whole.
 */
export async function tellOfCalendar(tx: Tx, change: Change, at: Date): Promise<void> {
  const { id: changeId, kind, code, year } = change
  for (const { staffIds, counts } of await supervisorsReached(tx, change))
    await tellStaff(tx, staffIds, {
      kind: 'calendarApplied',
      key: `calendarApplied:${changeId}`,
      content: { changeId, change: kind, code, year, ...counts },
      at,
    })
}
