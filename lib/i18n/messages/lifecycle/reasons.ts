import type {
  ApplicantKind,
  BankReturnReason,
  BreakCode,
  LateReason,
  ReturnReason,
  SupplementCode,
  TerminationReason,
  TransferReason,
} from '@/lib/domain/transfer/closed-lists'
import type { Explained, Words } from '../../wording'

const lateZh: Record<LateReason, Explained> = {
  counterpartLate: { name: '对方机构迟延', hint: '对方的材料或款项到得太晚' },
  bankLate: { name: '银行迟延', hint: '银行处理或退汇占用了时间' },
  applicantLate: { name: '申请人迟延', hint: '补正或答复超过约定日期' },
  systemOutage: { name: '系统故障', hint: '平台或网络中断，请注明起止时间' },
  forceMajeure: { name: '不可抗力', hint: '自然灾害、突发事件等' },
  workload: { name: '业务量过大', hint: '本机构人手不足以按期办理' },
  other: { name: '其他', hint: '请写明具体情况' },
}

const returnZh: Record<ReturnReason, Explained> = {
  nameMismatch: { name: '姓名不一致', hint: '先在登记有误的一方更正' },
  idNumberMismatch: { name: '证件号码不一致', hint: '先在登记有误的一方更正' },
  accountDataMissing: { name: '收款账户信息不全', hint: '补全户名、开户银行和账号' },
  letterIncomplete: { name: '联系函内容不全', hint: '补全后重新发函' },
  wrongAgency: { name: '不属本机构办理', hint: '改发有管辖的经办机构' },
  notSuspended: { name: '在转出地尚未停保', hint: '由原单位或本人先办理停保' },
  noSuchEnrolment: { name: '在转出地没有参保记录', hint: '核对参保地后重新申请' },
  alreadyTransferred: { name: '关系已经转出', hint: '查明现参保地后由该地办理' },
  retired: { name: '已享受退休人员医保待遇', hint: '不在转移范围；可咨询余额支取和异地就医备案' },
  underInvestigation: { name: '正在接受调查', hint: '调查结束后重新申请' },
}

const terminationZh: Record<TerminationReason, Explained> = {
  deceased: { name: '参保人死亡', hint: '个人账户由继承人申请支取' },
  enrolledElsewhere: { name: '已在第三地参保', hint: '由新的转入地另行申请' },
  wrongPerson: { name: '人员有误', hint: '办件对应的不是本人' },
  disputeNotResolved: { name: '信息表争议未能解决', hint: '两地多次更正后仍不一致' },
  returnNotCured: { name: '退回原因未消除', hint: '退回后无法补正' },
  abandoned: { name: '申请人放弃', hint: '申请人书面表示不再办理' },
}

const breakZh: Record<BreakCode, Explained> = {
  short: { name: '少付', hint: '到账少于信息表金额，由转出地补付差额' },
  over: { name: '多付', hint: '到账多于信息表金额，退回多付部分' },
  wrongPerson: { name: '人员不符', hint: '附言中的人员与办件不是同一人' },
  duplicate: { name: '重复付款', hint: '同一笔余额付了两次' },
  unknownSender: { name: '付款方不明', hint: '付款账户与转出地登记的不一致' },
  late: { name: '迟到款', hint: '办件终结后才到账' },
}

const applicantZh: Record<ApplicantKind, Explained> = {
  self: { name: '本人', hint: '凭本人有效身份证件' },
  employer: { name: '用人单位', hint: '为本单位职工申请，须加盖单位印章' },
  guardian: { name: '监护人', hint: '为未成年人或无民事行为能力人申请' },
  delegate: { name: '受托代办人', hint: '须出示双方身份证件和授权' },
}

const transferZh: Record<TransferReason, string> = {
  employment: '就业变动',
  residence: '居住地变动',
  householdMove: '户籍迁移',
  other: '其他',
}

const bankReturnZh: Record<BankReturnReason, Explained> = {
  accountNotFound: { name: '账号不存在', hint: '核对收款账号' },
  nameMismatch: { name: '户名与账号不符', hint: '核对收款户名全称' },
  accountClosed: { name: '账户已销户', hint: '请收款机构更新账户' },
  bankRejected: { name: '银行拒绝处理', hint: '联系开户银行了解原因' },
  other: { name: '其他', hint: '请写明具体情况' },
}

const supplementZh: Record<SupplementCode, Explained> = {
  identityDocument: { name: '身份证件', hint: '有效证件原件或电子证照' },
  applicationForm: { name: '申请表', hint: '填写完整并签名' },
  enrolmentCertificate: { name: '参保凭证', hint: '由转出地出具，仍在有效期内' },
  authorisation: { name: '授权委托书', hint: '写明委托事项，双方签名' },
  employerSeal: { name: '单位印章', hint: '单位申请的须加盖公章' },
  phone: { name: '联系电话', hint: '能够联系到本人的手机号码' },
  bankAccount: { name: '本人银行账户', hint: '开户银行、户名和账号' },
  other: { name: '其他', hint: '请写明具体内容' },
}

export const reasonsZh = {
  lateReasons: lateZh,
  returnReasons: returnZh,
  returnKinds: { soft: '可补正', hard: '不可补正' },
  terminationReasons: terminationZh,
  breakCodes: breakZh,
  applicantKinds: applicantZh,
  transferReasons: transferZh,
  bankReturnReasons: bankReturnZh,
  supplementCodes: supplementZh,
}

export const reasonsEn: Words<typeof reasonsZh> = {
  lateReasons: {
    counterpartLate: { name: 'Other agency late', hint: 'Their papers or money came too late' },
    bankLate: { name: 'Bank late', hint: 'Processing or a returned payment took the time' },
    applicantLate: { name: 'Applicant late', hint: 'The supplement came after the agreed date' },
    systemOutage: { name: 'System outage', hint: 'Platform or network down; give from and to' },
    forceMajeure: { name: 'Force majeure', hint: 'Natural disaster or emergency' },
    workload: { name: 'Workload', hint: 'Too few hands at our agency' },
    other: { name: 'Other', hint: 'Please describe' },
  },
  returnReasons: {
    nameMismatch: { name: 'Name differs', hint: 'Correct it first where it is wrong' },
    idNumberMismatch: { name: 'ID number differs', hint: 'Correct it first where it is wrong' },
    accountDataMissing: {
      name: 'Payee account incomplete',
      hint: 'Complete account name, bank and number',
    },
    letterIncomplete: { name: 'Letter incomplete', hint: 'Complete it and resend' },
    wrongAgency: { name: 'Wrong agency', hint: 'Send it to the agency in charge' },
    notSuspended: {
      name: 'Not suspended at the origin',
      hint: 'The former employer or the person suspends first',
    },
    noSuchEnrolment: { name: 'No enrolment at the origin', hint: 'Check the area and apply again' },
    alreadyTransferred: {
      name: 'Already transferred out',
      hint: 'Find the present area; it has to apply',
    },
    retired: {
      name: 'Receives retiree benefits',
      hint: 'Outside the transfer rules; ask about payout and care elsewhere',
    },
    underInvestigation: { name: 'Under investigation', hint: 'Apply again once it is over' },
  },
  returnKinds: { soft: 'Can be cured', hard: 'Cannot be cured' },
  terminationReasons: {
    deceased: { name: 'Person deceased', hint: 'Heirs apply for the account’s payout' },
    enrolledElsewhere: { name: 'Enrolled in a third area', hint: 'The new destination applies' },
    wrongPerson: { name: 'Wrong person', hint: 'The case does not belong to this person' },
    disputeNotResolved: { name: 'Dispute not resolved', hint: 'Still different after corrections' },
    returnNotCured: { name: 'Return not cured', hint: 'What was returned could not be corrected' },
    abandoned: { name: 'Given up by the applicant', hint: 'Stated in writing' },
  },
  breakCodes: {
    short: { name: 'Too little', hint: 'Below the table’s amount; the origin pays the difference' },
    over: { name: 'Too much', hint: 'Above the table’s amount; the excess is returned' },
    wrongPerson: { name: 'Wrong person', hint: 'The remittance names someone else' },
    duplicate: { name: 'Paid twice', hint: 'The same balance came a second time' },
    unknownSender: { name: 'Unknown sender', hint: 'The paying account is not the origin’s' },
    late: { name: 'Came too late', hint: 'Received after the case had ended' },
  },
  applicantKinds: {
    self: { name: 'The person', hint: 'With the own valid identity document' },
    employer: { name: 'Employer', hint: 'For its employee, with the employer’s seal' },
    guardian: { name: 'Guardian', hint: 'For a minor or a person without legal capacity' },
    delegate: { name: 'Delegate', hint: 'With both identity documents and an authorisation' },
  },
  transferReasons: {
    employment: 'Change of employment',
    residence: 'Change of residence',
    householdMove: 'Household registration moved',
    other: 'Other',
  },
  bankReturnReasons: {
    accountNotFound: { name: 'No such account', hint: 'Check the account number' },
    nameMismatch: { name: 'Account name differs', hint: 'Check the full account name' },
    accountClosed: { name: 'Account closed', hint: 'Ask the payee agency to update it' },
    bankRejected: { name: 'Rejected by the bank', hint: 'Ask the bank for its reason' },
    other: { name: 'Other', hint: 'Please describe' },
  },
  supplementCodes: {
    identityDocument: { name: 'Identity document', hint: 'The valid original or its electronic form' },
    applicationForm: { name: 'Application form', hint: 'Complete and signed' },
    enrolmentCertificate: { name: 'Enrolment certificate', hint: 'Issued by the origin and still valid' },
    authorisation: { name: 'Authorisation', hint: 'Naming the matter, signed by both' },
    employerSeal: { name: 'Employer’s seal', hint: 'Needed where the employer applies' },
    phone: { name: 'Telephone', hint: 'A mobile number that reaches the person' },
    bankAccount: { name: 'Own bank account', hint: 'Bank, account name and number' },
    other: { name: 'Other', hint: 'Please describe' },
  },
}
