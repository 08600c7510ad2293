import type { CertificateObstacle, ReissueReason } from '@/lib/domain/documents/reissue'
import type { Words } from '../wording'

const reasonsZh: Record<ReissueReason, string> = {
  lost: '遗失',
  damaged: '损坏',
  expired: '超过有效期',
  changed: '参保记录或余额有变化',
  other: '其他',
}

const obstaclesZh: Record<CertificateObstacle, { says: string; cure: string }> = {
  ended: {
    says: '这条参保记录已终止或已转为退休，不能出具参保凭证。',
    cure: '正在参保或已停保的记录才能出具；退休人员办理异地就医备案即可，不需要转移。',
  },
  frozen: {
    says: '此人的人员档案正在合并或拆分，暂不能出具参保凭证。',
    cure: '请等复核人员在“人员档案”中决定之后再办理。',
  },
  deceased: {
    says: '此人已登记死亡，不能出具参保凭证。',
    cure: '个人账户余额由继承人申请领取。',
  },
}

/** 参保凭证: issued by the origin, before any case or without one. */
export const certificatesZh = {
  title: '参保凭证',
  lead: '为在本地参保、将要转往外地的人员出具参保凭证。凭证不属于任何办件，随时可以出具；出具后本地参保记录不变。',
  search: {
    title: '按证件号码查找',
    number: '证件号码',
    hint: '须输入完整号码；查询会记录在案。',
    button: '查找',
    none: '这个号码下没有参保记录。',
    noneHint: '请核对号码。',
    elsewhere: '此人在本地没有参保记录',
    elsewhereHint: '参保凭证由参保地的经办机构出具，请此人向参保地申请。',
  },
  enrolment: {
    label: (name: string, scheme: string) => `${name} ${scheme}`,
    content: '凭证内容',
    name: '姓名',
    number: '证件号码',
    householdType: '户籍类型',
    personalNumber: '医疗保障编号',
    place: '参保地',
    insured: '参保时间',
    nothingPaid: '还没有缴费记录',
    balance: '个人账户余额',
    balanceDay: '截至昨日',
    noAccount: '无个人账户',
    byHand: '打印后手工填写',
    byHandFields: '户籍地地址、待遇享受起止时间',
    byHandHousehold: '户籍地地址、户主、待遇享受起止时间',
    contact: '联系人',
    preview: '预览（PDF）',
    previewHint: '预览和正式件含完整证件号码，每次打开都会记录。',
  },
  arrears: {
    title: (months: number, amount: string) => `欠费 ${months} 个月，共 ${amount}`,
    says: '请告知参保人并提醒补缴；欠费不影响出具凭证。',
  },
  issue: {
    first: '出具参保凭证',
    again: '补办参保凭证',
    againLead: (version: number) => `补办出具第 ${version} 版，原凭证随即作废。`,
    reason: '补办原因',
    reasons: reasonsZh,
    note: '说明',
    noteHint: '选“其他”时必填',
  },
  issued: {
    title: '已出具',
    none: '还没有出具过。',
    version: (version: number) => `第 ${version} 版`,
    stands: '有效',
    replaced: '已作废',
    by: (name: string, day: string) => `${name} 于 ${day} 出具`,
    online: (day: string) => `网上申领，${day}`,
    why: (reason: string) => `补办：${reason}`,
    open: (number: string) => `打开 ${number}（PDF）`,
    copies: '打印三份：第一联供转移使用，第二联存档，第三联交参保人。',
  },
  refused: {
    ...obstaclesZh,
    newer: {
      says: '您查看期间，这份参保凭证已由同事出具或补办，您的操作没有执行。',
      cure: '请刷新本页，看过最新的凭证后再决定。',
    },
  },
}

const reasonsEn: Record<ReissueReason, string> = {
  lost: 'Lost',
  damaged: 'Damaged',
  expired: 'No longer valid',
  changed: 'Record or balance has changed',
  other: 'Other',
}

export const certificatesEn: Words<typeof certificatesZh> = {
  title: 'Enrolment certificates',
  lead: 'For people insured here who are about to move elsewhere. A certificate belongs to no case and can be issued at any time; the record here stays as it is.',
  search: {
    title: 'Find by ID number',
    number: 'ID number',
    hint: 'Enter the full number; every look is recorded.',
    button: 'Find',
    none: 'No enrolment under this number.',
    noneHint: 'Check the number.',
    elsewhere: 'This person has no enrolment in your area',
    elsewhereHint: 'The agency of the area where the person is insured issues the certificate.',
  },
  enrolment: {
    label: (name, scheme) => `${name}, ${scheme}`,
    content: 'What the certificate says',
    name: 'Name',
    number: 'ID number',
    householdType: 'Household type',
    personalNumber: 'Insurance number',
    place: 'Insured with',
    insured: 'Insured',
    nothingPaid: 'nothing paid yet',
    balance: 'Personal account',
    balanceDay: 'as of yesterday',
    noAccount: 'no personal account',
    byHand: 'Filled in by hand',
    byHandFields: 'registered address, term of benefits',
    byHandHousehold: 'registered address, head of household, term of benefits',
    contact: 'Contact',
    preview: 'Preview (PDF)',
    previewHint: 'Preview and certificate carry the full ID number; every opening is recorded.',
  },
  arrears: {
    title: (months, amount) => `${months} ${months === 1 ? 'month' : 'months'} in arrears, ${amount} in all`,
    says: 'Tell the person and remind them to pay; arrears do not stop the certificate.',
  },
  issue: {
    first: 'Issue the certificate',
    again: 'Reissue the certificate',
    againLead: (version) => `Version ${version} takes the place of the certificate before it.`,
    reason: 'Reason',
    reasons: reasonsEn,
    note: 'Note',
    noteHint: 'Required with “Other”',
  },
  issued: {
    title: 'Issued',
    none: 'None was issued yet.',
    version: (version) => `Version ${version}`,
    stands: 'Valid',
    replaced: 'Replaced',
    by: (name, day) => `Issued by ${name}, ${day}`,
    online: (day) => `Asked for online, ${day}`,
    why: (reason) => `Reissued: ${reason}`,
    open: (number) => `Open ${number} (PDF)`,
    copies: 'Print three: the first for the transfer, the second for the archive, the third for the person.',
  },
  refused: {
    ended: {
      says: 'This enrolment has ended or is a retirement, so no certificate can be issued.',
      cure: 'Certificates are for enrolments in force or suspended; retirees register for care elsewhere instead.',
    },
    frozen: {
      says: 'The records of this person are being merged or split; no certificate can be issued meanwhile.',
      cure: 'Wait until a reviewer has decided under “Person records”.',
    },
    deceased: {
      says: 'This person is registered as deceased; no certificate can be issued.',
      cure: 'The heirs apply for the balance of the personal account.',
    },
    newer: {
      says: 'A colleague issued this certificate while you were reading; yours was not issued.',
      cure: 'Reload the page and look at the newest one before you decide.',
    },
  },
}
