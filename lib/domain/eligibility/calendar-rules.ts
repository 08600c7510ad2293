import type { EligibilityFacts } from './facts'
import { isRetired } from './facts'
import { cannotTell, informs, met, notMet, type EligibilityRule, type Verdict } from './rule'

/** How the days of the transfer-out are counted, told with the days of this case. */
export const CALENDAR_RULES: readonly EligibilityRule[] = [
  {
    id: 'CA-01',
    source: 'civilCode201',
    effect: informs,
    ask: counted(({ foreseen: { out } }) =>
      met('startDayFree', { startsOn: out.startsOn, firstDay: out.firstDay }),
    ),
  },
  {
    id: 'CA-02',
    source: 'civilCode203',
    effect: informs,
    ask: counted(({ foreseen: { out } }) =>
      met('restDaysSkipped', { restDays: out.restDays, dueOn: out.dueOn }),
    ),
  },
  {
    id: 'CA-03',
    source: 'civilCode203',
    effect: informs,
    ask: counted(({ foreseen: { out } }) => met('closesAt', { closing: out.closing, dueOn: out.dueOn })),
  },
  {
    id: 'CA-04',
    source: 'holidayNotice',
    effect: informs,
    ask: counted(({ foreseen: { out } }) =>
      out.makeUpDays.length > 0
        ? met('makeUpDaysCount', { version: out.calendarVersion, makeUpDays: out.makeUpDays })
        : met('noMakeUpDays', { version: out.calendarVersion }),
    ),
  },
  {
    id: 'CA-05',
    source: 'holidayMeasure',
    effect: informs,
    ask: counted(({ foreseen: { regional } }) =>
      regional === null ? met('nationalCalendar') : met('regionalCalendar', { side: regional }),
    ),
  },
  {
    id: 'CA-06',
    source: 'houseDecision',
    effect: informs,
    ask: counted(({ foreseen }) => {
      const open = [foreseen.out, foreseen.in].find((term) => term.provisional)
      return open
        ? cannotTell('datesProvisional', { dueOn: open.dueOn }, 'awaitNotice')
        : met('datesFirm', { version: foreseen.in.calendarVersion })
    }),
  },
  {
    id: 'CA-07',
    source: 'houseDecision',
    effect: informs,
    ask: counted(({ foreseen: { now, out } }, { origin }) => {
      const { startsOn } = out
      if (now === 'inHours') return met('inOfficeHours', { startsOn })
      return notMet(origin.receiptPolicy === 'ROLL' ? 'outsideHoursRolled' : 'outsideHoursAsIs', { startsOn })
    }),
  },
]

type Ask = EligibilityRule['ask']

/** Nothing is counted where there will be no transfer. */
function counted(ask: (facts: EligibilityFacts, parameters: Parameters<Ask>[1]) => Verdict): Ask {
  return (facts, parameters) => (isRetired(facts) ? null : ask(facts, parameters))
}
