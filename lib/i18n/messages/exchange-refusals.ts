import type { Words } from '../wording'

/** Refusals of cases whose other side works in another deployment. */
export const exchangeRefusalsZh = {
  'exchange-destination': {
    says: '转入地在另一个系统办理，不能在这里收件。',
    cure: '请到转入地经办机构或其网上渠道申请，联系函会由对方系统发来。',
  },
  'counterpart-asked': {
    says: '已向对方系统征求同意，答复之前不能办理其他步骤。',
    cure: '请等对方答复；长时间没有答复时请系统管理员查看“跨系统交换”。',
  },
  'not-by-exchange': {
    says: '对方在另一个系统办理，这一步还不能经交换办理。',
    cure: '联系函送错机构的，请以“经办机构有误”退回转入地；到账有误的，请全额退回；姓名或证件号码有误的，请撤回本件重新申请，在受理前更正。',
  },
  'sides-differ': {
    says: '按对方来文办理后，两边的状态不一致，没有办入。',
    cure: '请与对方核对这件办件，再由系统管理员重试。',
  },
  'digest-differs': {
    says: '来文内容与它的摘要不一致，没有办入。',
    cure: '请对方重新发出。',
  },
  'content-unreadable': { says: '来文内容不合格式，没有办入。', cure: '请双方核对程序版本。' },
  'not-a-party': {
    says: '来文的系统不服务这件办件的对方机构。',
    cure: '请核对“跨系统交换”里的服务地区。',
  },
  'letter-unreadable': { says: '联系函缺少必要内容，或编号与转入地不符。', cure: '请转入地补正后重新发函。' },
  'reference-known': { says: '这个受理编号在本系统已有办件。', cure: '请与转入地核对受理编号。' },
  'pair-mode-differs': {
    says: '两边登记的地区办理方式不一致。',
    cure: '请双方系统管理员核对两地的地区参数。',
  },
  'clock-ahead': { says: '来文的时间比本系统还晚。', cure: '请双方校准服务器时钟；到时会自动办入。' },
  'our-fault': { says: '本系统处理来文时出错。', cure: '请联系技术人员，修复后会自动办入。' },
  'by-exchange': {
    says: '这个地区由另一个系统服务。',
    cure: '请在“跨系统交换”里修改该系统的服务地区。',
  },
}

export const exchangeRefusalsEn: Words<typeof exchangeRefusalsZh> = {
  'exchange-destination': {
    says: 'The destination works in another system; applications for it are not taken here.',
    cure: 'Apply at the destination or online there; its contact letter will arrive here.',
  },
  'counterpart-asked': {
    says: 'The other system was asked to agree; no other step can be taken until it answers.',
    cure: 'Wait for the answer; if it does not come, an administrator looks at the exchange page.',
  },
  'not-by-exchange': {
    says: 'The other side works in another system, and this cannot be done by exchange yet.',
    cure: 'Return a letter for another agency as “wrong agency”; return a wrong receipt in full; for a wrong name or ID number, withdraw the case, apply anew and correct it before acceptance.',
  },
  'sides-differ': {
    says: 'After this message both sides would stand differently; it was not applied.',
    cure: 'Compare the case with the other side; an administrator then tries it again.',
  },
  'digest-differs': {
    says: 'The message does not match its own digest; it was not applied.',
    cure: 'Ask the other side to send it anew.',
  },
  'content-unreadable': {
    says: 'The message does not have its form; it was not applied.',
    cure: 'Compare the versions of both programs.',
  },
  'not-a-party': {
    says: 'The sending system does not serve the other agency of this case.',
    cure: 'Compare the areas on the exchange page.',
  },
  'letter-unreadable': {
    says: 'The contact letter lacks something, or its number is not of the destination.',
    cure: 'The destination corrects it and sends it again.',
  },
  'reference-known': {
    says: 'A case under this number is here already.',
    cure: 'Compare the number with the destination.',
  },
  'pair-mode-differs': {
    says: 'Both systems hold different ways of dealing between these areas.',
    cure: 'The administrators of both sides compare the parameters of the two areas.',
  },
  'clock-ahead': {
    says: 'The message is from a time that has not come here yet.',
    cure: 'Set the clocks of both servers; it is applied by itself then.',
  },
  'our-fault': {
    says: 'This system failed over the message.',
    cure: 'Ask your technicians; it is applied by itself once that is mended.',
  },
  'by-exchange': {
    says: 'This area is served by another system.',
    cure: 'Change the areas of that system on the exchange page.',
  },
}
