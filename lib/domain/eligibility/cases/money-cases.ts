import { fen } from '@/lib/domain/money/fen'
import { ORIGIN, RESIDENT, type RuleCase } from '../sample-facts'

const RETIRED = { originEnrolment: { ...ORIGIN, status: 'retired' } } as const
const HIDDEN = { originEnrolment: 'notVisible' } as const
const EMPTY = { originEnrolment: { ...ORIGIN, balance: fen(0) } }
const WITHOUT = { originEnrolment: { ...ORIGIN, balance: null } }
const BALANCE = { originEnrolment: { ...ORIGIN, balance: fen(345_678) } }

export const MONEY_CASES: readonly RuleCase[] = [
  ['FU-01', 'a balance to move', {}, {}, 'not asked'],
  ['FU-01', 'zero', EMPTY, {}, 'met zeroBalance info'],
  ['FU-01', 'no account', WITHOUT, {}, 'met noAccount info'],
  ['FU-01', 'residents have none', RESIDENT, {}, 'met noAccount info'],
  ['FU-02', 'in full', BALANCE, {}, 'met fullBalanceMoves info', { balance: 345_678 }],
  [
    'FU-02',
    'one fen moves too',
    { originEnrolment: { ...ORIGIN, balance: fen(1) } },
    {},
    'met fullBalanceMoves info',
  ],
  ['FU-02', 'nothing to move', EMPTY, {}, 'not asked'],
  ['FU-02', 'origin hidden', HIDDEN, {}, 'cannotTell balanceNotVisible info'],
  ['FU-02', 'to the resident scheme', { ...BALANCE, toScheme: 'resident' }, {}, 'not asked'],
  ['FU-03', 'equal to the fen', BALANCE, {}, 'met creditedWhenEqual info', { balance: 345_678 }],
  ['FU-03', 'origin hidden', HIDDEN, {}, 'met creditedWhenEqual info', { balance: null }],
  ['FU-04', 'different', BALANCE, {}, 'met heldWhenDifferent info'],
  ['FU-04', 'nothing to move', EMPTY, {}, 'not asked'],
  [
    'FU-05',
    'destination by post',
    { destination: { code: '360400', provinceCode: '360000', connection: 'none' } },
    {},
    'met payoutIfNotMovable info',
  ],
  [
    'FU-05',
    'to resident where the account is paid out',
    { toScheme: 'resident' },
    { origin: { crossSchemeAccount: 'payout' } },
    'met payoutOnApplication info',
  ],
  [
    'FU-05',
    'not where payout is not allowed',
    {},
    { origin: { payoutAllowed: false, payoutDays: 30 } },
    'not asked',
  ],
  ['FU-05', 'usually nothing to say', {}, {}, 'not asked'],
  ['FU-05', 'a retiree', RETIRED, {}, 'met retireePayout info'],
  [
    'FU-06',
    'Guangdong',
    { ...BALANCE, pairMode: 'PA_STAYS' },
    {},
    'met accountStays info',
    { balance: 345_678 },
  ],
  ['FU-06', 'elsewhere', {}, {}, 'not asked'],
  [
    'FU-07',
    'Fujian',
    { pairMode: 'IMMEDIATE_NETTED' },
    { origin: { settlementDay: 5 } },
    'met advancedAndNetted info',
    { day: 5 },
  ],
  ['FU-07', 'Hunan', { pairMode: 'AUTO' }, {}, 'met advancedAndNetted info', { day: null }],
  ['FU-07', 'Shaanxi pays', { pairMode: 'PA_ONLY' }, {}, 'not asked'],
  [
    'FU-08',
    'paid again',
    {},
    { origin: { fundsRetryDays: 4 } },
    'met returnedPaymentRepaid info',
    { days: 4 },
  ],
  ['FU-08', 'nothing is paid', { pairMode: 'AUTO' }, {}, 'not asked'],
  ['FU-09', 'kept until then', BALANCE, {}, 'met balanceShownUntilPaid info', { balance: 345_678 }],
  ['FU-09', 'origin hidden', HIDDEN, {}, 'cannotTell balanceNotVisible info'],
]
