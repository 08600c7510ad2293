import type { RecordCode } from '@/lib/domain/eligibility/foresight-codes'
import type { Sentence } from './because-values'

export const recordsZh: Record<RecordCode, Sentence> = {
  importedOnceValid: '信息表签章有效、核验通过后才录入，缺一项都不录入。',
  disputeReissued: ({ days }) => `信息表有误的，转出地 ${days} 个工作日内另出新版，原版保留。`,
  monthsOverlap: ({ origin, here, months, total }) =>
    `转出地 ${origin} 个月、转入地 ${here} 个月，重叠 ${months} 个月只算一次，合计 ${total} 个月；账户资金照转。`,
  monthsDistinct: ({ origin, here, total }) =>
    `转出地 ${origin} 个月、转入地 ${here} 个月，没有重叠，合计 ${total} 个月。`,
  yearsAlreadyShared: '省内数据共享，年限已自动累计，信息表只转个人账户。',
  monthsMove: ({ months, countedAs }) => `转出地 ${months} 个月转入后${countedAs}。`,
  yearsShortOfRetirement: ({ countedAs, total, needed, short }) =>
    `各地年限累计 ${total} 个月，转入后${countedAs}；在转入地退休需 ${needed} 个月，还差 ${short} 个月。`,
  yearsSufficeForRetirement: ({ countedAs, total, needed }) =>
    `各地年限累计 ${total} 个月，转入后${countedAs}；已满转入地退休所需的 ${needed} 个月。`,
  noAccount: '没有个人账户，不划转资金。',
  zeroBalance: '个人账户余额为零，不需要划转。',
  balanceNotVisible: '看不到转出地的个人账户余额。',
  fullBalanceMoves: ({ balance }) => `个人账户余额 ${balance} 由转出地全额划给转入地，统筹基金不转移。`,
  creditedWhenEqual: ({ balance }) =>
    balance === ''
      ? '到账金额与信息表一致的，复核后计入个人账户。'
      : `到账金额与信息表一致（目前余额 ${balance}）的，复核后计入个人账户。`,
  heldWhenDifferent: '到账金额与信息表相差一分也不计入，先向转出地核查。',
  accountStays: ({ balance }) =>
    `个人账户${balance === '' ? '' : `余额 ${balance} `}留在转出地，省内各市通用，不划转、不提取。`,
  advancedAndNetted: ({ day }) =>
    day === ''
      ? '转入地先行计入个人账户，由省级按月清算。'
      : `转入地先行计入个人账户，由省级按月清算，次月 ${day} 日前公布清算表。`,
  returnedPaymentRepaid: ({ days }) => `银行退汇的，更正账户后 ${days} 个工作日内重新付款，原付款记录保留。`,
  balanceShownUntilPaid: ({ balance }) => `划款之前，余额 ${balance} 一直登记在转出地。`,
  keptHundredYears: '参保登记和个人账户档案保存 100 年。',
}

export const recordsEn: Record<RecordCode, Sentence> = {
  importedOnceValid: 'The information table is entered only with a valid seal and once its checks pass.',
  disputeReissued: ({ days }) =>
    `A wrong table is issued anew by the origin within ${days} working days; the old version is kept.`,
  monthsOverlap: ({ origin, here, months, total }) =>
    `Months at the origin: ${origin}, here: ${here}; ${months} in common count once, ${total} in all. The money still moves.`,
  monthsDistinct: ({ origin, here, total }) =>
    `Months at the origin: ${origin}, here: ${here}; none in common, ${total} in all.`,
  yearsAlreadyShared: 'Years are shared inside the province; the table carries the account only.',
  monthsMove: ({ months, countedAs }) => `Months that move: ${months}; here they ${countedAs}.`,
  yearsShortOfRetirement: ({ countedAs, total, needed, short }) =>
    `Months of all areas: ${total}; here they ${countedAs}. Retirement here needs ${needed}; ${short} are missing.`,
  yearsSufficeForRetirement: ({ countedAs, total, needed }) =>
    `Months of all areas: ${total}; here they ${countedAs}. The ${needed} needed for retirement here are reached.`,
  noAccount: 'There is no personal account, so no money moves.',
  zeroBalance: 'The balance is zero: nothing to move.',
  balanceNotVisible: 'The balance at the origin cannot be seen.',
  fullBalanceMoves: ({ balance }) =>
    `The origin remits the full balance of ${balance}; the pooled fund never moves.`,
  creditedWhenEqual: ({ balance }) =>
    balance === ''
      ? 'Credited after review once the amount received equals the table.'
      : `Credited after review once the amount received equals the table (balance now ${balance}).`,
  heldWhenDifferent: 'A difference of one fen is enough: nothing is credited, the origin is asked first.',
  accountStays: ({ balance }) =>
    `The account${balance === '' ? '' : ` with ${balance}`} stays at the origin, usable across the province; neither moved nor cashed.`,
  advancedAndNetted: ({ day }) =>
    day === ''
      ? 'The destination credits in advance; the province settles monthly.'
      : `The destination credits in advance; the province settles monthly, by day ${day} of the next month.`,
  returnedPaymentRepaid: ({ days }) =>
    `A payment the bank returns is made again within ${days} working days of the corrected data; the old order is kept.`,
  balanceShownUntilPaid: ({ balance }) =>
    `Until it is paid out, the balance of ${balance} stays on record at the origin.`,
  keptHundredYears: 'Records of enrolment and account are kept for 100 years.',
}
