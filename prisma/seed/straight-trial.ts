import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/db/days'
import { AREA } from './area-codes'
import { workingDay } from './office-hours'

/** For three working days two areas let the program accept and draft by itself; since then all is by hand again. */
export const TRIAL = { from: -24, to: -22 } as const

const SOURCE = '演示：试行直通办理三个工作日'

/** @param today the day of the demonstration; the trial lies before it */
export async function writeTrial(tx: Tx, today: LocalDate): Promise<void> {
  const span = {
    source: SOURCE,
    value: true,
    validFrom: fromDay(workingDay(today, TRIAL.from)),
    validTo: fromDay(workingDay(today, TRIAL.to)),
  }
  await tx.areaParameter.createMany({
    data: [
      { ...span, areaCode: AREA.福州, key: 'autoAccept' },
      { ...span, areaCode: AREA.杭州, key: 'autoDraft' },
    ],
  })
}
