import type { CureCode } from '@/lib/domain/eligibility/codes'
import type { EnrolmentStatus } from '@/lib/domain/eligibility/facts'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { Words } from '../../wording'
import { phaseNamesEn, phaseNamesZh, ruleNamesEn, ruleNamesZh } from './rule-names'

const curesZh: Record<CureCode, string> = {
  suspendAndResume: '不需要转移：由原单位停保、新单位续保，更换险种的办理参保变更。',
  enrolForNextYear: '在转入地参加下一年度居民医保以后再申请。',
  waitForBenefitPeriod: '进入新年度待遇享受期以后再申请。',
  registerForRemoteCare: '不需要转移：办理异地就医备案后，可在居住地直接结算。',
  suspendAtOrigin: '请原单位（灵活就业人员由本人）先在转出地办理停保。',
  checkOrigin: '请核对转出地和险种；参保记录在别处的，改选实际参保地。',
  askOrigin: '向转出地核实，并写明核实的依据。',
  askDestination: '向转入地核实，并写明核实的依据。',
  enrolAtDestination: '先在转入地按申请的险种参保。',
  payAtDestination: '先在转入地补缴欠费。',
  backPayAtOrigin: '可先在转出地补缴；不补缴的，欠费月份不转移。',
  settleClaims: '出院并结清医疗费用以后再申请。',
  dissolveFamilyBinding: '先在转出地解除家庭共济绑定。',
  personApplies: '由本人或代办人申请。',
  employerOfRecordApplies: '由现参保单位申请，或由本人申请。',
  guardianApplies: '由监护人带监护关系证明申请。',
  bringPapers: '请出示证件和委托书或监护关系证明，由经办人核验。',
  bringCertificate: '请出示转出地出具的参保凭证，由经办人核验。',
  reissueCertificate: '请转出地重新出具参保凭证。',
  completeBankData: '由系统管理员补全或更新收款账户信息。',
  endOtherEnrolment: '先在另一地停保或退保，只保留一处参保。',
  mergeRecords: '先合并人员档案。',
  followOpenCase: '继续办理原有办件，不重复申请。',
  employerPaysArrears: '请原单位补缴欠费；补缴前这些月份不能转移。',
  cureAllAtOnce: '请按各项办法一并补齐后再申请。',
  correctPromise: '由系统管理员更正承诺时限。',
  awaitNotice: '放假安排公布后自动重新计算，原日期保留在记录中。',
  backPayInTime: '在转入地按规定补缴中断的月份。',
  payBrokenYears: '可补缴断保年度，缩短等待期。',
  askGapCause: '向本人问明中断原因并登记。',
  askBase: '向转入地征缴部门核实补缴基数和费率。',
  askAgeLimit: '请咨询转入地：超过年龄的，年限留在转出地，可在转出地办理待遇。',
  completePerson: '核对证件，补全出生日期和性别。',
}

type SourceWords = { readonly name: string; readonly short: string }

const sourcesZh: Record<LegalSource, SourceWords> = {
  measure43: {
    name: '《基本医疗保险关系转移接续暂行办法》（医保办发〔2021〕43号）',
    short: '医保办发〔2021〕43号',
  },
  measure43Article2: {
    name: '《基本医疗保险关系转移接续暂行办法》（医保办发〔2021〕43号）第二条',
    short: '医保办发〔2021〕43号第二条',
  },
  rules94: {
    name: '《流动就业人员基本医疗保险关系转移接续业务经办规程》（人社厅发〔2016〕94号）',
    short: '人社厅发〔2016〕94号',
  },
  socialInsuranceLaw: { name: '《中华人民共和国社会保险法》', short: '社会保险法' },
  civilCode201: { name: '《中华人民共和国民法典》第二百零一条', short: '民法典第二百零一条' },
  civilCode203: { name: '《中华人民共和国民法典》第二百零三条', short: '民法典第二百零三条' },
  holidayNotice: { name: '国务院办公厅年度节假日安排通知', short: '节假日安排通知' },
  holidayMeasure: { name: '《全国年节及纪念日放假办法》', short: '放假办法' },
  socialInsuranceLaw32: { name: '《中华人民共和国社会保险法》第三十二条', short: '社会保险法第三十二条' },
  socialInsuranceLaw86: { name: '《中华人民共和国社会保险法》第八十六条', short: '社会保险法第八十六条' },
  residentOpinion2024: {
    name: '国务院办公厅 2024 年关于健全基本医疗保险参保长效机制的意见',
    short: '国办 2024 年意见',
  },
  publicGuide: { name: '经办机构公开的办事指南', short: '办事指南' },
  localPractice: { name: '当地经办规定', short: '当地规定' },
  houseDecision: { name: '法规没有明确，由本系统统一规定', short: '系统规定' },
}

const statusZh: Record<EnrolmentStatus, string> = {
  active: '参保中',
  suspended: '已停保',
  terminated: '已终止',
  retired: '退休',
}

export const namesZh = {
  rules: ruleNamesZh,
  phases: phaseNamesZh,
  cures: curesZh,
  sources: sourcesZh,
  enrolmentStatus: statusZh,
  values: {
    account: {
      none: '居民医保没有个人账户，不划转资金。',
      settledAtOrigin: '个人账户由转出地按规定结清。',
      payout: '个人账户余额由转出地划入本人银行账户。',
    },
    missing: { identity: '申请人的身份证件', authority: '委托书或监护关系证明' },
    bankSide: { origin: '转出地', destination: '转入地', both: '双方' },
    countedAs: { actual: '按实际缴费年限计算', deemed: '退休时按视同缴费年限计算' },
    lodged: { origin: '转出地窗口', destination: '转入地窗口', platform: '国家医保服务平台' },
    policy: { personChooses: '合并时由本人选定保留的档案。', newestSurvives: '合并时保留最新的档案。' },
  },
  ruleNumber: (id: string) => `规则 ${id}`,
  source: '依据',
  cure: '办法',
  /** Over a list: what the answers come to. */
  verdicts: {
    clean: '符合受理条件',
    warned: '可以受理，有提醒事项',
    open: '有条件无法核实，需写明依据',
    unmet: '有条件不符合，暂不能受理',
  },
  listLabel: '受理条件核对结果',
  changed: (before: string) => `提交时：${before}`,
  dropped: (rules: string) => `提交时核对过、现在不再适用：${rules}`,
  counted: (name: string, n: number) => `${name}（${n}）`,
}

export const namesEn: Words<typeof namesZh> = {
  rules: ruleNamesEn,
  phases: phaseNamesEn,
  cures: {
    suspendAndResume:
      'No transfer needed: the old employer suspends, the new one resumes; a change of scheme is a change of enrolment.',
    enrolForNextYear: 'Apply once enrolled at the destination for the coming year.',
    waitForBenefitPeriod: 'Apply once the new year’s benefit period has begun.',
    registerForRemoteCare:
      'No transfer needed: register for care away from home, then bills are settled directly where you live.',
    suspendAtOrigin: 'The old employer (or the person, in flexible work) first suspends at the origin.',
    checkOrigin: 'Check origin and scheme; choose the area where the record really is.',
    askOrigin: 'Verify with the origin and state the grounds.',
    askDestination: 'Verify with the destination and state the grounds.',
    enrolAtDestination: 'First enrol at the destination in the scheme applied for.',
    payAtDestination: 'First pay what is owed at the destination.',
    backPayAtOrigin: 'May be paid back at the origin first; otherwise those months do not move.',
    settleClaims: 'Apply after discharge, once the bills are settled.',
    dissolveFamilyBinding: 'First dissolve the family binding at the origin.',
    personApplies: 'The person or a delegate applies.',
    employerOfRecordApplies: 'The employer of record applies, or the person does.',
    guardianApplies: 'A guardian applies, with proof of guardianship.',
    bringPapers: 'Show the documents and the authorisation or proof of guardianship to the clerk.',
    bringCertificate: 'Show the certificate issued by the origin to the clerk.',
    reissueCertificate: 'Ask the origin to issue the certificate anew.',
    completeBankData: 'An administrator completes or renews the bank data.',
    endOtherEnrolment: 'First end the other enrolment, so that one remains.',
    mergeRecords: 'Merge the person records first.',
    followOpenCase: 'Carry on with the open case instead of applying again.',
    employerPaysArrears: 'The old employer pays what it owes; until then those months cannot move.',
    cureAllAtOnce: 'Cure all of them, then apply again.',
    correctPromise: 'An administrator corrects the promised term.',
    awaitNotice: 'Recomputed when the notice is out; the earlier date stays on record.',
    backPayInTime: 'Pay the missed months back at the destination under its rules.',
    payBrokenYears: 'Paying for the missed years shortens the waiting.',
    askGapCause: 'Ask the person for the cause and enter it.',
    askBase: 'Ask the destination’s collecting office for base and rate.',
    askAgeLimit:
      'Ask the destination. Past the age the years stay at the origin, where benefits can be applied for.',
    completePerson: 'Check the document and complete birth date and sex.',
  },
  sources: {
    measure43: {
      name: 'Interim Measure on transferring basic medical insurance (NHSA Office 2021 No. 43)',
      short: 'NHSA Office 2021 No. 43',
    },
    measure43Article2: {
      name: 'Interim Measure on transferring basic medical insurance (NHSA Office 2021 No. 43), article 2',
      short: 'NHSA Office 2021 No. 43, art. 2',
    },
    rules94: {
      name: 'Handling rules for transfers of mobile workers (MOHRSS Office 2016 No. 94)',
      short: 'MOHRSS Office 2016 No. 94',
    },
    socialInsuranceLaw: { name: 'Social Insurance Law', short: 'Social Insurance Law' },
    civilCode201: { name: 'Civil Code, article 201', short: 'Civil Code art. 201' },
    civilCode203: { name: 'Civil Code, article 203', short: 'Civil Code art. 203' },
    holidayNotice: { name: 'Yearly holiday notice of the State Council', short: 'holiday notice' },
    holidayMeasure: { name: 'Measure on national holidays', short: 'holiday measure' },
    socialInsuranceLaw32: { name: 'Social Insurance Law, article 32', short: 'Social Insurance Law art. 32' },
    socialInsuranceLaw86: { name: 'Social Insurance Law, article 86', short: 'Social Insurance Law art. 86' },
    residentOpinion2024: {
      name: 'State Council Office, 2024 opinion on lasting enrolment in basic medical insurance',
      short: 'State Council Office opinion 2024',
    },
    publicGuide: { name: 'Published guide of the agency', short: 'Published guide' },
    localPractice: { name: 'Local handling rules', short: 'Local rules' },
    houseDecision: { name: 'Decided by this system where the law is silent', short: 'System decision' },
  },
  enrolmentStatus: {
    active: 'Insured',
    suspended: 'Suspended',
    terminated: 'Terminated',
    retired: 'Retired',
  },
  values: {
    account: {
      none: 'The resident scheme has no account, so no money moves.',
      settledAtOrigin: 'The account is settled by the origin under its rules.',
      payout: 'The origin pays the balance to the person’s own bank account.',
    },
    missing: {
      identity: 'the applicant’s identity document',
      authority: 'authorisation or proof of guardianship',
    },
    bankSide: { origin: 'origin', destination: 'destination', both: 'both sides' },
    countedAs: { actual: 'count as paid', deemed: 'count as deemed years at retirement' },
    lodged: {
      origin: 'the origin’s counter',
      destination: 'the destination’s counter',
      platform: 'the national platform',
    },
    policy: {
      personChooses: 'The person chooses which one stays.',
      newestSurvives: 'The newest one stays.',
    },
  },
  ruleNumber: (id) => `Rule ${id}`,
  source: 'Source',
  cure: 'What to do',
  verdicts: {
    clean: 'Meets the conditions',
    warned: 'May be accepted, with reminders',
    open: 'Something cannot be told; state the grounds',
    unmet: 'A condition is not met; cannot be accepted yet',
  },
  listLabel: 'Result of the rule check',
  changed: (before) => `at submission: ${before}`,
  dropped: (rules) => `Asked at submission, no longer applicable: ${rules}`,
  counted: (name, n) => `${name} (${n})`,
}
