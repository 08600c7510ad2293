import type { LateFeeBearer } from '@/lib/domain/continuity/back-payment'
import type { CareSituation } from '@/lib/domain/continuity/care-answer'
import type { Cover } from '@/lib/domain/continuity/coverage'
import type { GroundRule } from '@/lib/domain/continuity/grounds'
import type { Explained, Words } from '../wording'
import { caseSheetEn, caseSheetZh } from './continuity/case-sheet'

type Sentence = (facts: {
  readonly place: string
  readonly gap: number
  readonly wait: number
  readonly from: string
}) => string

const sentencesZh: Record<
  'continuous' | 'retroactive' | 'paidBack' | 'waiting' | 'noWaiting' | 'reEnrol',
  Sentence
> = {
  continuous: ({ place, from }) => `没有断缴：${from}起享受${place}待遇，不用等待。`,
  retroactive: ({ place, gap, from }) =>
    `断缴 ${gap} 个月，补缴后不用等待：${from}起享受${place}待遇，断缴期间的费用也能报销。`,
  paidBack: ({ place, gap, from }) =>
    `断缴 ${gap} 个月，补缴后不用等待：${from}起享受${place}待遇，断缴期间的费用不报销。`,
  waiting: ({ place, gap, wait, from }) =>
    `断缴 ${gap} 个月，要等待 ${wait} 个月：${from}起享受${place}完整待遇。`,
  noWaiting: ({ place, gap, from }) =>
    `断缴 ${gap} 个月，不用等待：${from}起享受${place}待遇，断缴期间的费用不报销。`,
  reEnrol: ({ place, gap, wait, from }) =>
    `断缴 ${gap} 个月，按新参保处理，等待 ${wait} 个月：${from}起享受${place}完整待遇。`,
}

type CoverWords = Explained & { readonly mark: string }

const coversZh: Record<Cover, CoverWords> = {
  origin: { mark: '原', name: '原参保地待遇', hint: '原参保地报销' },
  reimbursed: { mark: '补', name: '补缴后可报销', hint: '先自付，补缴后由新参保地报销' },
  uncovered: { mark: '断', name: '断缴，不能报销', hint: '没有待遇，费用自付' },
  waiting: { mark: '等', name: '等待期，不能报销', hint: '已缴费，费用仍自付' },
  waitingInPart: { mark: '半', name: '等待期，按比例报销', hint: '新参保地按比例报销' },
  full: { mark: '全', name: '完整待遇', hint: '新参保地报销' },
}

const careZh: Record<CareSituation, string> = {
  coveredAtOrigin: '能。本月用转出地医保码，由转出地报销',
  coveredAtDestination: '能。用转入地医保码，由转入地报销',
  waitingInPart: '能，按比例报销。用转入地医保码，等待期内由转入地支付一部分',
  waiting: '可以就医，但费用自付：等待期内不报销',
  reimbursedByDestination: '先自付并保留票据，补缴后由转入地追溯报销',
  enrolWithinThreeMonths: '先自付并保留票据；三个月内在转入地参保的，由转入地按规定报销',
  notCovered: '可以就医，但费用自付：目前没有待遇',
  retiredAtOrigin: '能。在转出地享受退休待遇，不随转移改变；办理异地就医备案后在外地直接结算',
}

const bearersZh: Record<LateFeeBearer | 'unknown', string> = {
  employer: '由单位承担，个人不承担',
  person: '由本人承担',
  none: '不收取',
  unknown: '断缴原因未填写：单位的责任由单位承担，个人不承担',
}

const rulesZh: Record<GroundRule, string> = {
  'BE-01': '中断不超过 3 个月并按规定补缴，不设等待期',
  'BE-02': '连续参保满 2 年后换险种，中断不超过 3 个月并补缴，不设等待期；不满 2 年按等待期处理',
  'BE-03': '中断超过 3 个月，设等待期，最长 6 个月',
  'BE-04': '中断不超过 3 个月但没有补缴，按当地规定；当地没有规定的按等待期处理',
  'BE-05': '中断超过 3 个月并补缴，按当地缩短的等待期',
  'BE-06': '中断超过 3 个月，从缴费月起数的第几个自然月享受待遇，由当地规定',
  'BE-07': '长三角 2009 年做法：三个月内接续视为连续，次月起享受待遇',
  'BE-08': '中断超过 3 个月，连续参保年限重新计算，累计年限保留',
  'BE-09': '中断时间过长，当地按新参保处理',
  'BE-10': '居民未在集中参保期参保或者断保：固定等待 3 个月，每断一年再加 1 个月，可以缴费修复',
  'LF-01': '单位原因欠缴，由单位补缴并承担滞纳金，不得向个人收取',
  'LF-02': '灵活就业人员自己的原因断缴，部分地区收取滞纳金',
  'LF-03': '补缴金额＝缴费基数×费率×月数',
  'LF-04': '灵活就业人员可以补缴的月数由当地规定',
  'LF-06': '滞纳金每日万分之五，按自然日计算，逐月四舍五入到分',
  'IT-03': '同一个月在几处缴费，只计一次',
  'IT-05': '各地缴费年限累计计算，退休待遇所需年限由参保地规定',
}

const causesZh = { employer: '单位没有缴', self: '个人原因', system: '系统或者经办原因' }

/** 待遇衔接, in words: on a case, on the receipt and in the calculator. */
export const continuityZh = {
  title: '待遇衔接',
  caseSheet: caseSheetZh,
  sentences: sentencesZh,
  ratio: (percent: number) => `等待期内按 ${percent}% 报销。`,
  covers: coversZh,
  care: careZh,
  bearers: bearersZh,
  payers: { employer: '由单位缴', person: '由本人缴', unknown: '由单位或者本人缴，看断缴原因' },
  causes: causesZh,
  rules: rulesZh,
  /** Joins a year's months: 2026 年 6 月、7 月. */
  monthsOfYear: (year: string, months: string) => `${year} 年 ${months}`,
  monthOfYear: (month: number) => `${month} 月`,
  monthSpan: (from: number, to: number) => `${from}–${to} 月`,
  yearsAndMonths: (years: number, months: number) =>
    years === 0 ? `${months} 个月` : months === 0 ? `${years} 年` : `${years} 年 ${months} 个月`,
  counter: {
    goesOn: (before: number, after: number) => `${before} 个月，接着计算，首月缴费后为 ${after} 个月`,
    goesOnUntold: '接着计算',
    restarts: (before: number) => `原有 ${before} 个月，从首月起重新计算`,
    restartsUntold: '从首月起重新计算',
    kept: (before: number, years: string, after: number) =>
      `${before} 个月（${years}）全部保留，首月缴费后为 ${after} 个月`,
    keptAll: (before: number, years: string) => `${before} 个月（${years}）全部保留`,
    keptUntold: '全部保留',
  },
  retirement: {
    missing: (missing: number, required: number) => `还差 ${missing} 个月（共需 ${required} 个月）`,
    reached: (required: number) => `已满 ${required} 个月`,
    askArea: '当地未公布所需月数，请咨询参保地',
    askSex: '男女所需月数不同，请补充性别',
    deemed: (actual: number, deemed: number) => `实际 ${actual} 个月，转入 ${deemed} 个月退休时按视同计算`,
  },
}

export const continuityEn: Words<typeof continuityZh> = {
  title: 'Benefit continuity',
  caseSheet: caseSheetEn,
  sentences: {
    continuous: ({ place, from }) => `No gap: benefits at ${place} from ${from}, without waiting.`,
    retroactive: ({ place, gap, from }) =>
      `A gap of ${months(gap)}, no waiting once paid back: benefits at ${place} from ${from}, and bills of the gap are reimbursed too.`,
    paidBack: ({ place, gap, from }) =>
      `A gap of ${months(gap)}, no waiting once paid back: benefits at ${place} from ${from}; bills of the gap are not reimbursed.`,
    waiting: ({ place, gap, wait, from }) =>
      `A gap of ${months(gap)} and ${months(wait)} of waiting: full benefits at ${place} from ${from}.`,
    noWaiting: ({ place, gap, from }) =>
      `A gap of ${months(gap)}, no waiting: benefits at ${place} from ${from}; bills of the gap are not reimbursed.`,
    reEnrol: ({ place, gap, wait, from }) =>
      `A gap of ${months(gap)}, treated as a new enrolment with ${months(wait)} of waiting: full benefits at ${place} from ${from}.`,
  },
  ratio: (percent) => `${percent}% is paid while waiting.`,
  covers: {
    origin: { mark: 'old', name: 'Covered at the old place', hint: 'the old place pays' },
    reimbursed: {
      mark: 'back',
      name: 'Reimbursed once paid back',
      hint: 'pay first, reimbursed by the new place',
    },
    uncovered: { mark: 'gap', name: 'Gap, not reimbursed', hint: 'no cover, you pay' },
    waiting: {
      mark: 'wait',
      name: 'Waiting, not reimbursed',
      hint: 'contributions paid, you still pay the bills',
    },
    waitingInPart: { mark: 'part', name: 'Waiting, a share reimbursed', hint: 'the new place pays a share' },
    full: { mark: 'full', name: 'Full benefits', hint: 'the new place pays' },
  },
  care: {
    coveredAtOrigin: 'Yes: this month with the card of the origin, which pays',
    coveredAtDestination: 'Yes: with the card of the destination, which pays',
    waitingInPart: 'Yes, in part: with the card of the destination, which pays a share while waiting',
    waiting: 'Yes, at the person’s own cost: nothing is reimbursed while waiting',
    reimbursedByDestination: 'Pay first and keep the bills; the destination reimburses them once paid back',
    enrolWithinThreeMonths:
      'Pay first and keep the bills; the destination reimburses by its rules if enrolled there within three months',
    notCovered: 'Yes, at the person’s own cost: there is no cover at present',
    retiredAtOrigin: 'Yes: a retiree keeps the benefits of the origin; care elsewhere is filed for there',
  },
  bearers: {
    employer: 'borne by the employer, not by the person',
    person: 'borne by the person',
    none: 'not charged',
    unknown: 'cause of the gap not told: an employer’s fault is borne by the employer, not by the person',
  },
  payers: {
    employer: 'paid by the employer',
    person: 'paid by the person',
    unknown: 'paid by the employer or the person, by the cause of the gap',
  },
  causes: {
    employer: 'Employer did not pay',
    self: 'Own reason',
    system: 'Fault of a system or agency',
  },
  rules: {
    'BE-01': 'A gap of at most 3 months that is paid back has no waiting period',
    'BE-02':
      'After 2 unbroken years, a change of scheme with a gap of at most 3 months, paid back, has no waiting period; with fewer there is waiting',
    'BE-03': 'A gap of more than 3 months has a waiting period of at most 6 months',
    'BE-04':
      'A gap of at most 3 months left unpaid follows local rules; where there are none, the waiting period holds',
    'BE-05': 'A gap of more than 3 months, paid back, has the area’s shorter waiting period',
    'BE-06':
      'After a gap of more than 3 months the area says in which calendar month, counted from the payment, benefits begin',
    'BE-07':
      'Yangtze Delta rule of 2009: continued within three months counts as unbroken, benefits from the next month',
    'BE-08': 'After more than 3 months the continuous counter starts anew; cumulative years are kept',
    'BE-09': 'After a very long gap the area treats it as a new enrolment',
    'BE-10':
      'Residents who missed the collection window or left years out wait 3 months and 1 more for each year, which can be mended by paying',
    'LF-01':
      'Where the employer failed to pay, it pays back and bears the late fee; the person is not charged',
    'LF-02': 'Some areas charge the flexibly employed a late fee for a gap of their own making',
    'LF-03': 'Back-payment = base × rate × months',
    'LF-04': 'How many months the flexibly employed may pay back is for the area to say',
    'LF-06': 'The late fee is 0.05% for each calendar day, rounded half up to the fen month by month',
    'IT-03': 'A month paid in several places counts once',
    'IT-05': 'Years add up over all areas; how many are needed at retirement is for the area to say',
  },
  monthsOfYear: (year, list) => `${list} ${year}`,
  monthOfYear: (month) => SHORT[month - 1] ?? '',
  monthSpan: (from, to) => `${SHORT[from - 1] ?? ''}–${SHORT[to - 1] ?? ''}`,
  yearsAndMonths: (years, rest) =>
    [
      years > 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : '',
      rest > 0 || years === 0 ? months(rest) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  counter: {
    goesOn: (before, after) => `${months(before)}, going on; ${after} after the first payment`,
    goesOnUntold: 'goes on',
    restarts: (before) => `${months(before)} before; starts anew with the first month`,
    restartsUntold: 'starts anew with the first month',
    kept: (before, years, after) =>
      `all ${months(before)} (${years}) are kept; ${after} after the first payment`,
    keptAll: (before, years) => `all ${months(before)} (${years}) are kept`,
    keptUntold: 'all are kept',
  },
  retirement: {
    missing: (missing, required) => `${months(missing)} still missing (of ${required})`,
    reached: (required) => `${required} months reached`,
    askArea: 'The area has not published how many are needed; please ask it',
    askSex: 'Men and women need different numbers of months; please tell the sex',
    deemed: (actual, deemed) => `${actual} actual, ${deemed} moved and counted as deemed at retirement`,
  },
}

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function months(count: number): string {
  return `${count} ${count === 1 ? 'month' : 'months'}`
}
