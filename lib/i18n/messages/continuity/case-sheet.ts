import type { Words } from '../../wording'

/** 待遇衔接 on the page of a case and on its receipt. */
export const caseSheetZh = {
  gap: '断缴月份',
  none: '无',
  cause: '断缴原因',
  causeUnknown: '申请时未填写，请向申请人了解',
  entry: {
    submit: '登记断缴原因',
    evidence: '依据',
    evidenceHint: '向谁了解或见到什么材料，例如：电话询问本人、离职证明',
  },
  uncovered: '不能报销的月份',
  ifPaidBack: '若补缴',
  noChange: '不改变享受待遇的时间，只增加累计年限',
  cost: '补缴费用',
  costOf: (months: number, monthly: string, principal: string) =>
    `${months} 个月 × ${monthly} ＝ ${principal}`,
  fee: (amount: string, bearer: string) => `滞纳金 ${amount}，${bearer}`,
  feeBasis: (paidOn: string, day: number, isAssumed: boolean) =>
    `滞纳金按 ${paidOn}缴纳、每月 ${day} 日到期${isAssumed ? '（当地未公布，按通常情况）' : ''}计算，以税务部门核定为准`,
  noAmount: (missing: string) => `算不出金额：当地未公布${missing}，请向当地经办机构了解`,
  missing: { base: '缴费基数', rate: '费率' },
  beyond: (months: string) => `超出当地可补缴的月数，不能补：${months}`,
  continuous: '连续参保',
  cumulative: '累计年限',
  sum: '缴费月数',
  place: (name: string, months: number) => `${name} ${months}`,
  sumOf: (places: string, total: number) => `${places} ＝ ${total} 个月`,
  sumOverlapping: (places: string, overlap: number, total: number) =>
    `${places} － 重复 ${overlap} ＝ ${total} 个月`,
  retirement: '退休待遇',
  care: '现在能否就医',
  fullFrom: (day: string) => `完整待遇自 ${day}起`,
  onHold: (date: string) => `转出地个人账户自 ${date}起冻结，余额暂不能用`,
  notEnrolled: '转入地尚无缴费记录，参保缴费后再算。',
  unknown: '还不知道转出地的缴费月份，收到信息表后再算。',
  preliminary: '按登记信息预估，以签章的信息表为准。',
  grounds: (count: number) => `依据 ${count} 条`,
  /** On the receipt. */
  paper: {
    asOf: (day: string, rules: string) =>
      `按 ${day}的登记信息测算，依据规则 ${rules}。仅供参考，以经办机构核定为准。`,
    result: '测算结果',
  },
}

export const caseSheetEn: Words<typeof caseSheetZh> = {
  gap: 'Months of the gap',
  none: 'None',
  cause: 'Cause of the gap',
  causeUnknown: 'Not told with the application; please ask the applicant',
  entry: {
    submit: 'Record the cause',
    evidence: 'Grounds',
    evidenceHint: 'Who said so, or which paper shows it: asked by phone, certificate of leaving',
  },
  uncovered: 'Months not reimbursed',
  ifPaidBack: 'If paid back',
  noChange: 'benefits begin no earlier; only the cumulative years grow',
  cost: 'Cost of paying back',
  costOf: (months, monthly, principal) =>
    `${months} ${months === 1 ? 'month' : 'months'} × ${monthly} = ${principal}`,
  fee: (amount, bearer) => `Late fee ${amount}, ${bearer}`,
  feeBasis: (paidOn, day, isAssumed) =>
    `Late fee as if paid on ${paidOn}, each month due on day ${day}${isAssumed ? ' (not announced here, assumed as usual)' : ''}; the tax authority decides`,
  noAmount: (missing) => `Cannot be computed: the area has not published the ${missing}; please ask it`,
  missing: { base: 'base', rate: 'rate' },
  beyond: (months) => `Too long ago to be paid back here: ${months}`,
  continuous: 'Continuous',
  cumulative: 'Cumulative',
  sum: 'Months paid',
  place: (name, months) => `${name} ${months}`,
  sumOf: (places, total) => `${places} = ${total} months`,
  sumOverlapping: (places, overlap, total) => `${places} − ${overlap} in common = ${total} months`,
  retirement: 'Retirement',
  care: 'Care today',
  fullFrom: (day) => `Full benefits from ${day}`,
  onHold: (date) => `Account at the origin on hold since ${date}; its balance cannot be spent`,
  notEnrolled: 'Nothing paid at the destination yet; to be reckoned after the first payment.',
  unknown: 'Months at the origin are not known yet; to be reckoned with the table.',
  preliminary: 'Estimate from the registry; the sealed table decides.',
  grounds: (count) => `${count} ${count === 1 ? 'rule' : 'rules'}`,
  paper: {
    asOf: (day, rules) =>
      `Reckoned from the registry of ${day} by rules ${rules}; for information only, the agency decides.`,
    result: 'Result',
  },
}
