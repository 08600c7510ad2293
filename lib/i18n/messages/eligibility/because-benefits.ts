import type { BenefitCode } from '@/lib/domain/eligibility/foresight-codes'
import type { Sentence } from './because-values'

const waitZh = (share: string) => (share === '' ? '等待期内不享受统筹待遇' : `等待期内按 ${share} 享受待遇`)
const waitEn = (share: string) =>
  share === '' ? 'no pooled benefits meanwhile' : `${share} of the benefits meanwhile`

export const benefitsZh: Record<BenefitCode, Sentence> = {
  paymentsNotKnown: ({ side }) => `看不到${side}的缴费月份，无法计算。`,
  noGap: ({ lastPaid, firstPaid }) => `转出地缴至 ${lastPaid}，转入地从 ${firstPaid} 起缴费，没有中断。`,
  shortGapMended: ({ gap, from, retroactive }) =>
    `中断 ${gap} 个月；按转入地规定补缴的，没有等待期，${from} 起享受待遇${retroactive === '' ? '' : '，中断期间的医疗费用可以追溯报销'}。`,
  backPayWindowOver: ({ gap, window }) => `中断 ${gap} 个月，灵活就业人员只能补缴最近 ${window} 个月。`,
  gapTooLong: ({ gap }) => `中断 ${gap} 个月，超过三个月，不能按连续缴费处理。`,
  changeWithTwoYears: ({ continuous, gap, from }) =>
    `此前连续参保 ${continuous} 个月，中断 ${gap} 个月；补缴的，没有等待期，${from} 起享受待遇。`,
  underTwoYears: ({ continuous }) => `此前连续参保 ${continuous} 个月，不满两年，换险种不能免等待期。`,
  waits: ({ gap, wait, from, share }) =>
    `中断 ${gap} 个月，等待 ${wait} 个月，${from} 起享受全部待遇；${waitZh(share)}。`,
  noWaiting: ({ gap, from }) => `中断 ${gap} 个月，转入地不设等待期，${from} 起享受待遇。`,
  shortGapUnpaid: ({ gap, wait, from, share }) =>
    wait === '0'
      ? `中断 ${gap} 个月不补缴的，${from} 起享受待遇，中断期间不报销。`
      : `中断 ${gap} 个月不补缴的，等待 ${wait} 个月，${from} 起享受全部待遇；${waitZh(share)}。`,
  longGapMended: ({ gap, wait, from, share }) =>
    `中断 ${gap} 个月，按当地规定补缴的，等待 ${wait} 个月，${from} 起享受全部待遇；${waitZh(share)}。`,
  fullFromMonth: ({ ordinal, from }) => `从缴费当月算起的第 ${ordinal} 个月恢复待遇，即 ${from}。`,
  continuousNextMonth: ({ from }) => `三个月内接续，视为连续缴费，没有等待期，${from} 起享受待遇。`,
  counterRestarts: ({ firstPaid, total }) =>
    `连续参保年限从 ${firstPaid} 重新计算；此前累计的 ${total} 个月不受影响。`,
  enrolsAnew: ({ gap, limit }) => `中断 ${gap} 个月，超过 ${limit} 个月，转入地按新参保办理。`,
  residentWaits: ({ wait, mended, from }) =>
    `居民参保有中断，等待 ${wait} 个月，${from} 起享受待遇${mended === '' ? '' : `；补缴断保年度后等待 ${mended} 个月`}。`,
  causeNotKnown: ({ gap }) => `中断 ${gap} 个月，还没有登记是单位还是本人的原因。`,
  employerBears: ({ gap, perDay }) =>
    `单位漏缴 ${gap} 个月，滞纳金由单位承担${perDay === '' ? '' : `，每日 ${perDay}`}，不得向本人收取。`,
  personBears: ({ gap, perDay }) =>
    `灵活就业人员自己漏缴 ${gap} 个月，当地向本人收取滞纳金${perDay === '' ? '' : `，每日 ${perDay}`}。`,
  personBearsNothing: ({ gap }) => `中断 ${gap} 个月，不向本人收取滞纳金。`,
  backPaymentCosts: ({ gap, amount, base, rate }) =>
    `补缴 ${gap} 个月共 ${amount}（月基数 ${base}，费率 ${rate}）。`,
  baseNotKnown: ({ gap }) => `要补缴 ${gap} 个月；转入地没有公布补缴基数和费率，无法计算金额。`,
  withinWindow: ({ gap, window }) => `中断 ${gap} 个月，在灵活就业可以补缴的 ${window} 个月以内。`,
  feeCapped: '滞纳金不超过欠缴本金。',
  feeNotCapped: '滞纳金不封顶。',
  lateDaysThroughPayment: '滞纳天数从应缴次日算到缴费当日。',
  lateDaysBeforeBill: '滞纳天数从应缴次日算到缴费前一日。',
  feeRoundedByMonth: ({ gap, fee }) =>
    `${gap} 个月逐月计算滞纳金，每月四舍五入到分后相加${fee === '' ? '' : `；各月按月末应缴、今日补缴的，共 ${fee}`}。`,
}

export const benefitsEn: Record<BenefitCode, Sentence> = {
  paymentsNotKnown: ({ side }) => `Payments cannot be seen (${side}), so this cannot be worked out.`,
  noGap: ({ lastPaid, firstPaid }) =>
    `Paid at the origin until ${lastPaid}, at the destination from ${firstPaid}: no gap.`,
  shortGapMended: ({ gap, from, retroactive }) =>
    `Gap in months: ${gap}. Paid back under the destination’s rules there is no waiting; benefits from ${from}${retroactive === '' ? '' : ', care in the gap reimbursed'}.`,
  backPayWindowOver: ({ gap, window }) =>
    `Gap in months: ${gap}; in flexible employment only the last ${window} may be paid back.`,
  gapTooLong: ({ gap }) => `Gap in months: ${gap}, more than three: not continuous.`,
  changeWithTwoYears: ({ continuous, gap, from }) =>
    `Unbroken months before the gap: ${continuous}, gap: ${gap}. Paid back there is no waiting; benefits from ${from}.`,
  underTwoYears: ({ continuous }) =>
    `Unbroken months before the gap: ${continuous}, less than two years: a change of scheme has to wait.`,
  waits: ({ gap, wait, from, share }) =>
    `Gap in months: ${gap}. Waiting: ${wait}, full benefits from ${from}; ${waitEn(share)}.`,
  noWaiting: ({ gap, from }) =>
    `Gap in months: ${gap}. The destination has no waiting period; benefits from ${from}.`,
  shortGapUnpaid: ({ gap, wait, from, share }) =>
    wait === '0'
      ? `Left unpaid, a gap of ${gap} means benefits from ${from} and no reimbursement for the gap.`
      : `Left unpaid, a gap of ${gap} means waiting ${wait} months, full benefits from ${from}; ${waitEn(share)}.`,
  longGapMended: ({ gap, wait, from, share }) =>
    `Gap in months: ${gap}. Paid back under local rules: waiting ${wait}, full benefits from ${from}; ${waitEn(share)}.`,
  fullFromMonth: ({ ordinal, from }) => `Benefits from calendar month ${ordinal} of paying, that is ${from}.`,
  continuousNextMonth: ({ from }) =>
    `Continued within three months: counts as unbroken, no waiting, benefits from ${from}.`,
  counterRestarts: ({ firstPaid, total }) =>
    `Continuous enrolment starts anew in ${firstPaid}; the ${total} months paid before that stay.`,
  enrolsAnew: ({ gap, limit }) =>
    `Gap in months: ${gap}, more than ${limit}: the destination treats it as a new enrolment.`,
  residentWaits: ({ wait, mended, from }) =>
    `Resident enrolment was broken: waiting ${wait} months, benefits from ${from}${mended === '' ? '' : `; ${mended} months once the missed years are paid`}.`,
  causeNotKnown: ({ gap }) => `Gap in months: ${gap}; whether employer or person caused it is not on file.`,
  employerBears: ({ gap, perDay }) =>
    `The employer missed ${gap} months and bears the late fee${perDay === '' ? '' : `, ${perDay} a day`}; the person is not charged.`,
  personBears: ({ gap, perDay }) =>
    `In flexible employment ${gap} months were missed; the area charges the person${perDay === '' ? '' : ` ${perDay} a day`}.`,
  personBearsNothing: ({ gap }) => `Gap in months: ${gap}; the person is charged no late fee.`,
  backPaymentCosts: ({ gap, amount, base, rate }) =>
    `Paying back ${gap} months costs ${amount} (monthly base ${base}, rate ${rate}).`,
  baseNotKnown: ({ gap }) =>
    `Months to pay back: ${gap}; the destination has not published base and rate, so no amount can be given.`,
  withinWindow: ({ gap, window }) =>
    `Gap in months: ${gap}, within the ${window} that may be paid back in flexible employment.`,
  feeCapped: 'The late fee never exceeds what is owed.',
  feeNotCapped: 'The late fee has no cap.',
  lateDaysThroughPayment: 'Days count from the day after the due date through the day of payment.',
  lateDaysBeforeBill: 'Days count from the day after the due date to the day before payment.',
  feeRoundedByMonth: ({ gap, fee }) =>
    `The fee of each of the ${gap} months is rounded to the fen, then added up${fee === '' ? '' : `; due at each month’s end and paid today, ${fee}`}.`,
}
