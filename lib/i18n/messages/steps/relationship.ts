import type { FormStep } from '@/lib/domain/transfer/form-steps'
import type { RelationshipStep } from '@/lib/domain/transfer/relationship'
import type { Words } from '../../wording'
import { houseEn, houseZh, law43En, law43Zh, rules94En, rules94Zh, type StepPageWords } from './words'

type Step = Extract<RelationshipStep, FormStep>

export const relationshipPagesZh: Record<Step, StepPageWords> = {
  requireSupplement: {
    does: '把缺少的材料和内容一次列全，告知申请人。告知后受理期限停止，补正期限开始；材料补齐后继续受理。',
    source: `一次性告知 · VA-01；${houseZh} X1`,
  },
  supplement: {
    does: '登记申请人补交的材料，办件回到待受理，受理期限重新起算。逐项写明收到了什么。',
    source: `${houseZh} X1`,
  },
  refuse: {
    does: '一次说明全部不符合的条件和补救办法，出具不予受理通知。两人签批后办件即终结，申请人条件具备时可以重新申请。',
    source: `${law43Zh} · VA-01`,
  },
  park: {
    does: '对方地区尚未联网，经申请人同意先排队等候。等候期间不计受理期限；申请人随时可以改为发函办理。',
    source: `${houseZh} X19`,
  },
  unpark: {
    does: '对方已经联网，或申请人改为发函办理。办件回到待受理，受理期限重新起算。',
    source: `${houseZh} X19`,
  },
  accept: {
    does: '两地的条件今天再核一遍，全部符合即为成功受理。线上办理的联系函随受理发出，转出地的法定期限从今天起算，以后不停、不重算。',
    source: `${law43Zh} · SU-01、EN-01、VA-02、BK-01、DL-01`,
  },
  sendContactLetter: {
    does: '出具联系函并登记寄出。函上的收款账户以出具时为准，转出地按函付款；以后要改只能重新发函。',
    source: `${rules94Zh} · DL-04`,
  },
  receiveContactLetter: {
    does: '确认收到联系函，开始整理缴费记录。函件方式以送达之日为准，转出期限自该日起算。',
    source: `${law43Zh} · DL-01、DL-04`,
  },
  draftTable: {
    does: '从登记的缴费记录生成《信息表》草稿，并冻结个人账户，使表上余额与划转金额一致。草稿须由另一人复核签章后才生效。',
    source: `${law43Zh} · AU-01、FU-09`,
  },
  returnDraft: {
    does: '草稿有误，退回经办人修改。草稿和退回意见都留存；期限照常计算。',
    source: houseZh,
  },
  sealTable: {
    does: '逐项核对后加盖电子签章，这一版从此不能改动；有误的由转入地退回，另出新版。余额大于零的同时定为待划转。线上办理的签章后即送达转入地。',
    source: `${law43Zh} · IT-01、IT-02、FU-01、FU-02`,
  },
  receiveTable: {
    does: '登记《信息表》寄到的日期，转入的法定期限自该日起算。',
    source: `${law43Zh} · DL-02`,
  },
  disputeTable: {
    does: '《信息表》有误时逐项指明，请转出地另出新版；本版留存不改。转入期限中断，收到新版后接着累计；涉及金额而款项未划出的，付款单同时收回。',
    source: `${law43Zh} · IT-02；${houseZh} X15`,
  },
  recordYears: {
    does: '把《信息表》上的缴费月数记入本地，重叠的月份只计一次。办理后本人在转出地的参保关系即终止，转入期限结束。',
    source: `${law43Zh} · DL-02、IT-03、AU-01`,
  },
  returnByOrigin: {
    does: '联系函不能办理时退回转入地，写明原因和两地登记的差异。转出期限不停，退回期间的日数计在转入地。签过章的《信息表》不能再退回。',
    source: `${houseZh} X14`,
  },
  resend: {
    does: '退回的原因已经补正，重新出具联系函。函件另编一版，期限不重新起算。',
    source: `${houseZh} X14`,
  },
  withdraw: {
    does: '申请人不再办理。办件终结，冻结的账户解除；已签章的《信息表》送出后不能再撤回。以后可以重新申请。',
    source: `${houseZh} X3`,
  },
  terminate: {
    does: '办理不能继续时终止。两人签批后办件终结：已转入的年限冲回，转出地的参保关系恢复为中止状态，账户解除冻结。款项在途时不能终止。',
    source: `${houseZh} X27`,
  },
  closeWithoutReply: {
    does: '转入地未联网且等候期满仍无回复时，由转出一侧办结。前提是信息表已送达，款项已划出或无需划转。两人签批。',
    source: houseZh,
  },
}

export const relationshipPagesEn: Words<typeof relationshipPagesZh> = {
  requireSupplement: {
    does: 'Lists everything that is missing in one notice to the applicant. The acceptance clock stops and the supplement clock starts; once everything has been brought the case goes on.',
    source: `One complete notice · VA-01; ${houseEn} X1`,
  },
  supplement: {
    does: 'Records what the applicant has brought. The case waits for acceptance again and its clock starts anew. Say what was received, item by item.',
    source: `${houseEn} X1`,
  },
  refuse: {
    does: 'Tells every unmet condition with its cure in one refusal notice. After two signatures the case is over; the person may apply again once the conditions are met.',
    source: `${law43En} · VA-01`,
  },
  park: {
    does: 'The other area is not connected yet; with the applicant’s consent the case waits in the queue. No acceptance clock runs meanwhile, and the applicant may choose the letter by post at any time.',
    source: `${houseEn} X19`,
  },
  unpark: {
    does: 'The other area has been connected, or the applicant prefers the letter. The case waits for acceptance again and its clock starts anew.',
    source: `${houseEn} X19`,
  },
  accept: {
    does: 'Both sides’ conditions are asked once more today; if all are met the case is accepted. Online the contact letter leaves with it, and the origin’s statutory days run from today without stop or reset.',
    source: `${law43En} · SU-01, EN-01, VA-02, BK-01, DL-01`,
  },
  sendContactLetter: {
    does: 'Issues the contact letter and records its dispatch. The payee account is fixed as it stands on the letter, and the origin pays by it; a change needs a new letter.',
    source: `${rules94En} · DL-04`,
  },
  receiveContactLetter: {
    does: 'Confirms that the letter has arrived and the record is being put together. By letter the transfer-out days run from the day of delivery.',
    source: `${law43En} · DL-01, DL-04`,
  },
  draftTable: {
    does: 'Draws up the information table from the registered contributions and freezes the personal account, so that table and payment speak of the same balance. The draft takes effect only once another person has sealed it.',
    source: `${law43En} · AU-01, FU-09`,
  },
  returnDraft: {
    does: 'The draft goes back to be changed. Draft and remarks are both kept; the days go on counting.',
    source: houseEn,
  },
  sealTable: {
    does: 'After checking every line the version is sealed and never changes again; a mistake is disputed by the destination and answered by a new version. A balance above zero becomes due. Online the sealed table arrives at once.',
    source: `${law43En} · IT-01, IT-02, FU-01, FU-02`,
  },
  receiveTable: {
    does: 'Records the day on which the table arrived; the statutory transfer-in days run from it.',
    source: `${law43En} · DL-02`,
  },
  disputeTable: {
    does: 'Names what is wrong in the table, field by field, and asks the origin for a new version; this one is kept unchanged. The transfer-in days are interrupted and go on with the new version; an order the bank has not got yet is recalled.',
    source: `${law43En} · IT-02; ${houseEn} X15`,
  },
  recordYears: {
    does: 'Adds the months of the table to the record here, overlapping ones once. With it the enrolment at the origin ends, and so do the transfer-in days.',
    source: `${law43En} · DL-02, IT-03, AU-01`,
  },
  returnByOrigin: {
    does: 'Returns a letter that cannot be handled, with the reason and what the two sides hold differently. The transfer-out days run on and count for the destination meanwhile. Impossible once a table was sealed.',
    source: `${houseEn} X14`,
  },
  resend: {
    does: 'What the letter was returned for has been put right; a new version of it is issued. No days start anew.',
    source: `${houseEn} X14`,
  },
  withdraw: {
    does: 'The applicant gives up. The case is over and the account is released; impossible once a table was sealed. A new application is possible later.',
    source: `${houseEn} X3`,
  },
  terminate: {
    does: 'Ends a case that cannot go on. After two signatures recorded years are taken back, the enrolment at the origin is suspended as before, and the account is released. Impossible while money is under way.',
    source: `${houseEn} X27`,
  },
  closeWithoutReply: {
    does: 'The destination is not connected and has not answered within the waiting time: the origin closes its side. The table must have been delivered and the money paid or none be due. Two signatures.',
    source: houseEn,
  },
}
