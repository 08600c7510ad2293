import type { RefusalCode } from '@/lib/domain/transfer/refusal'
import type { Words } from '../wording'
import { refusalDetailsEn, refusalDetailsZh } from './refusal-details'

type RefusalWords = {
  /** What happened, in a sentence. */
  readonly says: string
  /** What to do about it. */
  readonly cure: string
}

const codesZh: Record<RefusalCode, RefusalWords> = {
  'not-found': {
    says: '没有找到这件办件，或者它不属于您所在的机构。',
    cure: '请核对受理编号，或请转出地、转入地的经办机构办理。',
  },
  'wrong-state': {
    says: '办件现在的状态不能办理这一步。',
    cure: '请打开办件，查看当前待办是哪一步。',
  },
  'wrong-side': {
    says: '这一步应由另一方机构办理。',
    cure: '可以催办对方；对方未联网的，可附凭据代录。',
  },
  'wrong-role': {
    says: '您的岗位不能办理这一步。',
    cure: '请交由有此岗位的同事办理。',
  },
  'own-work': {
    says: '前一道工作是您本人做的，不能由您复核。',
    cure: '请由另一位同事办理这一步。',
  },
  'changed-meanwhile': {
    says: '您查看期间，这件办件已被他人更新，您的操作没有执行。',
    cure: '请看过最新情况后再决定。',
  },
  'rules-not-met': {
    says: '有必须符合的条件没有符合，或者没有核实。',
    cure: '请逐条处理：无法核实的写明依据；不符合的一次性告知补正或不予受理。',
  },
  'reason-required': {
    says: '这一步需要写明原因。',
    cure: '请选择原因；选“其他”时请写明具体情况。',
  },
  'evidence-required': {
    says: '这一步需要凭据。',
    cure: '请上传凭据并填写实际发生日期。',
  },
  'money-under-way': {
    says: '款项正在办理中，现在不能做这一步。',
    cure: '请先完成、撤销或退回这笔款项。',
  },
  'version-sealed': {
    says: '信息表已经签章，不能再撤回或修改。',
    cure: '内容有误的请退回更正；不再办理的走终止办理，须两人签批。',
  },
  'open-case': {
    says: '此人从同一转出地转移同一险种的办件尚未办结，不能重复申请。',
    cure: '请继续办理原有办件。',
  },
  'no-transfer-needed': {
    says: '转出地和转入地属于同一统筹地区，不需要转移。',
    cure: '请由原单位停保、新单位续保；更换险种的办理参保变更。',
  },
  'idempotency-key-reused': {
    says: '同一个请求编号曾用于另一份内容。',
    cure: '请换用新的请求编号重新提交。',
  },
  'document-pending': {
    says: '文书正在生成。',
    cure: '请稍候片刻再打开。',
  },
}

export const refusalsZh = {
  codes: codesZh,
  /** Finer reasons within a code, as the judge names them. */
  details: {
    connected: '对方机构已联网，不适用于这种办件。',
    'no-draft': '没有可以退回的草稿。',
    'hard-return': '退回原因无法补正，不能重新发函。',
    letter: '转入地未联网，请录入补正后的来函。',
    payee: '没有登记转出地的收款账户，请按其来函或凭证录入。',
    'funds-settled': '资金已经办结，金额不能再退回更正。',
    'return-money-first': '请先把已到账的款项全额退回转出地。',
    'table-disputed': '信息表正在更正，涉及的款项暂不能办理。',
    'years-first': '请先办理转入，再计入个人账户。',
    'future-day': '日期不能晚于今天。',
    'day-too-early': '日期早于前一步（发函、签章、复核或划款）的日期，请核对单据。',
    deliveredOn: '请填写联系函的送达日期，转出期限从这一天起算。',
    receivedOn: '请填写信息表的收到日期，转入期限从这一天起算。',
    happenedOn: '代录签章时请填写信息表上的签章日期。',
    'incoming-letter': '对方没有联网，办件从对方寄来的联系函开始，请用“登记来函”。',
    replied: '对方的办理结果已经代录，请按正常步骤办结。',
    'table-above-account': '转出金额高于转出地个人账户余额，请更正金额。',
    'name-differs': '姓名与登记库不一致，请先在登记有误的一方更正。',
    'amounts-only': '年限已经转入，只能对金额提出更正。',
    'bank-reference-known': '这个银行流水号当天已经登记在另一笔付款上。',
    'receipt-known': '这笔到账已经登记过，同一天的同一银行流水号只登记一次。',
    'letter-known': '这份联系函已经登记过，请查找原有办件。',
    'other-account': '这份对账单是另一个账户的，请核对后重新导出。',
    'nothing-to-export': '没有等待交银行的付款单。',
    'handed-to-bank': '这张付款单已在付款文件中交给银行；银行确认没有付款后才能撤销。',
    'not-in-suspense': '这一笔不在暂收中。',
    'nothing-in-transit': '没有在途的款项，不需要核查。',
    'already-asked': '这笔付款已经发起过资金核查。',
    'no-inquiry': '没有待答复的资金核查。',
    'unknown-case': '没有找到这个受理编号的办件，请核对。',
    'no-payee': '联系函或对方机构没有完整的收款账户信息。',
    'no-personal-account': '此人在这里没有可以办理的个人账户。',
    'balance-too-small': '转出地个人账户余额不足这笔金额。',
    'pay-out-only': '转入居民医保没有个人账户，这笔款项只能划入本人银行账户。',
    'pay-out-not-allowed': '转出地的规定不允许划入本人银行账户。',
    'account-name': '账户名称须与本人姓名一致，请核对银行卡和申请。',
    'not-an-advance-area': '这两个地区之间不实行先行计入。',
    'amount-changed': '信息表的金额在核对之后有变化，请取消核对后重新核对。',
    'no-difference': '到账金额不少于信息表金额，没有差额需要补付。',
    'difference-under-way': '差额已经补付，款项在途；超过在途时间仍未到账的可再次补付。',
    'no-excess': '到账金额没有超过信息表金额，没有多付需要退回。',
    'no-signature': '这一步没有等待签批的申请。',
    'not-late': '这个时限没有超期办结的记录。',
    'already-confirmed': '这次超期已经由主管确认。',
    'not-assigned': '办件没有经办人。',
    'already-assigned': '办件已经由此人经办。',
    'not-ready-to-tell': '年限和资金都办结后才能告知本人办结。',
    'already-told': '已经告知本人。',
    'nothing-to-show': '这一项没有登记内容。',
    'nothing-to-print': '选中的办件没有本机构签发、尚未打印的文书。',
    'render-failed': '这份文书多次生成未成功，请告知系统管理员。',
    ...refusalDetailsZh,
    'certificate-in-future': '参保凭证的打印日期不能晚于今天。',
  },
  whichState: (state: string) => `现在的状态：${state}。`,
  whichSide: (side: string) => `应由${side}办理。`,
  whichRole: (roles: string) => `需要的岗位：${roles}。`,
  whichRules: (rules: string) => `涉及的条件：${rules}。`,
  whichCase: (reference: string) => `原有办件：${reference}。`,
  missingPapers: {
    says: (papers: string) => `必需材料没有收到：${papers}。`,
    cure: '收到的在“材料”中登记；没有带来的，一次性告知补正。',
  },
  unprintable: {
    says: (characters: string) => `文书不能签发：没有一种字体能印出“${characters}”。`,
    cure: '请管理员把含有这些字的字体放入字体文件夹，然后重试；文书绝不会印成空白方框。',
  },
  unknown: {
    says: '这项操作没有被接受。',
    cure: '请刷新后重试；如仍不成功，请联系系统管理员。',
  },
}

export const refusalsEn: Words<typeof refusalsZh> = {
  codes: {
    'not-found': {
      says: 'This case was not found, or it belongs to another agency.',
      cure: 'Check the reference, or turn to the agency at the origin or destination.',
    },
    'wrong-state': {
      says: 'The case is in a state that does not allow this step.',
      cure: 'Open the case to see which step is due.',
    },
    'wrong-side': {
      says: 'This step belongs to the other agency.',
      cure: 'Send a reminder; where they are not connected, record it for them with evidence.',
    },
    'wrong-role': {
      says: 'Your role does not include this step.',
      cure: 'Hand it to a colleague who has the role.',
    },
    'own-work': {
      says: 'You did the earlier part of this work, so you cannot approve it.',
      cure: 'Another colleague has to take this step.',
    },
    'changed-meanwhile': {
      says: 'Someone updated this case while you were reading; your action was not carried out.',
      cure: 'Look at the latest state, then decide again.',
    },
    'rules-not-met': {
      says: 'A required condition is not met or not verified.',
      cure: 'Go through them: state your grounds where it cannot be told; otherwise ask for supplements or do not accept.',
    },
    'reason-required': {
      says: 'This step needs a reason.',
      cure: 'Choose one; with “other”, describe it.',
    },
    'evidence-required': {
      says: 'This step needs evidence.',
      cure: 'Attach the evidence and give the day it really happened.',
    },
    'money-under-way': {
      says: 'Money is under way, so this step has to wait.',
      cure: 'First complete, cancel or return the payment.',
    },
    'version-sealed': {
      says: 'The information table has been sealed and can no longer be withdrawn or changed.',
      cure: 'Send it back for correction, or terminate the case with two signatures.',
    },
    'open-case': {
      says: 'This person already has an open case from the same origin and scheme.',
      cure: 'Carry on with that case.',
    },
    'no-transfer-needed': {
      says: 'Origin and destination are the same pooling area; no transfer is needed.',
      cure: 'The old employer suspends, the new one resumes; a change of scheme is an ordinary change of enrolment.',
    },
    'idempotency-key-reused': {
      says: 'This request key was used before with other content.',
      cure: 'Submit again with a new key.',
    },
    'document-pending': {
      says: 'The paper is being made.',
      cure: 'Please open it again in a moment.',
    },
  },
  details: {
    connected: 'The other agency is connected; this does not apply to such a case.',
    'no-draft': 'There is no draft to send back.',
    'hard-return': 'The reason of the return cannot be cured, so the letter cannot be resent.',
    letter: 'The destination has no login; enter its corrected letter.',
    payee: 'No account of the origin is on file; enter it from its letter or voucher.',
    'funds-settled': 'The money is settled; amounts can no longer be disputed.',
    'return-money-first': 'First return the money received to the origin.',
    'table-disputed': 'The table is being corrected; the disputed amount has to wait.',
    'years-first': 'Record the years before crediting the account.',
    'future-day': 'The day must not lie in the future.',
    'day-too-early':
      'The day lies before the step it follows (letter, seal, approval or payment); check the paper.',
    deliveredOn: 'Enter the day the contact letter was delivered; the transfer-out limit counts from it.',
    receivedOn: 'Enter the day the information table arrived; the transfer-in limit counts from it.',
    happenedOn: 'When recording a seal for the other side, enter the day on the table.',
    'incoming-letter':
      'The other side is not connected: the case begins with its contact letter; use “Register incoming letter”.',
    replied: 'The other side’s result has been recorded; finish the case in the ordinary way.',
    'table-above-account':
      'The amount to transfer is above the balance of the account at the origin; correct it.',
    'name-differs': 'The name differs from the registry; have it corrected where it is wrong first.',
    'amounts-only': 'The years have been recorded; only amounts can be disputed now.',
    'bank-reference-known': 'This bank reference is on record for another payment of that day.',
    'receipt-known': 'This receipt is on record already; a bank reference of a day is entered once.',
    'letter-known': 'This contact letter is on record already; look for its case.',
    'other-account': 'This statement is of another account; export the right one.',
    'nothing-to-export': 'No approved order waits for the bank.',
    'handed-to-bank':
      'This order was handed to the bank in a payment file; it can be cancelled once the bank confirms it has not paid.',
    'not-in-suspense': 'This payment is not in suspense.',
    'nothing-in-transit': 'No money is on its way; there is nothing to ask after.',
    'already-asked': 'This payment has been asked after already.',
    'no-inquiry': 'No inquiry waits for an answer.',
    'unknown-case': 'There is no case with this reference; check it.',
    'no-payee': 'The letter, or the other agency, has no complete bank data to pay to.',
    'no-personal-account': 'The person has no personal account here that this could move.',
    'balance-too-small': 'The balance at the origin is smaller than this amount.',
    'pay-out-only':
      'The resident scheme has no personal account; the money can only go to the person’s own bank account.',
    'pay-out-not-allowed': 'The origin’s rules do not allow a pay-out to the person’s own bank account.',
    'account-name': 'The account must be in the person’s own name; check the bank card and the application.',
    'not-an-advance-area': 'These two areas do not credit in advance.',
    'amount-changed': 'The amount of the table changed after the match; undo it and match again.',
    'no-difference': 'What arrived is not less than the table’s amount, so no difference is owed.',
    'difference-under-way':
      'The difference was paid and is in transit; it may be paid again once it is overdue.',
    'no-excess': 'What arrived is not more than the table’s amount, so there is nothing to return.',
    'no-signature': 'No signature is awaited for this step.',
    'not-late': 'This clock did not end late.',
    'already-confirmed': 'A supervisor has confirmed this delay already.',
    'not-assigned': 'Nobody looks after this case.',
    'already-assigned': 'This person looks after the case already.',
    'not-ready-to-tell': 'Completion can be told once years and money are settled.',
    'already-told': 'The person has been told.',
    'nothing-to-show': 'Nothing is on record for this entry.',
    'nothing-to-print': 'The selected cases have no papers of your agency that are not printed yet.',
    'render-failed': 'This paper could not be made after several tries; tell the administrator.',
    ...refusalDetailsEn,
    'certificate-in-future': 'The certificate cannot have been printed after today.',
  },
  whichState: (state) => `Present state: ${state}.`,
  whichSide: (side) => `It belongs to: ${side}.`,
  whichRole: (roles) => `Role needed: ${roles}.`,
  whichRules: (rules) => `Conditions concerned: ${rules}.`,
  whichCase: (reference) => `The open case: ${reference}.`,
  missingPapers: {
    says: (papers) => `Required papers were not received: ${papers}.`,
    cure: 'Record those that are here under “Papers”; ask for the others with one supplement notice.',
  },
  unprintable: {
    says: (characters) => `The paper cannot be issued: no font can print “${characters}”.`,
    cure: 'Ask the administrator to put a font with these characters into the font folder, then try again.',
  },
  unknown: {
    says: 'This action was not accepted.',
    cure: 'Reload and try again; if it fails again, tell your administrator.',
  },
}
