import type { Words } from '../wording'

/** Why a batch, or a case in it, is refused; by the detail behind `batch-`. */
export const batchRefusalsZh = {
  'draft-differs': {
    says: '信息表草稿与登记库不一致，或登记库中没有可比对的记录。',
    cure: '请打开办件逐项核对后复核签章，或退回修改。',
  },
  'order-differs': {
    says: '付款单的金额或收款账户与信息表、联系函不一致。',
    cure: '请打开办件核对，退回重制后再复核。',
  },
  empty: { says: '没有可以办理的行。', cure: '请勾选办件，或改正表格后重新上传。' },
  'all-doubtful': {
    says: '可以提交的行都有条件不符合或待核实。',
    cure: '要提交，请先勾选“条件不符合或待核实的也一并提交”。',
  },
  late: {
    says: '这一件已超期，办理时要写明超期原因，不能批量办理。',
    cure: '请打开办件单独办理。',
  },
  checking: { says: '这批还在核对。', cure: '请等核对完毕后提交。' },
  running: { says: '这批已经提交，正在办理。', cure: '请刷新页面查看进度。' },
  ended: { says: '这批已经结束。', cure: '请刷新页面查看结果；没有办的可以另行发起。' },
  broken: {
    says: '办理这一行时系统出错，已记入日志，没有写入任何内容。',
    cure: '请逐件办理；仍不行请联系系统管理员。',
  },
  forgotten: { says: '这一行的内容已按期限删除。', cure: '请重新上传。' },
}

export const batchRefusalsEn: Words<typeof batchRefusalsZh> = {
  'draft-differs': {
    says: 'The draft differs from the registry, or the registry has nothing to compare it with.',
    cure: 'Open the case and look at it before sealing, or return the draft.',
  },
  'order-differs': {
    says: 'Amount or payee of the order differs from the table or the letter.',
    cure: 'Open the case, and reject the order to have it made anew.',
  },
  empty: {
    says: 'There is nothing to be done.',
    cure: 'Choose cases, or mend the sheet and upload it again.',
  },
  'all-doubtful': {
    says: 'Every row that can be submitted has a rule that is not met or not known.',
    cure: 'To submit them, tick “Submit those with open rules as well” first.',
  },
  late: {
    says: 'The case is late and the step needs the reason, which a batch cannot give.',
    cure: 'Open the case and take the step there.',
  },
  checking: { says: 'The batch is still being checked.', cure: 'Submit it once the check is over.' },
  running: {
    says: 'The batch is submitted already and at work.',
    cure: 'Reload the page to see how far it is.',
  },
  ended: {
    says: 'The batch is over.',
    cure: 'Reload the page for its result; start anew what was not done.',
  },
  broken: {
    says: 'The program failed at this row; it is in the log, and nothing was written.',
    cure: 'Take it by itself; if that fails too, tell your administrator.',
  },
  forgotten: { says: 'What this row held was removed after its time.', cure: 'Upload it again.' },
}
