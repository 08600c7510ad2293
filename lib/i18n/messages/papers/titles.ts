import type { CopyUse, PaperKind } from '@/lib/domain/documents/papers/kinds'

/** Full official titles, as they stand over the papers; papers are Chinese in every language of the screen. */
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  'application-form': '基本医疗保险关系转移接续申请表',
  'acceptance-receipt': '基本医疗保险关系转移接续受理回执',
  'refusal-notice': '基本医疗保险关系转移接续不予受理告知书',
  'supplement-notice': '基本医疗保险关系转移接续补正告知书',
  'contact-letter': '基本医疗保险关系转移接续联系函',
  'information-table': '参保人员基本医疗保险信息表',
  'remittance-advice': '基本医疗保险个人账户资金划转通知单',
  'return-notice': '基本医疗保险关系转移接续退回告知书',
  'dispute-note': '参保人员基本医疗保险信息表更正函',
  'reminder-letter': '基本医疗保险关系转移接续催办函',
  'withdrawal-confirmation': '基本医疗保险关系转移接续撤回确认书',
  'completion-notice': '基本医疗保险关系转移接续办结告知书',
  'account-transfer-notice': '基本医疗保险个人账户金转出通知书',
  'delivery-record': '基本医疗保险关系转移接续文书送达回证',
  'termination-notice': '基本医疗保险关系转移接续终止办理告知书',
  'enrolment-certificate': '参保凭证',
}

export const COPY_WORDS: Readonly<Record<CopyUse, string>> = {
  transfer: '转移使用',
  originArchive: '转出地存档',
  destinationArchive: '转入地存档',
  person: '交参保人',
  finance: '交财务',
}
