import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import type { ParameterGroup } from '@/lib/domain/region/parameter-table'
import type { Words } from '../../wording'

const MONTHS_ZH = { paymentMonth: '缴费当月', nextMonth: '缴费次月' }
const MONTHS_EN = { paymentMonth: 'payment month', nextMonth: 'month after payment' }
const POLICIES_ZH = { off: '不要求', warn: '提醒', block: '不予受理' }
const POLICIES_EN = { off: 'not asked', warn: 'reminder', block: 'refuse' }

/** Choices by parameter; those of the way within a province stand with the lifecycle (pairModes). */
type Choices = Readonly<Partial<Record<ParameterKey, Readonly<Record<string, string>>>>>

export const choicesZh: Choices = {
  receiptPolicy: { AS_IS: '按实际日期', ROLL: '视为下一个工作日收到' },
  arrearsPolicy: POLICIES_ZH,
  openClaimsPolicy: POLICIES_ZH,
  familyBindingPolicy: POLICIES_ZH,
  enrolledNormally: POLICIES_ZH,
  mergePolicy: { personChooses: '由本人选择', newestSurvives: '保留最近的一份' },
  crossSchemeAccount: { settledAtOrigin: '由转出地结清', payout: '划入本人银行账户' },
  yearsCountedAs: { actual: '实际缴费年限', deemed: '视同缴费年限' },
  waitStart: MONTHS_ZH,
  payMonthOrNext: MONTHS_ZH,
  lateDayMode: { throughPayment: '算到缴费当日', untilDayBefore: '算到缴费前一日' },
}
export const choicesEn: Choices = {
  receiptPolicy: { AS_IS: 'on the day itself', ROLL: 'as of the next working day' },
  arrearsPolicy: POLICIES_EN,
  openClaimsPolicy: POLICIES_EN,
  familyBindingPolicy: POLICIES_EN,
  enrolledNormally: POLICIES_EN,
  mergePolicy: { personChooses: 'the person chooses', newestSurvives: 'the newest stays' },
  crossSchemeAccount: { settledAtOrigin: 'settled by the origin', payout: 'paid to the own bank account' },
  yearsCountedAs: { actual: 'years of contribution', deemed: 'deemed years' },
  waitStart: MONTHS_EN,
  payMonthOrNext: MONTHS_EN,
  lateDayMode: { throughPayment: 'through the payment day', untilDayBefore: 'until the day before' },
}

const groupsZh: Record<ParameterGroup, string> = {
  clocks: '时限',
  handling: '办理方式',
  intake: '受理条件',
  moneyAndYears: '资金和年限',
  continuity: '待遇衔接',
  lateFee: '补缴和滞纳金',
}

const countEn = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

export const valuesZh = {
  groups: groupsZh,
  yes: '是',
  no: '否',
  unset: '未规定',
  workingDays: (n: number) => `${n} 个工作日`,
  months: (n: number) => `${n} 个月`,
  calendarMonth: (n: number) => `第 ${n} 个自然月`,
  dayOfMonth: (n: number) => `次月 ${n} 日前`,
  dayOfSameMonth: (n: number) => `当月 ${n} 日`,
  percent: (text: string) => `${text}%`,
  age: (male: number, female: number, inclusive: boolean) =>
    `男 ${male} 岁、女 ${female} 岁${inclusive ? '以下（含）' : '以下'}`,
  units: {
    workingDays: '个工作日',
    months: '个月',
    calendarMonth: '（自然月，缴费当月为 1）',
    dayOfMonth: '日前（次月）',
    dayOfSameMonth: '日（当月）',
    fen: '元',
    basisPoints: '%',
    share: '%',
  },
}
export const valuesEn: Words<typeof valuesZh> = {
  groups: {
    clocks: 'Time limits',
    handling: 'Handling',
    intake: 'Before acceptance',
    moneyAndYears: 'Money and years',
    continuity: 'Continuity of benefits',
    lateFee: 'Back-payment and late fee',
  },
  yes: 'yes',
  no: 'no',
  unset: 'nothing decided',
  workingDays: (n) => countEn(n, 'working day'),
  months: (n) => countEn(n, 'month'),
  calendarMonth: (n) => `calendar month ${n}`,
  dayOfMonth: (n) => `by day ${n} of the next month`,
  dayOfSameMonth: (n) => `day ${n} of the month`,
  percent: (text) => `${text} %`,
  age: (male, female, inclusive) =>
    `men ${inclusive ? 'up to' : 'under'} ${male}, women ${inclusive ? 'up to' : 'under'} ${female}`,
  units: {
    workingDays: 'working days',
    months: 'months',
    calendarMonth: '(calendar month, payment month = 1)',
    dayOfMonth: 'of the next month',
    dayOfSameMonth: 'of the month',
    fen: 'yuan',
    basisPoints: '%',
    share: '%',
  },
}
