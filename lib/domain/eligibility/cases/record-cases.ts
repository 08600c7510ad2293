import { monthRange, yearMonth } from '@/lib/domain/calendar/year-month'
import { ORIGIN, paid, RESIDENT, type RuleCase } from '../sample-facts'

const RETIRED = { originEnrolment: { ...ORIGIN, status: 'retired' } } as const
const HIDDEN = { originEnrolment: 'notVisible' } as const
const months = (from: string, to: string) => monthRange(yearMonth(from), yearMonth(to))
/** A 2010-07…2014-06 and B 2014-05…2018-04: 48 months each, two in common. */
const OVERLAPPING = {
  paid: paid('2010-07', '2014-06', '2014-05', {
    here: months('2014-05', '2018-04'),
    hereAsEmployee: months('2014-05', '2018-04'),
  }),
}
const NEEDS = { destination: { retirementMonthsFemale: 94, retirementMonthsMale: 300 } }

export const RECORD_CASES: readonly RuleCase[] = [
  ['IT-01', 'told beforehand', {}, {}, 'met importedOnceValid info'],
  ['IT-01', 'not to a retiree', RETIRED, {}, 'not asked'],
  [
    'IT-02',
    'within the origin’s days',
    {},
    { origin: { correctionDays: 3 } },
    'met disputeReissued info',
    { days: 3 },
  ],
  [
    'IT-03',
    '48 and 48 with 2 in common are 94',
    OVERLAPPING,
    {},
    'met monthsOverlap info',
    { origin: 48, here: 48, months: 2, total: 94 },
  ],
  ['IT-03', 'none in common', {}, {}, 'met monthsDistinct info', { origin: 24, here: 1, total: 25 }],
  ['IT-03', 'shared in the province', { pairMode: 'PA_ONLY' }, {}, 'met yearsAlreadyShared info'],
  [
    'IT-03',
    'origin hidden',
    { ...HIDDEN, paid: paid('2024-10', '2026-09', '2026-10', { origin: null }) },
    {},
    'cannotTell paymentsNotKnown info',
    { side: 'origin' },
  ],
  [
    'IT-03',
    'destination hidden',
    { paid: paid('2024-10', '2026-09', '2026-10', { here: null }) },
    {},
    'cannotTell paymentsNotKnown info',
    { side: 'destination' },
  ],
  [
    'IT-04',
    'deemed in Xi’an',
    {},
    { destination: { yearsCountedAs: 'deemed' } },
    'met monthsMove info',
    { months: 24, countedAs: 'deemed' },
  ],
  [
    'IT-04',
    'origin hidden',
    { ...HIDDEN, paid: paid('2024-10', '2026-09', '2026-10', { origin: null }) },
    {},
    'cannotTell paymentsNotKnown info',
  ],
  ['IT-04', 'not of residents', RESIDENT, {}, 'not asked'],
  ['IT-05', 'years needed are not said', {}, {}, 'met yearsAccumulate info', { countedAs: 'actual' }],
  [
    'IT-05',
    'just enough',
    OVERLAPPING,
    NEEDS,
    'met yearsSufficeForRetirement info',
    { total: 94, needed: 94 },
  ],
  [
    'IT-05',
    'one short',
    OVERLAPPING,
    { destination: { retirementMonthsFemale: 95 } },
    'met yearsShortOfRetirement info',
    { needed: 95, short: 1 },
  ],
  [
    'IT-05',
    'men by their own',
    { ...OVERLAPPING, sex: 'male' },
    NEEDS,
    'met yearsShortOfRetirement info',
    { short: 206 },
  ],
  [
    'IT-05',
    'months as a resident here do not count',
    { paid: { ...OVERLAPPING.paid, hereAsEmployee: [] } },
    NEEDS,
    'met yearsShortOfRetirement info',
    { total: 48, short: 46 },
  ],
  ['AU-01', 'the origin keeps the record', {}, {}, 'met originKeepsRecord warn'],
  [
    'AU-01',
    'ended before the move is over',
    { originEnrolment: { ...ORIGIN, status: 'terminated' } },
    {},
    'notMet originRecordEnded askOrigin warn',
  ],
  ['AU-01', 'and covers the paid year', RESIDENT, {}, 'met originCoversPaidYear warn', { year: 2026 }],
  ['RC-01', 'a hundred years', {}, {}, 'met keptHundredYears info'],
]
