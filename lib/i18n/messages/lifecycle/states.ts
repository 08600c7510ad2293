import type { FundsState, Holder, RelationshipState } from '@/lib/domain/transfer/states'
import type { Words } from '../../wording'

/** Short names of the two areas of a case, as they stand in sentences. */
export type Places = { readonly dest: string; readonly orig: string }
type Sentence = (places: Places) => string

const relationshipZh: Record<RelationshipState, string> = {
  draft: '草稿',
  submitted: '待受理',
  supplementRequired: '待补正',
  waitingForConnection: '待接入',
  notAccepted: '不予受理',
  accepted: '已受理',
  contactLetterSent: '已发函待签收',
  transferringOut: '转出办理中',
  tableDrafted: '信息表待复核',
  transferredOut: '已转出待接收',
  transferringIn: '转入办理中',
  tableDisputed: '信息表退回更正',
  returnedByOrigin: '转出地已退回',
  transferredIn: '关系已转入',
  completed: '已办结',
  withdrawn: '已撤回',
  terminated: '已终止办理',
}

const fundsZh: Record<FundsState, string> = {
  undetermined: '待核定',
  notRequired: '无需划转',
  due: '待制单',
  prepared: '待付款复核',
  approved: '待划款',
  remitted: '已划款在途',
  received: '已到账待核对',
  mismatched: '金额不符核查中',
  matched: '已核对待计入',
  credited: '已计入个人账户',
  payOutOrdered: '待支付本人账户',
  paidOut: '已划入本人银行账户',
  returnedToOrigin: '已退回转出地',
}

const publicZh: Record<RelationshipState, Sentence> = {
  draft: () => '申请还没有提交',
  submitted: ({ dest }) => `${dest}正在核对您的申请`,
  supplementRequired: () => '请您补交材料',
  waitingForConnection: () => '对方地区尚未联网，已为您排队；您也可以改为发函办理',
  notAccepted: () => '申请未被受理，原因见通知',
  accepted: ({ dest }) => `${dest}已受理，正在发出联系函`,
  contactLetterSent: ({ orig }) => `联系函已发往${orig}`,
  transferringOut: ({ orig }) => `${orig}正在整理您的缴费记录`,
  tableDrafted: ({ orig }) => `${orig}正在复核您的缴费记录`,
  transferredOut: ({ orig }) => `${orig}已发出缴费记录（信息表）`,
  transferringIn: ({ dest, orig }) => `${dest}正在把您在${orig}的缴费年限转入`,
  tableDisputed: ({ orig }) => `缴费记录有一处需要${orig}更正`,
  returnedByOrigin: ({ dest, orig }) => `${orig}退回了联系函，${dest}正在处理`,
  transferredIn: () => '年限已转入；个人账户资金另行到账',
  completed: () => '已全部办结',
  withdrawn: () => '您已撤回申请',
  terminated: () => '办理已终止，原因见通知',
}

const publicFundsZh: Record<FundsState, Sentence> = {
  undetermined: ({ orig }) => `${orig}出具缴费记录时一并核定个人账户有没有余额`,
  notRequired: () => '没有需要划转的个人账户余额',
  due: ({ orig }) => `${orig}正在准备划出您的个人账户余额`,
  prepared: ({ orig }) => `${orig}正在复核付款`,
  approved: ({ orig }) => `${orig}已批准付款，等待银行划出`,
  remitted: ({ dest, orig }) => `钱已从${orig}划出，正在去${dest}的路上，所以${orig}账户显示为 0`,
  received: ({ dest }) => `钱已到${dest}，正在核对`,
  mismatched: ({ dest, orig }) => `到账金额与记录不一致，${dest}正在与${orig}核查，查清前不会计入`,
  matched: ({ dest }) => `钱已到${dest}并核对一致，即将计入您的账户`,
  credited: ({ dest }) => `已计入您在${dest}的个人账户`,
  payOutOrdered: ({ orig }) => `${orig}正在把余额支付到您本人的银行账户`,
  paidOut: () => '余额已划入您本人的银行账户',
  returnedToOrigin: ({ orig }) => `钱已退回${orig}，仍在您名下`,
}

const holdersZh: Record<Holder, string> = {
  applicant: '申请人',
  destination: '转入地',
  origin: '转出地',
  bank: '银行',
  post: '邮寄途中',
  none: '无',
}

export const statesZh = {
  relationship: relationshipZh,
  funds: fundsZh,
  publicSentence: publicZh,
  publicFunds: publicFundsZh,
  holders: holdersZh,
}

export const statesEn: Words<typeof statesZh> = {
  relationship: {
    draft: 'Draft',
    submitted: 'Waiting for acceptance',
    supplementRequired: 'Waiting for supplement',
    waitingForConnection: 'Waiting for connection',
    notAccepted: 'Not accepted',
    accepted: 'Accepted',
    contactLetterSent: 'Letter sent, receipt pending',
    transferringOut: 'Transfer-out in progress',
    tableDrafted: 'Table awaiting review',
    transferredOut: 'Transferred out, receipt pending',
    transferringIn: 'Transfer-in in progress',
    tableDisputed: 'Table sent back for correction',
    returnedByOrigin: 'Returned by origin',
    transferredIn: 'Relationship transferred in',
    completed: 'Completed',
    withdrawn: 'Withdrawn',
    terminated: 'Terminated',
  },
  funds: {
    undetermined: 'Not yet determined',
    notRequired: 'No transfer needed',
    due: 'Order to be prepared',
    prepared: 'Payment awaiting review',
    approved: 'Ready to pay',
    remitted: 'Paid, in transit',
    received: 'Received, to be checked',
    mismatched: 'Amount differs, under inquiry',
    matched: 'Matched, to be credited',
    credited: 'Credited to personal account',
    payOutOrdered: 'Payout to own account ordered',
    paidOut: 'Paid to own bank account',
    returnedToOrigin: 'Returned to origin',
  },
  publicSentence: {
    draft: () => 'The application has not been submitted yet',
    submitted: ({ dest }) => `${dest} is checking your application`,
    supplementRequired: () => 'Please hand in the missing documents',
    waitingForConnection: () =>
      'The other area is not connected yet; you are in the queue, or may choose the contact letter by post',
    notAccepted: () => 'The application was not accepted; the notice gives the reasons',
    accepted: ({ dest }) => `${dest} has accepted and is sending the contact letter`,
    contactLetterSent: ({ orig }) => `The contact letter is on its way to ${orig}`,
    transferringOut: ({ orig }) => `${orig} is putting your contribution record together`,
    tableDrafted: ({ orig }) => `${orig} is reviewing your contribution record`,
    transferredOut: ({ orig }) => `${orig} has sent your contribution record (information table)`,
    transferringIn: ({ dest, orig }) => `${dest} is adding your contribution years from ${orig}`,
    tableDisputed: ({ orig }) => `${orig} has to correct one point of the contribution record`,
    returnedByOrigin: ({ dest, orig }) => `${orig} returned the contact letter; ${dest} is dealing with it`,
    transferredIn: () => 'Your years have been transferred; the personal account money follows separately',
    completed: () => 'Everything is completed',
    withdrawn: () => 'You have withdrawn the application',
    terminated: () => 'The case was terminated; the notice gives the reason',
  },
  publicFunds: {
    undetermined: ({ orig }) => `${orig} determines the balance together with the contribution record`,
    notRequired: () => 'There is no personal account balance to move',
    due: ({ orig }) => `${orig} is preparing to send your personal account balance`,
    prepared: ({ orig }) => `${orig} is reviewing the payment`,
    approved: ({ orig }) => `${orig} has approved the payment; the bank is next`,
    remitted: ({ dest, orig }) =>
      `The money has left ${orig} and is on its way to ${dest}, so the account at ${orig} shows 0`,
    received: ({ dest }) => `The money has reached ${dest} and is being checked`,
    mismatched: ({ dest, orig }) =>
      `The amount received differs from the record; ${dest} is clearing it with ${orig} before crediting`,
    matched: ({ dest }) => `The money has reached ${dest}, agrees, and will be credited next`,
    credited: ({ dest }) => `Credited to your personal account at ${dest}`,
    payOutOrdered: ({ orig }) => `${orig} is paying the balance to your own bank account`,
    paidOut: () => 'The balance was paid to your own bank account',
    returnedToOrigin: ({ orig }) => `The money went back to ${orig} and is still yours`,
  },
  holders: {
    applicant: 'Applicant',
    destination: 'Destination',
    origin: 'Origin',
    bank: 'Bank',
    post: 'In the post',
    none: 'Nobody',
  },
}
