import type { Words } from '../wording'

/** Why what was asked for online is refused. */
export const onlineRefusalsZh = {
  'identity-online':
    '这份申请不能在网上受理：姓名与登记不一致、已有在办的同类办件，或需要当面核对。请核对姓名和证件号码，或到经办窗口办理。',
  'employer-only': '名单里的每一行都由单位申请；本人、监护人或代办人申请的，请单独提交。',
  'file-missing': '有文件没有传上来或已经用过，请重新上传。',
  'nothing-sent': '请上传补正的材料，或写明说明。',
  'no-table-yet': '转出地还没有发出信息表，年限和金额尚未确定；确定后可以提出异议。',
  'objection-open': '您已就此提出异议，正在答复期限内；答复之后仍不同意的可以再次提出。',
  'complaint-open': '您的投诉正在答复期限内；答复之后仍不满意的可以再次提出。',
  'complaint-supervisor': '投诉由本机构主管答复。',
}

export const onlineRefusalsEn: Words<typeof onlineRefusalsZh> = {
  'identity-online':
    'This application cannot be taken online: the name is not the one on record, there is an open case of the same kind, or something has to be checked in person. Check name and number, or go to the counter.',
  'employer-only': 'Every line of the list is applied for by the employer; others apply one by one.',
  'file-missing': 'A file did not arrive or was used before; please upload it again.',
  'nothing-sent': 'Upload what was asked for, or write an explanation.',
  'no-table-yet': 'The origin has not sent the information table, so years and amount are not settled yet.',
  'objection-open':
    'You have objected to this already and the answer is not due yet; after it you may object again.',
  'complaint-open': 'Your complaint is being looked into; after the answer you may complain again.',
  'complaint-supervisor': 'Complaints are answered by a supervisor of the agency.',
}
