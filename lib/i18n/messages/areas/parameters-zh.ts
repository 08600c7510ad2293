import type { ParameterWords } from './parameter-words'

const WITH_T1 = '与转出期限同日到期'
const AS_WAIT = '同“等待期”'

export const parametersZh: ParameterWords = {
  t0Days: { name: '受理时限', hint: '从提交申请到受理、不予受理或告知补正。' },
  supplementDays: { name: '补正时限', hint: '申请人补交材料的时间。' },
  letterDays: { name: '发函时限', hint: '函件办理时，从受理到发出联系函。' },
  promisedOutDays: { name: '转出承诺时限', hint: '只能短于或等于法定的转出期限，到期前提醒。' },
  promisedInDays: { name: '转入承诺时限', hint: '只能短于或等于法定的转入期限，到期前提醒。' },
  correctionDays: { name: '更正时限', hint: '从退回更正到发出更正后的信息表。' },
  fundsDays: { name: '划款时限', hint: '从信息表签章到款项划出。', unset: WITH_T1 },
  fundsRetryDays: { name: '退汇后重新划款时限', hint: '银行退汇后再次划款的时间。' },
  transitDays: { name: '在途时间', hint: '从划出到到账，超过后提示查询。' },
  creditDays: { name: '入账时限', hint: '从到账到计入个人账户。' },
  replyWaitDays: { name: '等待回复时间', hint: '转入地未联网时，超过后可以办理转出办结。' },
  receiptPolicy: { name: '休息日和下班后收到的处理', hint: '决定起算日。' },
  postPauseAllowed: { name: '邮寄时间可以中止计时', hint: '只影响调整后的日期，不影响法定期限。' },

  letterMode: { name: '联网地区之间也发函办理', hint: '提交申请时确定办理方式。' },
  oldRulesByLetter: { name: '函件办理沿用 2016 年规程', hint: '转出按 15 个工作日计算，不另作承诺。' },
  intraProvinceMode: { name: '省内办理方式', hint: '同省两地取值一致时才适用，跨省一律按全国办法。' },
  autoAccept: {
    name: '作为转入地，自动受理',
    hint: '双方都已联网、各项规则全部符合（没有不符、待核和提醒）、材料齐全的申请，由系统当即受理并发出联系函；其余照常等经办员。信息表和转入仍由人签署。',
  },
  autoDraft: {
    name: '作为转出地，自动编制信息表',
    hint: '同样条件的办件，由系统签收联系函，并按参保登记生成信息表，等复核员签章；退回、更正和重新编制仍由经办员办理。',
  },
  settlementDay: { name: '省内清算日', hint: '次月公布轧差表的截止日。', unset: '未公布' },
  expectedMonths: { name: '参考办理时间', hint: '只用于告知申请人，不是时限。', unset: '不告知' },

  requireCertificate: { name: '跨省函件办理须有参保凭证', hint: '线上和省内办理不要求。' },
  certValidityMonths: { name: '参保凭证有效期', hint: '从打印之日起算，过期的重新出具。', unset: '不限' },
  certificateOnline: {
    name: '网上申领参保凭证',
    hint: '本人在网上申领，系统以经办机构名义出具；仅限已接入的机构。',
  },
  arrearsPolicy: { name: '转出地欠费', hint: '全国规定是告知和提醒；任何一方可以规定不予受理。' },
  openClaimsPolicy: { name: '住院或费用未结清', hint: '转出地的规定。' },
  familyBindingPolicy: { name: '家庭共济未解除', hint: '转出地的规定。' },
  enrolledNormally: { name: '转入地须正常缴费', hint: '在转入地有欠费的怎样处理。' },
  ageLimit: { name: '年龄限制', hint: '全国办法没有年龄限制，仅少数地区有。', unset: '不限' },
  paidMonthsDespiteEmployerArrears: {
    name: '单位欠费时，已缴月份可以转移',
    hint: '单位欠缴的月份不转移，本人已缴的月份照转。',
  },
  mergePolicy: { name: '重复人员档案的保留', hint: '各档案都已停保时，保留哪一份。' },
  currentYearException: {
    name: '居民当年转移可以例外受理',
    hint: '居民转居民原则上当年不转；例外受理时给出提醒。',
  },
  requireBenefitPeriod: {
    name: '居民须进入新年度待遇期',
    hint: '居民转居民，新年度待遇期开始后才可以申请。',
  },

  payoutAllowed: { name: '可以划入本人银行账户', hint: '由本人申请，用于余额无法划转的情形。' },
  payoutDays: { name: '划入本人账户时限', hint: '从签批到划入本人银行账户。', unset: WITH_T1 },
  payoutForResettledRetiree: {
    name: '异地安置退休人员可以领取余额',
    hint: '退休人员不办转移，可以申请划入本人银行账户。',
  },
  crossSchemeAccount: { name: '职工转居民的个人账户', hint: '居民医保没有个人账户，余额由转出地处理。' },
  yearsCountedAs: { name: '转入年限的认定', hint: '在本地办理退休时怎样计算。' },
  retirementMonthsMale: {
    name: '退休待遇缴费年限（男）',
    hint: '在本地享受退休待遇所需的累计月数。',
    unset: '以当地答复为准',
  },
  retirementMonthsFemale: {
    name: '退休待遇缴费年限（女）',
    hint: '在本地享受退休待遇所需的累计月数。',
    unset: '以当地答复为准',
  },

  waitMonths: { name: '等待期', hint: '中断超过 3 个月的等待月数，最长 6 个月。' },
  waitMonthsBackPaid: { name: '补缴后的等待期', hint: '中断超过 3 个月但已补缴。', unset: AS_WAIT },
  waitMonthsShortGap: { name: '未补缴的等待期', hint: '中断 3 个月以内但没有补缴。', unset: AS_WAIT },
  longGapBenefitsInMonth: {
    name: '中断较长时待遇开始月',
    hint: '从缴费当月算起的第几个自然月起享受待遇。',
    unset: '按等待期计算',
  },
  waitStart: { name: '等待期起算', hint: '从缴费当月或次月起算。' },
  payMonthOrNext: { name: '连续参保的待遇开始', hint: '从缴费当月或次月起享受待遇。' },
  benefitRatioDuringWait: { name: '等待期内待遇比例', hint: '等待期内按正常待遇的比例支付。' },
  retroactiveShortGap: { name: '补缴后中断期费用可以报销', hint: '中断 3 个月以内，补缴后追溯享受待遇。' },
  reEnrolAfterMonths: {
    name: '视为重新参保的中断月数',
    hint: '中断超过这个月数的按重新参保办理，累计年限不变。',
    unset: '不适用',
  },

  individualLateFee: { name: '灵活就业人员收取滞纳金', hint: '仅限本人原因断缴；单位原因的由单位负担。' },
  flexibleBackPayMonths: { name: '灵活就业可补缴月数', hint: '最多可以补缴最近几个月。', unset: '不限' },
  lateDayMode: { name: '滞纳天数的计算', hint: '从应缴日的次日起算。' },
  capAtPrincipal: { name: '滞纳金不超过本金', hint: '各地做法不一，全国没有规定。' },
  backPayBaseFen: { name: '补缴基数（每月）', hint: '一般为当地上年平均工资。', unset: '向当地查询' },
  backPayRateBasisPoints: { name: '补缴费率', hint: '单位和个人合计。', unset: '向当地查询' },
  contributionDueDay: {
    name: '每月缴费到期日',
    hint: '当月费款在当月几号到期，滞纳金从次日起算。',
    unset: '未公布，按通常的 25 日估算',
  },
  residentPayDeadline: { name: '居民年度缴费截止', hint: '每年缴费的最后一天。', unset: '未公布' },
  flexiblePayDeadline: { name: '灵活就业年度缴费截止', hint: '每年缴费的最后一天。', unset: '未公布' },
}
