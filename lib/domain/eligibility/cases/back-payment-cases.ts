import { gap, RESIDENT, type RuleCase } from '../sample-facts'

/** 10 % of 8,000.00 a month. */
const PRICED = { destination: { backPayBaseFen: 800_000, backPayRateBasisPoints: 1000 } }
const CHARGES = { destination: { ...PRICED.destination, individualLateFee: true } }
const EMPLOYER = { gapCause: 'employer' } as const
const OWN = { gapCause: 'self', flexible: true } as const
const WINDOWED = { destination: { ...PRICED.destination, flexibleBackPayMonths: 3 } }
const WINDOW = { destination: { flexibleBackPayMonths: 3 } }

export const BACK_PAYMENT_CASES: readonly RuleCase[] = [
  ['LF-01', 'no gap', gap(0, EMPLOYER), {}, 'not asked'],
  [
    'LF-01',
    'G12: the employer missed two',
    gap(2, EMPLOYER),
    PRICED,
    'met employerBears info',
    { gap: 2, perDay: 80 },
  ],
  ['LF-01', 'amount not known', gap(2, EMPLOYER), {}, 'met employerBears info', { perDay: null }],
  ['LF-01', 'nobody said whose fault', gap(2), {}, 'cannotTell causeNotKnown askGapCause info', { gap: 2 }],
  ['LF-01', 'own fault', gap(2, OWN), {}, 'not asked'],
  ['LF-01', 'residents pay by the year', { ...RESIDENT, ...gap(2, EMPLOYER) }, {}, 'not asked'],
  [
    'LF-02',
    'G13: flexible, where the area charges',
    gap(4, OWN),
    CHARGES,
    'met personBears info',
    { gap: 4, perDay: 160 },
  ],
  ['LF-02', 'where it does not', gap(4, OWN), PRICED, 'notMet personBearsNothing info'],
  ['LF-02', 'never of an employee', gap(4, { gapCause: 'self' }), CHARGES, 'notMet personBearsNothing info'],
  [
    'LF-02',
    'nor for a fault of the system',
    gap(4, { gapCause: 'system', flexible: true }),
    CHARGES,
    'notMet personBearsNothing info',
  ],
  [
    'LF-03',
    'four months at 8,000.00 and 10 %',
    gap(4),
    PRICED,
    'met backPaymentCosts info',
    { gap: 4, amount: 320_000, base: 800_000, rate: 1000 },
  ],
  ['LF-03', 'base not published', gap(4), {}, 'cannotTell baseNotKnown askBase info', { gap: 4 }],
  ['LF-03', 'nothing to pay back', gap(0), PRICED, 'not asked'],
  ['LF-04', 'at the limit', gap(3, OWN), WINDOW, 'met withinWindow info', { gap: 3, window: 3 }],
  ['LF-04', 'a month beyond', gap(4, OWN), WINDOW, 'notMet backPayWindowOver info', { gap: 4, window: 3 }],
  ['LF-04', 'not of employees', gap(4), WINDOW, 'not asked'],
  ['LF-04', 'where the area sets none', gap(4, OWN), {}, 'not asked'],
  ['LF-05', 'no cap nationally', gap(2, EMPLOYER), {}, 'notMet feeNotCapped info'],
  ['LF-05', 'capped', gap(2, EMPLOYER), { destination: { capAtPrincipal: true } }, 'met feeCapped info'],
  ['LF-05', 'no fee, no cap', gap(2, { gapCause: 'self' }), {}, 'not asked'],
  ['LF-06', 'through the day of payment', gap(2), {}, 'met lateDaysThroughPayment info'],
  [
    'LF-06',
    'until the day before',
    gap(2),
    { destination: { lateDayMode: 'untilDayBefore' } },
    'met lateDaysBeforeBill info',
  ],
  ['LF-07', 'month by month', gap(2, EMPLOYER), {}, 'met feeRoundedByMonth info', { gap: 2, fee: null }],
  // 800.00 each, due 06-25 and 07-25, paid 10-12: 109 days are 43.60, 79 days are 31.60.
  [
    'LF-07',
    'as if paid today',
    gap(2, EMPLOYER),
    PRICED,
    'met feeRoundedByMonth info',
    { gap: 2, fee: 7_520 },
  ],
  [
    'LF-03',
    'flexible: only what may be paid back',
    gap(4, OWN),
    WINDOWED,
    'met backPaymentCosts info',
    { gap: 3, amount: 240_000 },
  ],
]
