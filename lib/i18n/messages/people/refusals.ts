import type { Words } from '../../wording'
import { certificateRefusalsEn, certificateRefusalsZh } from '../certificate-refusals'

/** Why work with people and their records is refused. */
export const peopleRefusalsZh = {
  ...certificateRefusalsZh,
  'person-frozen': '此人的档案正在合并或拆分，待复核决定后再办。',
  deceased: '此人已登记死亡，不再受理转移；个人账户由继承人向转出地申请支付。',
  'correction-open': '其中一份档案已有合并或拆分申请待复核。',
  'correction-waits': '已有一份更正待复核，请先签批或撤回。',
  'own-proposal': '只有提出的人可以撤回。',
  correction: '合并或拆分由您提出，须由另一位复核人员决定。',
  'completion-not-told': '办结通知必须送达本人，不能放弃；请改用其他方式告知并登记。',
  correctIdentity: '更正由您录入，须由另一位复核人员签批。',
  'several-active': '两份档案都在参保或享受待遇，属重复参保，请先停保一份。',
  'survivor-active': '一份在参保、一份已停保的，应并入在参保的档案。',
  'survivor-newest': '本地规定两份都已停保的，并入较新的档案。',
  'both-records': '两份档案各有一件同一转出地、同一险种的办件未办结，请先撤回或终止其中一件。',
  'account-held': '要合在一起的个人账户正被办件冻结，请先办完或退回该件的信息表。',
  'merge-used': '合并后已有办件办理过，或档案又有更正，不能再撤销；后做的更正须先撤销。',
  'merge-not-there': '这次合并没有生效，或已经撤销。',
  'split-nothing': '请选择归另一人的参保记录，两人各自至少保留一项。',
  'case-between': '有一件未办结的办件从一人的参保地转往另一人的参保地，请先撤回或终止。',
  'number-of-another-record': '这个证件号码已在另一份档案上，请先在“人员档案”合并。',
  'nothing-changes': '填写的内容与现在登记的一致，没有需要更正的。',
  'forward-elsewhere': '请选择转入地和本地以外、有经办机构的地区。',
  'forward-unmet': '按新的转出地，有条件不符合；核对后可以勾选“仍然转办”。',
  'forward-by-letter': '该地没有联网，线上办件不能转办过去，请退回转入地改为发函。',
  'reply-in-past': '答复期限不能早于今天。',
  'nothing-promised': '这次沟通没有约定答复。',
  'reply-needed': '网上提出的异议和投诉，请写明答复内容，申请人在“查进度”里看到。',
  'death-in-future': '死亡日期不能晚于今天。',
  'day-before-birth': '死亡日期早于出生日期，请核对。',
  deathCertificate: '还缺：死亡证明。',
  inheritanceProof: '还缺：亲属关系证明或继承证明。',
  heirIdentity: '还缺：继承人身份证件。',
  settlementAbroadProof: '还缺：境外定居证明或户口注销证明。',
  ownIdentity: '还缺：本人身份证件。',
  bankAccountProof: '还缺：收款账户证明。',
}

export const peopleRefusalsEn: Words<typeof peopleRefusalsZh> = {
  ...certificateRefusalsEn,
  'person-frozen': 'The records of this person are being merged or split; wait for the reviewer’s decision.',
  deceased:
    'This person is on record as deceased; no transfer is taken up. Heirs apply to the origin for the account.',
  'correction-open': 'A merge or split of one of these records is waiting for its reviewer.',
  'correction-waits': 'A correction is waiting for its reviewer; sign it or take it back first.',
  'own-proposal': 'Only whoever proposed it can take it back.',
  correction: 'You proposed this; another reviewer has to decide.',
  'completion-not-told':
    'The completion notice has to reach the person and cannot be given up; tell the person another way and record it.',
  correctIdentity: 'You entered the correction; another reviewer has to sign it.',
  'several-active': 'Both records are in force, which is a duplicate enrolment; suspend one first.',
  'survivor-active': 'Where one record is in force and one suspended, the one in force survives.',
  'survivor-newest': 'Where both are suspended, the newer record survives here.',
  'both-records':
    'Each record has an open case of the same origin and scheme; withdraw or terminate one of them first.',
  'account-held':
    'An account that would be joined is frozen by a case; finish it or send its draft table back first.',
  'merge-used':
    'A case was worked on or a record corrected after the merge, so it can no longer be undone; undo what came later first.',
  'merge-not-there': 'This merge never took effect, or was undone already.',
  'split-nothing': 'Choose the enrolments of the other person; both must keep at least one.',
  'case-between':
    'An open case runs from one person’s enrolment to the other’s; withdraw or terminate it first.',
  'number-of-another-record':
    'This number stands on another record; merge them under “Person records” first.',
  'nothing-changes': 'What was entered is already on record; nothing needs correcting.',
  'forward-elsewhere': 'Choose an area other than the destination and your own that has an agency.',
  'forward-unmet':
    'With the new origin some rules are not met; check them, then tick “Forward all the same”.',
  'forward-by-letter':
    'That area is not connected, so an online case cannot be forwarded there; return it to the destination to send by letter.',
  'reply-in-past': 'A reply cannot be promised for a day before today.',
  'nothing-promised': 'No reply was promised in this contact.',
  'reply-needed': 'Write the answer to what was put online; the applicant reads it on the status page.',
  'death-in-future': 'The day of death cannot lie in the future.',
  'day-before-birth': 'The day of death lies before the birth date; please check.',
  deathCertificate: 'Still missing: death certificate.',
  inheritanceProof: 'Still missing: proof of kinship or inheritance.',
  heirIdentity: 'Still missing: the heir’s identity document.',
  settlementAbroadProof: 'Still missing: proof of settlement abroad or of the cancelled household record.',
  ownIdentity: 'Still missing: the person’s identity document.',
  bankAccountProof: 'Still missing: proof of the bank account.',
}
